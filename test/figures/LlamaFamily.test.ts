import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import LlamaFamily, { steps } from '../../components/figures/LlamaFamily.vue'
import { llamaEdges, llamaNodes } from '../../data/llamaFamily'
import { ancestors, descendants } from '../../snippets/ancestry'
import { layoutFaults, mountFigure } from './harness'

const lit = (root: Element) => [...root.querySelectorAll<HTMLElement>('.node.lit')].map(node => node.dataset.node).sort()
const familyOf = (id: string) => [id, ...ancestors(id, llamaEdges), ...descendants(id, llamaEdges)].sort()
const node = (root: Element, id: string) => root.querySelector<HTMLElement>(`[data-node="${id}"]`)!

describe('the LLaMA family', () => {
  it('has a strand for every model but LLaMA and the three heads, and names each for those who point at it', async () => {
    const { holder } = await mountFigure(LlamaFamily)
    expect(holder.querySelectorAll('.strand')).toHaveLength(llamaNodes.length - 4)
    const named = [...holder.querySelectorAll<HTMLElement>('[data-node]')].map(item => [item.dataset.node, item.getAttribute('aria-label')] as const)
    expect(named.map(([id]) => id).sort()).toEqual(llamaNodes.map(({ id }) => id).sort())
    for (const { id, name } of llamaNodes)
      expect(named.find(([node]) => node === id)?.[1]).toMatch(new RegExp(`^${name.replace('+', '\\+')}[ ，]`))
  })

  it('makes a stream as wide as it has models, and counts them', async () => {
    const { holder } = await mountFigure(LlamaFamily)
    const streams = [...holder.querySelectorAll('.stream')]
    const counts = streams.map(stream => Number(/(\d+)个/.exec(stream.textContent ?? '')?.[1]))
    expect(counts.reduce((sum, count) => sum + count, 1)).toBe(llamaNodes.length)
    const [first = Number.NaN, ...widths] = streams.map(stream => Number(stream.querySelector('.band')?.getAttribute('stroke-width')))
    for (const [i, width] of widths.entries())
      expect(width / first).toBeCloseTo(counts[i + 1]! / counts[0]!, 1)
  })

  it('dashes the strands that inherit data only', async () => {
    const { holder } = await mountFigure(LlamaFamily)
    expect([...holder.querySelectorAll('.stream')].map(stream => stream.querySelectorAll('.strand.data').length)).toEqual([0, 8, 1, 0])
  })

  it('lights one more path a click, each from LLaMA through another branch, and the data of its branch', async () => {
    const paths = await Promise.all(steps.map(async (_, step) => lit((await mountFigure(LlamaFamily, { step })).holder)))
    expect(paths).toEqual([
      [],
      ['chinese-alpaca', 'chinese-llama', 'lawgpt', 'llama'],
      ['alpaca', 'chinese-alpaca', 'chinese-llama', 'koala', 'lawgpt', 'llama'],
      ['alpaca', 'chinese-alpaca', 'chinese-llama', 'koala', 'lawgpt', 'llama', 'minigpt-4', 'vicuna'],
    ])
    const data = await Promise.all(steps.map(async (_, step) => [...(await mountFigure(LlamaFamily, { step })).holder.querySelectorAll('.open .started')].map(word => word.textContent)))
    expect(data).toEqual([[], ['中文数据'], ['中文数据', '合成数据'], ['中文数据', '合成数据', '对话数据']])
  })

  it('lights the family of the model in focus, says where it comes from, and moves with arrow keys', async () => {
    const { holder } = await mountFigure(LlamaFamily)
    node(holder, 'llava').focus()
    await expect.poll(() => lit(holder)).toEqual(familyOf('llava'))
    expect(holder.querySelector('.told')?.textContent).toContain('Vicuna + synthetic data（继承模型）')
    await userEvent.keyboard('{Home}{ArrowRight}')
    expect(document.activeElement).toBe(node(holder, 'chinese-llama'))
    await expect.poll(() => lit(holder)).toEqual(familyOf('chinese-llama'))
  })

  it('stays in order while any model is told of', async () => {
    const { holder } = await mountFigure(LlamaFamily)
    for (const item of holder.querySelectorAll<HTMLElement>('[data-node]')) {
      item.focus()
      await expect.poll(() => holder.querySelector('.told')?.textContent?.trim()).not.toBe('')
      expect(layoutFaults(holder), item.dataset.node).toEqual([])
    }
  })
})
