import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import LlamaFamily, { steps } from '../../components/figures/LlamaFamily.vue'
import { llamaNodes } from '../../data/llamaFamily'
import { layoutFaults, mountFigure } from './harness'

const lit = (root: Element) => [...root.querySelectorAll<HTMLElement>('.node.lit')].map(node => node.dataset.node).sort()
const node = (root: Element, id: string) => root.querySelector<HTMLElement>(`[data-node="${id}"]`)!

describe('the LLaMA family', () => {
  it('names every model, those that the talk does not speak of in the label of their bundle, which counts them', async () => {
    const { holder } = await mountFigure(LlamaFamily)
    const named = [...holder.querySelectorAll<HTMLElement>('[data-node]')].map(item => item.getAttribute('aria-label')!)
    for (const { name } of llamaNodes)
      expect(named.some(label => label.startsWith(name) || new RegExp(`[：、]${name.replace('+', '\\+')}(?:[、（]|$)`).test(label)), name).toBe(true)
    for (const label of named.filter(label => label.includes('：')))
      expect(label.split('、'), label).toHaveLength(Number(/(?:另|等)(\d+)个/.exec(label)?.[1]))
  })

  it('lights one more path a click, each from LLaMA through another branch, and the data of its branch', async () => {
    const paths = await Promise.all(steps.map(async (_, step) => lit((await mountFigure(LlamaFamily, { step })).holder)))
    expect(paths).toEqual([
      [],
      ['chinese-alpaca', 'chinese-llama', 'lawgpt', 'llama'],
      ['alpaca', 'chinese-alpaca', 'chinese-llama', 'koala', 'lawgpt', 'llama'],
      ['alpaca', 'chinese-alpaca', 'chinese-llama', 'koala', 'lawgpt', 'llama', 'minigpt-4', 'vicuna'],
    ])
    const data = await Promise.all(steps.map(async (_, step) => [...(await mountFigure(LlamaFamily, { step })).holder.querySelectorAll('small .lit')].map(word => word.textContent)))
    expect(data).toEqual([[], ['中文数据'], ['中文数据', '合成数据'], ['中文数据', '合成数据', '对话数据']])
  })

  it('has a dot for every model but LLaMA and the three heads, and says of every row in words how it came about', async () => {
    const { holder } = await mountFigure(LlamaFamily)
    const named = holder.querySelectorAll('.offspring .node:not(.fold), .others .node:not(.fold)')
    expect(named.length + holder.querySelectorAll('.dot').length).toBe(llamaNodes.length - 4)
    const rows = [...holder.querySelectorAll('.offspring p')]
    expect(rows.map(row => row.querySelector('.says')?.textContent)).toEqual(['继承模型', '继承模型', '继承模型', '继承数据', '继承模型', '继承数据'])
    expect(holder.querySelectorAll('section > .relation, svg > .relation.lit')).toHaveLength(4)
  })

  it('lights the family of the model in focus, says where it comes from, and moves with arrow keys', async () => {
    const { holder } = await mountFigure(LlamaFamily)
    node(holder, 'llava').focus()
    await expect.poll(() => lit(holder)).toEqual(['llama', 'llava', 'vicuna'])
    expect(holder.querySelector('.told')?.textContent).toContain('Vicuna + synthetic data（继承模型）')
    await userEvent.keyboard('{Home}{ArrowRight}')
    expect(document.activeElement).toBe(node(holder, 'chinese-llama'))
    await expect.poll(() => lit(holder)).toEqual(['chinese-alpaca', 'chinese-llama', 'lawgpt', 'llama', 'taoli'])
  })

  it('stays in order while any model or bundle is told of', async () => {
    const { holder } = await mountFigure(LlamaFamily)
    for (const item of holder.querySelectorAll<HTMLElement>('[data-node]')) {
      item.focus()
      await expect.poll(() => holder.querySelector('.told')?.textContent?.trim()).not.toBe('')
      expect(layoutFaults(holder), item.dataset.node).toEqual([])
    }
  })
})
