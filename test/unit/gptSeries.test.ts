import { describe, expect, it } from 'vitest'
import { gptEdges, gptNodes } from '../../data/gptSeries'
import { modelById } from '../../data/models'
import { ancestors, descendants } from '../../snippets/ancestry'

const ids = gptNodes.map(node => node.id)

describe('the GPT series', () => {
  it('has no edge against time', () => {
    const date = new Map(gptNodes.map(node => [node.id, node.date]))
    for (const edge of gptEdges) {
      if (edge.kind !== 'product')
        expect(date.get(edge.from)! <= date.get(edge.to)!).toBe(true)
    }
  })

  it('labels exactly the official edges', () => {
    for (const edge of gptEdges)
      expect(edge.label !== undefined, `${edge.from} → ${edge.to}`).toBe(edge.kind === 'official')
  })

  it('carries the corrected date of Codex and leaves undisclosed sizes undisclosed', () => {
    const node = (id: string) => gptNodes.find(found => found.id === id)
    expect(node('codex')?.date).toBe('2021-07')
    expect(node('gpt-3.5')?.sizesB).toEqual([])
    expect(node('gpt-4')?.sizesB).toEqual([])
  })

  it('has sizes in rising order, the largest of GPT-3 as the models\' table has it', () => {
    for (const { id, sizesB = [] } of gptNodes)
      expect(sizesB, id).toEqual([...sizesB].sort((a, b) => a - b))
    expect(gptNodes.find(found => found.id === 'gpt-3')?.sizesB?.at(-1)).toBe(modelById('gpt-3').sizeB)
    expect(gptNodes.find(found => found.id === 'codex')?.sizesB?.at(-1)).toBe(modelById('codex').sizeB)
  })

  it('leads from GPT-1 to everything, and to ChatGPT from everything on the main line', () => {
    expect(new Set(descendants('gpt-1', gptEdges))).toEqual(new Set(ids.filter(id => id !== 'gpt-1')))
    expect(ancestors('chatgpt', gptEdges)).toEqual(expect.arrayContaining(['gpt-1', 'gpt-2', 'gpt-3', 'codex', 'gpt-3.5', 'gpt-4']))
  })
})
