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
  it('says what a thousand times as much leaves of the loss, and last what ten times as much takes away', async () => {
    // 10^-0.050, 10^-0.076, 10^-0.095 and their cubes
    const texts = async (step: number, selector: string) => shown((await mountOnCanvas(KmLaws, { step })).holder, selector).map(text => text.textContent)
    expect(await texts(0, '.left, .ten-left, .lost-name')).toEqual([])
    expect(await texts(1, '.left')).toEqual(['×1000，剩71%', '×1000，剩59%', '×1000，剩52%'])
    expect(await texts(1, '.ten-left, .lost-name')).toEqual([])
    expect(await texts(2, '.ten-left')).toEqual(['投入×10，剩89%', '投入×10，剩84%', '投入×10，剩80%'])
    expect(await texts(2, '.lost-name')).toEqual(['−11%', '−16%', '−20%'])
  })

  it('draws what is left and what is gone as parts of one loss that starts at nought', async () => {
    const { holder } = await mountOnCanvas(KmLaws)
    const boxes = (selector: string) => [...holder.querySelectorAll<SVGRectElement>(selector)].map(rect => ({ x: rect.x.baseVal.value, width: rect.width.baseVal.value }))
    const [whole, ten, lost, thousand] = ['.whole', '.ten', '.lost', '.thousand'].map(boxes)
    expect(ten!.map((box, i) => (box.width / whole![i]!.width).toFixed(2))).toEqual(['0.89', '0.84', '0.80'])
    expect(thousand!.map((box, i) => (box.width / whole![i]!.width).toFixed(2))).toEqual(['0.71', '0.59', '0.52'])
    lost!.forEach((box, i) => {
      expect(box.x).toBeCloseTo(ten![i]!.x + ten![i]!.width, 2)
      expect(box.x + box.width).toBeCloseTo(whole![i]!.x + whole![i]!.width, 2)
    })
  })

  it('sets the three formulas with their units, and how far was measured', async () => {
    const { holder } = await mountOnCanvas(KmLaws)
    expect(holder.querySelectorAll('.formula .katex')).toHaveLength(6)
    expect([...holder.querySelectorAll('.unit')].map(unit => unit.textContent)).toEqual(['PF-days', '非嵌入参数', '词元'])
    expect(holder.querySelector('.note + .note')?.textContent).toBe('实测到1.5B参数，23B词元')
  })
})
