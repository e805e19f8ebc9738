import { describe, expect, it } from 'vitest'
import CoverInk from '../../components/figures/CoverInk.vue'
import QuantityQuality, { steps } from '../../components/figures/QuantityQuality.vue'
import { polygonArea } from '../../snippets/inkBlot'
import { axeFaults, layoutFaults, mountFigure, schemes } from './harness'

/** Area in px² of each blot's first wash, in the order drawn. */
function areas(holder: Element): number[] {
  return [...holder.querySelectorAll('.ink-blot path:first-child')].map((path) => {
    const points = [...(path.getAttribute('d') ?? '').matchAll(/(-?[\d.]+) (-?[\d.]+)/g)]
    return polygonArea(points.map(([, x, y]): [number, number] => [Number(x), Number(y)]))
  })
}

describe.each(schemes)('quantity and quality in %s', (scheme) => {
  it.each(steps.map((name, i) => [name, i] as const))('has no fault at %s', async (_, step) => {
    const { holder } = await mountFigure(QuantityQuality, { step }, scheme)
    expect(layoutFaults(holder)).toEqual([])
    expect(await axeFaults(holder)).toEqual([])
  })
})

describe('areas', () => {
  it('are true to the parameters on paper and in the ink beside it', async () => {
    const { holder } = await mountFigure(QuantityQuality)
    const [bert = Number.NaN, gpt2 = Number.NaN, gpt3 = Number.NaN] = [...holder.querySelectorAll('circle')].map(({ r }) => Math.PI * r.baseVal.value ** 2)
    expect(gpt2 / bert).toBeCloseTo(1.5 / 0.34, 1)
    expect(gpt3 / gpt2 / (175 / 1.5)).toBeCloseTo(1, 2)
  })

  it('are true to the parameters on the cover', async () => {
    const { holder } = await mountFigure(CoverInk)
    const [palm = Number.NaN, gpt3 = Number.NaN, gpt2 = Number.NaN, bert = Number.NaN] = areas(holder)
    expect(palm / gpt3 / (540 / 175)).toBeCloseTo(1, 2)
    expect(gpt3 / gpt2 / (175 / 1.5)).toBeCloseTo(1, 2)
    expect(gpt2 / bert / (1.5 / 0.34)).toBeCloseTo(1, 1)
    expect(layoutFaults(holder)).toEqual([])
  })
})

it('answers in the last step only, with a mood that its examples show', async () => {
  const { holder, screen } = await mountFigure(QuantityQuality, { step: 1 })
  expect(holder.querySelector('.lit')?.classList).toContain('pending')
  await screen.rerender({ step: 2 })
  expect(holder.querySelector('.lit')?.classList).not.toContain('pending')
  expect(holder.querySelector('.lit text')?.textContent).toBe('正面')
  expect([...holder.querySelectorAll('.part')].map(part => part.textContent)).toEqual(['示例', '示例', '新题'])
  expect(holder.querySelector('.made-up')?.textContent).toContain('示意')
})
