import { describe, expect, it } from 'vitest'
import { llamaEdges, llamaNodes } from '../../data/llamaFamily'
import { ancestors, descendants } from '../../snippets/ancestry'

const ids = llamaNodes.map(node => node.id)
const where = (test: (node: typeof llamaNodes[number]) => boolean) => llamaNodes.filter(test).map(node => node.id).sort()

describe('the LLaMA family', () => {
  it('descends from LLaMA as a whole, without a cycle', () => {
    expect(descendants('llama', llamaEdges).sort()).toEqual(ids.filter(id => id !== 'llama').sort())
    ids.forEach(id => expect(ancestors(id, llamaEdges)).not.toContain(id))
    for (const edge of llamaEdges)
      expect(descendants(edge.to, llamaEdges)).not.toContain(edge.from)
  })

  it('keeps MiniGPT-4 and PandaGPT multimodal, and TaoLi educational', () => {
    expect(where(node => node.multimodal === true)).toEqual(['chatbridge', 'guanaco', 'instructblip', 'llama-adapter', 'llava', 'minigpt-4', 'openflamingo', 'pandagpt', 'visionllm'])
    expect(where(node => node.domain === 'education')).toEqual(['taoli'])
    expect(where(node => node.domain === 'medicine')).toEqual(['bentsao', 'chatmed', 'qizhengpt'])
  })

  it('has one model that is not fine-tuned', () => {
    expect(where(node => node.tuning === 'pretrained')).toEqual(['llama'])
  })
})

describe('ancestry', () => {
  it('lists parents before grandparents', () => {
    expect(ancestors('lawgpt', llamaEdges)).toEqual(['chinese-alpaca', 'chinese-llama', 'llama'])
  })

  it('follows several parents', () => {
    expect(ancestors('visionllm', llamaEdges).sort()).toEqual(['alpaca', 'llama', 'llava', 'vicuna'])
  })

  it('lists children before grandchildren', () => {
    expect(descendants('a', [{ from: 'b', to: 'd' }, { from: 'a', to: 'b' }, { from: 'a', to: 'c' }])).toEqual(['b', 'c', 'd'])
  })

  it('gives nothing for a root, a leaf or a stranger, and ends on a cycle', () => {
    expect(ancestors('llama', llamaEdges)).toEqual([])
    expect(descendants('pandagpt', llamaEdges)).toEqual([])
    expect(descendants('stranger', llamaEdges)).toEqual([])
    expect(descendants('a', [{ from: 'a', to: 'b' }, { from: 'b', to: 'a' }])).toEqual(['b'])
  })
})
