import { describe, expect, it } from 'vitest'
import { dailyAverage, languageModel, largeLanguageModel, trendSeries } from '../../data/arxivTrend'

describe('arXiv trend', () => {
  it.each(trendSeries)('rises month by month for “$phrase”', ({ points, since }) => {
    const [year, month] = since.split('-').map(Number)
    expect(points[0]!.year).toBeGreaterThanOrEqual(year! + (month! - 1) / 12)
    points.slice(1).forEach((point, i) => {
      expect(point.year).toBeGreaterThan(points[i]!.year)
      expect(point.count).toBeGreaterThan(points[i]!.count)
    })
  })

  it.each(trendSeries)('marks releases in order, from the start of “$phrase” on', ({ landmarks, since }) => {
    const months = landmarks.map(landmark => landmark.month)
    expect(months).toEqual([...months].sort())
    expect(months[0]! >= since).toBe(true)
    months.forEach(month => expect(month).toMatch(/^20\d\d-(?:0[1-9]|1[0-2])$/))
  })

  it('stars ChatGPT alone, on the narrower phrase', () => {
    expect(trendSeries.flatMap(series => series.landmarks).filter(landmark => landmark.starred)).toHaveLength(1)
    expect(largeLanguageModel.landmarks.find(landmark => landmark.starred)?.name).toBe('ChatGPT')
  })

  it('counts the narrower phrase within the wider one', () => {
    for (const { year, count } of largeLanguageModel.points) {
      const wider = languageModel.points.find(point => point.year === year)
      if (wider)
        expect(count).toBeLessThan(wider.count)
    }
  })

  it('keeps the headline numbers', () => {
    expect(dailyAverage).toEqual({ before: 0.40, after: 8.58 })
  })
})
