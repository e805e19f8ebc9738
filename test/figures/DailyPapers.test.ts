import { describe, expect, it } from 'vitest'
import DailyPapers, { steps } from '../../components/figures/DailyPapers.vue'
import { dailyAverage } from '../../data/arxivTrend'
import { mountOnCanvas } from './canvas'
import { axeFaults, layoutFaults, schemes } from './harness'

describe.each(schemes)('daily papers in %s', (scheme) => {
  it.each(steps.map((name, i) => [name, i] as const))('has no fault at %s', async (_, step) => {
    const { holder } = await mountOnCanvas(DailyPapers, { step }, scheme)
    expect(layoutFaults(holder)).toEqual([])
    expect(await axeFaults(holder)).toEqual([])
  })
})

describe('daily papers', () => {
  it.each(['before', 'after'] as const)('fills as much paper as the average of the days %s', async (side) => {
    const { holder } = await mountOnCanvas(DailyPapers)
    const area = (selector: string) => [...holder.querySelectorAll<SVGRectElement>(`.${side} ${selector}`)].map(rect => rect.width.baseVal.value * rect.height.baseVal.value)
    const [sheet = Number.NaN] = area('.sheet')
    expect(area('.paper').reduce((sum, part) => sum + part, 0) / sheet).toBeCloseTo(dailyAverage[side], 6)
    expect(holder.querySelector(`.${side} .number`)?.textContent).toBe(dailyAverage[side].toFixed(2))
  })

  it('draws the numerals with areas true to value, and says the ratio', async () => {
    const { holder } = await mountOnCanvas(DailyPapers)
    const size = (side: string) => Number.parseFloat(getComputedStyle(holder.querySelector(`.${side} .number`)!).fontSize)
    expect((size('after') / size('before')) ** 2).toBeCloseTo(dailyAverage.after / dailyAverage.before, 1)
    expect(holder.querySelector('.ratio')?.textContent).toBe('约21倍')
  })

  it('keeps the days after ChatGPT for the click', async () => {
    const opacity = (holder: Element, selector: string) => getComputedStyle(holder.querySelector(selector)!).opacity
    const { holder } = await mountOnCanvas(DailyPapers, { step: 0 })
    expect(['.after .number', '.after .paper', '.ratio'].map(selector => opacity(holder, selector))).toEqual(['0', '0', '0'])
    expect(['.before .number', '.after .sheet'].map(selector => opacity(holder, selector))).toEqual(['1', '1'])
  })
})
