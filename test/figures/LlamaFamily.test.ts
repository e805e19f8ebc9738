import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import LlamaFamily, { steps } from '../../components/figures/LlamaFamily.vue'
import { llamaEdges, llamaNodes } from '../../data/llamaFamily'
import { mountFigure, textBoxes } from './harness'

const lit = (root: Element) => [...root.querySelectorAll<SVGElement>('[data-lit="true"]')].map(node => node.dataset.node).sort()
const node = (root: Element, id: string) => root.querySelector<SVGElement>(`[data-node="${id}"]`)!

describe('the LLaMA family', () => {
  it('draws every node and edge of the data when printed', async () => {
    const { holder } = await mountFigure(LlamaFamily, { step: 999999 })
    expect(holder.querySelectorAll('[data-node]:not(.is-hidden)')).toHaveLength(llamaNodes.length)
    expect(holder.querySelectorAll('[data-edge]:not(.is-hidden)')).toHaveLength(llamaEdges.length)
  })

  it('adds a branch a click', async () => {
    const shown = await Promise.all(steps.map(async (_, step) =>
      (await mountFigure(LlamaFamily, { step })).holder.querySelectorAll('[data-node]:not(.is-hidden)').length))
    expect(shown).toEqual([...shown].sort((a, b) => a - b))
    expect(new Set(shown).size).toBe(steps.length)
  })

  it('keeps each name inside its box', async () => {
    const { holder } = await mountFigure(LlamaFamily)
    for (const group of holder.querySelectorAll('[data-node]')) {
      const box = group.querySelector('rect')!.getBoundingClientRect()
      for (const text of textBoxes(group))
        expect(text.box.right, text.text).toBeLessThan(box.right)
    }
  })

  it('frames the multimodal models, and only them, with room to spare', async () => {
    const { holder } = await mountFigure(LlamaFamily)
    const frame = holder.querySelector('.frame path')!.getBoundingClientRect()
    for (const { id, multimodal } of llamaNodes) {
      const box = node(holder, id).querySelector('rect')!.getBoundingClientRect()
      const inside = Math.min(box.left - frame.left, frame.right - box.right, box.top - frame.top, frame.bottom - box.bottom)
      const outside = Math.max(frame.left - box.right, box.left - frame.right, frame.top - box.bottom, box.top - frame.bottom)
      expect(multimodal ? inside : outside, id).toBeGreaterThan(5)
    }
  })

  it('leads no edge through a name', async () => {
    const { holder } = await mountFigure(LlamaFamily)
    for (const path of holder.querySelectorAll<SVGPathElement>('[data-edge]')) {
      const svg = path.ownerSVGElement!.getBoundingClientRect()
      for (let at = 3; at < path.getTotalLength() - 3; at += 2) {
        const { x, y } = path.getPointAtLength(at)
        for (const rect of holder.querySelectorAll('[data-node] > rect')) {
          const box = rect.getBoundingClientRect()
          const inside = svg.x + x > box.left + 1 && svg.x + x < box.right - 1 && svg.y + y > box.top + 1 && svg.y + y < box.bottom - 1
          expect(inside, `${path.dataset.edge} at ${x}, ${y}`).toBe(false)
        }
      }
    }
  })

  it('lights ancestry and descendants of the node in focus', async () => {
    const { holder } = await mountFigure(LlamaFamily)
    node(holder, 'chinese-alpaca').dispatchEvent(new FocusEvent('focus'))
    await expect.poll(() => lit(holder)).toEqual(['bentsao', 'chatmed', 'chinese-alpaca', 'chinese-llama', 'lawgpt', 'llama'])
    node(holder, 'chinese-alpaca').dispatchEvent(new FocusEvent('blur'))
    await expect.poll(() => lit(holder)).toHaveLength(llamaNodes.length)
  })

  it('filters by domain, ancestors included', async () => {
    const { holder, screen } = await mountFigure(LlamaFamily)
    await screen.getByRole('button', { name: '金融', exact: true }).click()
    expect(lit(holder)).toEqual(['cornucopia', 'llama'])
    await screen.getByRole('button', { name: '多模态', exact: true }).click()
    expect(holder.querySelector('.message')?.textContent).toContain(`${llamaNodes.filter(({ multimodal }) => multimodal).length}个模型`)
  })

  it('walks the family with arrow keys and keeps them from turning the page', async () => {
    const { holder } = await mountFigure(LlamaFamily)
    const pressed: string[] = []
    const listen = (event: KeyboardEvent) => pressed.push(event.key)
    window.addEventListener('keydown', listen)
    holder.querySelector<HTMLButtonElement>('button:last-of-type')!.focus()
    await userEvent.tab()
    expect(document.activeElement).toBe(node(holder, 'llama'))
    await userEvent.keyboard('{ArrowRight}{ArrowDown}')
    expect(document.activeElement).toBe(node(holder, 'linly-chinese-llama'))
    await userEvent.keyboard('{ArrowLeft}')
    expect(document.activeElement).toBe(node(holder, 'llama'))
    window.removeEventListener('keydown', listen)
    expect(pressed).toEqual([])
  })
})
