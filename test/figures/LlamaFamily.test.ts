import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import LlamaFamily, { steps } from '../../components/figures/LlamaFamily.vue'
import { llamaNodes } from '../../data/llamaFamily'
import { layoutFaults, mountFigure, textBoxes } from './harness'

const lit = (root: Element) => [...root.querySelectorAll<HTMLElement>('.node.lit')].map(node => node.dataset.node).sort()
const node = (root: Element, id: string) => root.querySelector<HTMLElement>(`[data-node="${id}"]`)!

describe('the LLaMA family', () => {
  it('names every model at every step', async () => {
    for (const step of steps.keys()) {
      const { holder } = await mountFigure(LlamaFamily, { step })
      expect([...holder.querySelectorAll<HTMLElement>('[data-node]')].map(found => found.dataset.node).sort()).toEqual(llamaNodes.map(({ id }) => id).sort())
      const words = textBoxes(holder).map(({ text }) => text)
      for (const { name } of llamaNodes)
        expect(words).toContain(name)
    }
  })

  it('lights one path a click, each from LLaMA through another branch', async () => {
    const paths = await Promise.all(steps.map(async (_, step) => lit((await mountFigure(LlamaFamily, { step })).holder)))
    expect(paths).toEqual([
      [],
      ['chinese-alpaca', 'chinese-llama', 'lawgpt', 'llama'],
      ['alpaca', 'koala', 'llama'],
      ['llama', 'minigpt-4', 'vicuna'],
    ])
  })

  it('draws the lines of a lit path in the accent, and tells kinds of relation apart without colour', async () => {
    const { holder } = await mountFigure(LlamaFamily, { step: 1 })
    expect(holder.querySelectorAll('.relation.continue-pretraining.lit')).toHaveLength(1)
    expect(holder.querySelectorAll('.relation.lit')).toHaveLength(3)
    const style = (kind: string) => getComputedStyle(holder.querySelector(`.key .${kind} .line`)!)
    expect(style('continue-pretraining').strokeDasharray).not.toBe('none')
    expect(holder.querySelectorAll('.key .data-inheritance path')).toHaveLength(2)
  })

  it('lights ancestors and descendants of the model in focus, says where it comes from, and moves with arrow keys', async () => {
    const { holder } = await mountFigure(LlamaFamily)
    node(holder, 'llava').focus()
    await expect.poll(() => lit(holder)).toEqual(['chatbridge', 'instructblip', 'llama', 'llava', 'pandagpt', 'vicuna', 'visionllm'])
    expect(holder.querySelector('.told')?.textContent).toContain('Vicuna + synthetic data（继承模型）')
    await userEvent.keyboard('{ArrowLeft}')
    expect(document.activeElement).toBe(node(holder, 'vicuna'))
    node(holder, 'vicuna').blur()
    await expect.poll(() => lit(holder)).toEqual(['llama', 'minigpt-4', 'vicuna'])
  })

  it('keeps its lanes apart while any model is told of', async () => {
    const { holder } = await mountFigure(LlamaFamily)
    for (const id of ['chatmed', 'visionllm', 'pandagpt']) {
      node(holder, id).focus()
      await expect.poll(() => holder.querySelector('.told')?.textContent).not.toBe('')
      expect(layoutFaults(holder)).toEqual([])
    }
  })
})
