import { describe, expect, it } from 'vitest'
import SeventyYears, { steps } from '../../components/figures/SeventyYears.vue'
import { decimalYear } from '../../components/kit/format'
import { timelineModels } from '../../data/models'
import { axeFaults, layoutFaults, mountFigure, schemes } from './harness'

describe.each(schemes)('seventy years in %s', (scheme) => {
  it.each(steps.map((name, i) => [name, i] as const))('has no fault at %s', async (_, step) => {
    const { holder } = await mountFigure(SeventyYears, { step }, scheme)
    expect(layoutFaults(holder)).toEqual([])
    expect(await axeFaults(holder)).toEqual([])
  })
})

describe('seventy years', () => {
  const attribute = (element: Element, name: string) => Number(element.getAttribute(name))

  it('has a dot for each model of the timeline, all in the last columns of an even axis', async () => {
    const { holder } = await mountFigure(SeventyYears)
    const dots = [...holder.querySelectorAll('.crowd circle')]
    expect(dots).toHaveLength(timelineModels.length)
    const ticks = [...holder.querySelectorAll('.tick')].map(tick => attribute(tick, 'x'))
    const [start = Number.NaN, next = Number.NaN] = ticks
    const decade = next - start
    ticks.forEach((x, i) => expect(x).toBeCloseTo(start + i * decade, 6))
    for (const dot of dots)
      expect(attribute(dot, 'cx')).toBeGreaterThan(start + decade * 6.9)
    const columns = Map.groupBy(dots, dot => dot.getAttribute('cx'))
    const years = Map.groupBy(timelineModels, model => model.month.slice(0, 4))
    expect([...columns.values()].map(column => column.length)).toEqual([...years.values()].map(models => models.length))
  })

  it('says “四年” of models that span no more', () => {
    const years = timelineModels.map(model => decimalYear(model.month))
    const span = Math.max(...years) - Math.min(...years)
    expect(span).toBeLessThanOrEqual(4)
    expect(span).toBeGreaterThan(3)
  })

  it('lights ChatGPT last', async () => {
    const { holder, screen } = await mountFigure(SeventyYears, { step: 1 })
    expect(holder.querySelector('.lit.pending')).not.toBeNull()
    await screen.rerender({ step: 2 })
    expect(holder.querySelector('.pending')).toBeNull()
    const lit = holder.querySelector('.lit circle')
    const place = [lit?.getAttribute('cx'), lit?.getAttribute('cy')]
    expect([...holder.querySelectorAll('.crowd circle')].some(dot => dot.getAttribute('cx') === place[0] && dot.getAttribute('cy') === place[1])).toBe(true)
  })
})
