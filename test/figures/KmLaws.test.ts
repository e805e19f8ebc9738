import { describe, expect, it } from 'vitest'
import KmLaws, { steps } from '../../components/figures/KmLaws.vue'
import { mountOnCanvas } from './canvas'
import { axeFaults, layoutFaults, schemes } from './harness'
import 'katex/dist/katex.min.css'

const shown = (holder: Element, selector: string) => [...holder.querySelectorAll(selector)].filter(element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))

describe.each(schemes)('kmLaws, %s', (scheme) => {
  it.each(steps.map((name, step) => ({ name, step })))('is legible at $name', async ({ step }) => {
    const { holder } = await mountOnCanvas(KmLaws, { step }, scheme)
    expect(layoutFaults(holder)).toEqual([])
    expect(await axeFaults(holder)).toEqual([])
  })
})

describe('kmLaws', () => {
  it('says what ten and a thousand times as much leaves of the loss, the ten last', async () => {
    // 10^-0.050, 10^-0.076, 10^-0.095 and their cubes
    const texts = async (step: number, selector: string) => shown((await mountOnCanvas(KmLaws, { step })).holder, selector).map(text => text.textContent)
    expect(await texts(0, '.left, .answer-left')).toEqual([])
    expect(await texts(1, '.left')).toEqual(['0.71', '0.59', '0.52'])
    expect(await texts(1, '.answer-left')).toEqual([])
    expect(await texts(2, '.answer-left')).toEqual(['C 0.89', 'N 0.84', 'D 0.80'])
  })

  it('draws the losses on an axis that starts at nought', async () => {
    const { holder } = await mountOnCanvas(KmLaws)
    const ticks = [...holder.querySelectorAll('.tick')].filter(tick => tick.textContent.endsWith('%'))
    const [whole, none] = [ticks[0], ticks.at(-1)].map(tick => Number(tick?.getAttribute('y')) - 6)
    expect(ticks.map(tick => tick.textContent)).toEqual(['100%', '80%', '60%', '40%', '20%', '0%'])
    const left = [...holder.querySelectorAll<SVGCircleElement>('.mark.lit')].map(mark => (none! - mark.cy.baseVal.value) / (none! - whole!))
    expect(left.map(share => share.toFixed(2))).toEqual(['0.89', '0.84', '0.80'])
  })

  it('tells what was measured from what is extrapolated', async () => {
    const { holder } = await mountOnCanvas(KmLaws)
    expect(holder.querySelectorAll('.law.dashed')).toHaveLength(3)
    const ends = [...holder.querySelectorAll<SVGPathElement>('.law:not(.dashed)')].map(path => path.getPointAtLength(path.getTotalLength()).x)
    const thousand = [...holder.querySelectorAll('.tick')].find(tick => tick.textContent === '×1000')
    for (const end of ends)
      expect(end).toBeCloseTo(Number(thousand?.getAttribute('x')), 0)
    expect(holder.textContent).toContain('1.5B参数，23B词元')
  })
})
