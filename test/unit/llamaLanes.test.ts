import { describe, expect, it } from 'vitest'
import { lanesOf } from '../../components/figures/llama-family/lanes'
import { llamaEdges, llamaNodes } from '../../data/llamaFamily'

const heads = ['chinese-llama', 'alpaca', 'vicuna']
const { lanes, others } = lanesOf(llamaNodes, llamaEdges, 'llama', heads)
const idsOf = (rows: typeof others) => rows.flatMap(row => [...row.via ? [row.via] : [], ...row.nodes].map(node => node.id))

describe('lanesOf', () => {
  it('has every model of the family in one place', () => {
    const all = ['llama', ...heads, ...lanes.flatMap(lane => idsOf(lane.rows)), ...idsOf(others)]
    expect([...all].sort()).toEqual(llamaNodes.map(node => node.id).sort())
  })

  it('puts a model in the lane of its first branch, and only under a parent that the data name', () => {
    for (const { rows } of lanes) {
      for (const { from, kind, nodes } of rows) {
        for (const node of nodes)
          expect(llamaEdges, `${from} → ${node.id}`).toContainEqual(expect.objectContaining({ from, to: node.id, kind }))
      }
    }
    expect(idsOf(lanes[0]!.rows)).toContain('chatmed')
    expect(idsOf(lanes[1]!.rows)).toEqual(expect.arrayContaining(['billa', 'visionllm']))
    expect(idsOf(lanes[2]!.rows)).toContain('yulan-chat')
  })

  it('shows who stands between the head and a grandchild', () => {
    const row = lanes[0]!.rows.find(({ via }) => via)
    expect(row).toMatchObject({ from: 'chinese-alpaca', via: { id: 'chinese-alpaca' } })
    expect(row?.nodes.map(node => node.id)).toEqual(['bentsao', 'lawgpt'])
  })

  it('leaves outside the lanes what came from LLaMA alone', () => {
    expect(idsOf(others).sort()).toEqual(['chinese-vicuna', 'cornucopia', 'goat', 'linly-chinese-llama', 'open-chinese-llama', 'openflamingo', 'panda'])
  })

  it('refuses a head that is no child of the root', () => {
    expect(() => lanesOf(llamaNodes, llamaEdges, 'llama', ['koala'])).toThrow(/"koala".*data\/llamaFamily\.ts/)
  })
})
