import { describe, expect, it } from 'vitest'
import KmLaws, { steps } from '../../components/figures/KmLaws.vue'
import { mountFigure } from './harness'

it.each(steps.map((name, step) => ({ name, step })))('KmLaws shows one law more at $name', async ({ step }) => {
  const { holder } = await mountFigure(KmLaws, { step })
  expect(holder.querySelectorAll('.panel:not(.is-hidden)')).toHaveLength(step + 1)
})

describe('KmLaws', () => {
  it('names the exponents and what ten times as much leaves of the loss', async () => {
    const { holder } = await mountFigure(KmLaws)
    const text = holder.textContent
    for (const exponent of ['0.076', '0.095', '0.050'])
      expect(text).toContain(`斜率 −${exponent}`)
    // 10^-0.076, 10^-0.095, 10^-0.050
    for (const kept of ['0.84', '0.80', '0.89'])
      expect(text).toContain(`L × ${kept}`)
    expect(text).toContain('PF-days')
  })

  it('draws each slope at the same scale as its exponent', async () => {
    const { holder } = await mountFigure(KmLaws)
    const slopes = [...holder.querySelectorAll<SVGLineElement>('.law')].map(law =>
      (law.y2.baseVal.value - law.y1.baseVal.value) / (law.x2.baseVal.value - law.x1.baseVal.value))
    expect(slopes).toHaveLength(3)
    expect(slopes[0]! / slopes[2]!).toBeCloseTo(0.076 / 0.050, 6)
    expect(slopes[1]! / slopes[2]!).toBeCloseTo(0.095 / 0.050, 6)
  })
})
