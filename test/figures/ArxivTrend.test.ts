import { describe, expect, it } from 'vitest'
import ArxivTrend, { steps } from '../../components/figures/ArxivTrend.vue'
import { approximateNote, largeLanguageModel, trendSeries } from '../../data/arxivTrend'
import { mountOnCanvas } from './canvas'
import { axeFaults, layoutFaults, schemes } from './harness'

describe.each(schemes)('arXiv trend in %s', (scheme) => {
  it.each(steps.flatMap((name, step) => trendSeries.map(({ id }) => [name, id, step] as const)))('has no fault at %s of %s', async (_, phrase, step) => {
    const { holder } = await mountOnCanvas(ArxivTrend, { step, phrase }, scheme)
    expect(layoutFaults(holder)).toEqual([])
    expect(await axeFaults(holder)).toEqual([])
  })
})

describe('arXiv trend', () => {
  it('brings ChatGPT and what came after it with the click', async () => {
    const pending = (holder: Element) => [...holder.querySelectorAll('.landmark.pending .name')].map(name => name.textContent)
    const { holder } = await mountOnCanvas(ArxivTrend, { step: 0 })
    expect(pending(holder)).toEqual(['ChatGPT', 'LLaMA', 'GPT-4'])
    expect(holder.querySelector('.mass.after.pending')).not.toBeNull()
    const { holder: last } = await mountOnCanvas(ArxivTrend)
    expect(last.querySelectorAll('.pending')).toHaveLength(0)
  })

  it.each(trendSeries)('names every landmark of “$phrase”', async ({ id, landmarks }) => {
    const { holder } = await mountOnCanvas(ArxivTrend, { phrase: id })
    expect([...holder.querySelectorAll('.landmark .name')].map(name => name.textContent)).toEqual(landmarks.map(({ name }) => name))
    expect(holder.querySelectorAll('.star')).toHaveLength(landmarks.filter(({ starred }) => starred).length)
  })

  it.each(trendSeries)('sets every landmark of “$phrase” on the edge of the mass', async ({ id }) => {
    const { holder } = await mountOnCanvas(ArxivTrend, { phrase: id })
    const edge = [...holder.querySelectorAll<SVGPathElement>('.mass')].filter(mass => mass.getAttribute('d')).flatMap((mass) => {
      const length = mass.getTotalLength()
      return Array.from({ length: 3000 }, (_, i) => mass.getPointAtLength(length * i / 2999))
    })
    for (const dot of holder.querySelectorAll<SVGCircleElement>('.dot'))
      expect(Math.min(...edge.map(point => Math.hypot(point.x - dot.cx.baseVal.value, point.y - dot.cy.baseVal.value)))).toBeLessThan(1)
  })

  it('ends its axis where the data end, and keeps two years in the lowest tenth', async () => {
    const { holder } = await mountOnCanvas(ArxivTrend)
    expect(holder.querySelector('.tick.end')?.textContent).toBe('4月底')
    expect(holder.querySelector('.tick.last')?.textContent).toBe(`约${largeLanguageModel.points.at(-1)?.count}`)
    const peak = largeLanguageModel.points.at(-1)?.count ?? 0
    const twoYears = largeLanguageModel.points.filter(({ year }) => year <= 2021.75)
    expect(Math.max(...twoYears.map(({ count }) => count)) / peak).toBeLessThan(0.1)
    expect(holder.textContent).toContain(approximateNote)
  })
})
