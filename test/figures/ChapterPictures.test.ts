import { describe, expect, it } from 'vitest'
import AdditionFalls from '../../components/figures/AdditionFalls.vue'
import FourWays from '../../components/figures/FourWays.vue'
import PreferenceScales from '../../components/figures/PreferenceScales.vue'
import TallyToDisc from '../../components/figures/TallyToDisc.vue'
import { directions } from '../../data/directions'
import { additionByDigits } from '../../data/emergence'
import { preference } from '../../data/rlhf'
import { mountFigure } from './harness'

const radii = (root: Element) => [...root.querySelectorAll('circle')].map(({ r }) => r.baseVal.value).sort((a, b) => a - b)
const numbers = (root: Element, selector: string, attribute: string) => [...root.querySelectorAll(selector)].map(shape => Number(shape.getAttribute(attribute)))

describe('the pictures of chapter pages', () => {
  it('draw models with areas true to their parameters', async () => {
    const [bert = 0, gpt3 = 0] = radii((await mountFigure(TallyToDisc)).holder)
    expect((gpt3 / bert) ** 2).toBeCloseTo(175 / 0.34, 0)
    const [small = 0, large = 0] = radii((await mountFigure(PreferenceScales)).holder)
    expect((large / small) ** 2).toBeCloseTo(preference.other.sizeB / preference.preferred.sizeB, 0)
  })

  it('let both models lie on the beam, the preferred one lower', async () => {
    const { holder } = await mountFigure(PreferenceScales)
    const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = (holder.querySelector('.beam')?.getAttribute('d') ?? '').slice(1).split('L').map(point => point.split(' ').map(Number))
    const discs = [...holder.querySelectorAll('circle')].map(({ cx, cy, r }) => ({ x: cx.baseVal.value, y: cy.baseVal.value, r: r.baseVal.value }))
    for (const { x, y, r } of discs)
      expect(Math.abs((y2 - y1) * x - (x2 - x1) * y + x2 * y1 - y2 * x1) / Math.hypot(x2 - x1, y2 - y1) - r).toBeCloseTo(6, 0)
    const [large, small] = discs
    expect(small!.y + small!.r).toBeGreaterThan(large!.y + large!.r)
  })

  it('draw sums solved as high as their share', async () => {
    const heights = numbers((await mountFigure(AdditionFalls)).holder, '.column', 'height')
    expect(heights.map(height => 100 * height / heights[0]!)).toEqual(additionByDigits.scores.map(({ percent }) => expect.closeTo(percent, 5)))
  })

  it('make a road as wide as its problems', async () => {
    const { holder } = await mountFigure(FourWays)
    const widths = [...holder.querySelectorAll('g > .way:first-child')].map(way => Math.round(Number(way.getAttribute('stroke-width'))))
    expect(widths.map(width => width / 10).reduce((sum, count) => sum + count)).toBeCloseTo(directions.reduce((sum, { challenges }) => sum + challenges.length, 0), 0)
  })
})
