import { describe, expect, it } from 'vitest'
import MaskOutput, { steps } from '../../components/figures/MaskOutput.vue'
import { attentionMask, exampleTokens } from '../../snippets/attentionMask'
import { axeFaults, layoutFaults, mountFigure, schemes, textBoxes } from './harness'

describe.each(schemes)('figure MaskOutput, %s', (scheme) => {
  it.each(steps.map((name, step) => [name, step] as const))('step %s is legible, accessible, and shows what attentionMask returns', async (_, step) => {
    const { holder } = await mountFigure(MaskOutput, { step }, scheme)
    expect(layoutFaults(holder)).toEqual([])
    expect(await axeFaults(holder)).toEqual([])
    const cells = [...holder.querySelectorAll('[data-attention]')].map(cell => cell.getAttribute('data-attention'))
    expect(cells).toEqual(attentionMask(exampleTokens, 3, 'prefix-decoder').flat())
  })
})

describe('figure MaskOutput', () => {
  it('leads its wire to the three opened cells without crossing a label or another cell', async () => {
    const { holder } = await mountFigure(MaskOutput)
    const figure = holder.querySelector('svg')!.getBoundingClientRect()
    const wires = [...holder.querySelectorAll<SVGPathElement>('.wire')]
    const points = wires.flatMap(wire => Array.from({ length: 101 }, (_, i) => {
      const { x, y } = wire.getPointAtLength(wire.getTotalLength() * i / 100)
      return { x: figure.left + x, y: figure.top + y }
    }))
    const inside = (box: DOMRect) => points.filter(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom)
    for (const { text, box } of textBoxes(holder))
      expect(inside(box), text).toEqual([])
    for (const cell of holder.querySelectorAll('[data-attention]:not(.lit)'))
      expect(inside(cell.getBoundingClientRect())).toEqual([])
    const lit = [...holder.querySelectorAll('.lit[data-attention]')].map(cell => cell.getBoundingClientRect())
    expect(lit).toHaveLength(3)
    const end = points.at(-1)!
    expect(Math.min(...lit.map(box => Math.hypot(Math.max(box.left - end.x, 0, end.x - box.right), Math.max(box.top - end.y, 0, end.y - box.bottom))))).toBeLessThan(3)
  })
})
