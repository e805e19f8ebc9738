import { describe, expect, it } from 'vitest'
import ArxivTrend from '../../components/figures/ArxivTrend.vue'
import { approximateNote, trendSeries } from '../../data/arxivTrend'
import { mountFigure } from './harness'

describe('arXiv trend', () => {
  it('shows panel (a), then panel (b), then the surge', async () => {
    const shown = (holder: Element) => [holder.querySelectorAll('.panel:not(.is-hidden)').length, holder.querySelectorAll('.callout:not(.is-hidden)').length]
    for (const [step, expected] of [[1, 0], [2, 0], [2, 1]].entries()) {
      const { holder } = await mountFigure(ArxivTrend, { step })
      expect(shown(holder)).toEqual(expected)
    }
  })

  it('names every landmark of both curves, and stars one', async () => {
    const { holder } = await mountFigure(ArxivTrend)
    const panels = [...holder.querySelectorAll('.panel')]
    trendSeries.forEach((series, i) => {
      expect([...panels[i].querySelectorAll('.label')].map(label => label.textContent)).toEqual(series.landmarks.map(landmark => landmark.name))
    })
    expect(holder.querySelectorAll('.star')).toHaveLength(1)
  })

  it('sets every landmark on its curve', async () => {
    const { holder } = await mountFigure(ArxivTrend)
    for (const panel of holder.querySelectorAll('.panel')) {
      const curve = panel.querySelector<SVGPathElement>('.curve')
      const length = curve?.getTotalLength() ?? 0
      const points = Array.from({ length: 2000 }, (_, i) => curve?.getPointAtLength(length * i / 1999))
      for (const dot of panel.querySelectorAll<SVGCircleElement>('circle')) {
        const distance = Math.min(...points.map(point => Math.hypot((point?.x ?? 0) - dot.cx.baseVal.value, (point?.y ?? 0) - dot.cy.baseVal.value)))
        expect(distance).toBeLessThan(1)
      }
    }
  })

  it('says what is approximate and what was counted', async () => {
    const { holder } = await mountFigure(ArxivTrend)
    expect(holder.textContent).toContain(approximateNote)
    expect(holder.querySelector('.big')?.textContent).toBe('0.40 → 8.58')
    expect(holder.textContent).toContain('约21倍')
  })
})
