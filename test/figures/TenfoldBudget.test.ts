import { describe, expect, it } from 'vitest'
import TenfoldBudget, { steps } from '../../components/figures/TenfoldBudget.vue'
import { mountOnCanvas } from './canvas'
import { axeFaults, layoutFaults, schemes } from './harness'

const area = (rect: SVGRectElement) => rect.width.baseVal.value * rect.height.baseVal.value

describe.each(schemes)('tenfoldBudget, %s', (scheme) => {
  it.each(steps.map((name, step) => ({ name, step })))('is legible at $name', async ({ step }) => {
    const { holder } = await mountOnCanvas(TenfoldBudget, { step }, scheme)
    expect(layoutFaults(holder)).toEqual([])
    expect(await axeFaults(holder)).toEqual([])
    expect(holder.querySelectorAll('.ten:not(.is-hidden)')).toHaveLength(step)
  })
})

describe('tenfoldBudget', () => {
  it('spends the same compute twice: both areas are ten times today\'s', async () => {
    const { holder } = await mountOnCanvas(TenfoldBudget)
    const now = area(holder.querySelector<SVGRectElement>('.now')!)
    for (const ten of holder.querySelectorAll<SVGRectElement>('.ten'))
      expect(area(ten) / now).toBeCloseTo(10, 1)
  })

  it('grows the model most by KM, both about alike by Chinchilla', async () => {
    const { holder } = await mountOnCanvas(TenfoldBudget)
    const of = (law: string) => [...holder.querySelectorAll(`.${law} .factor`)].map(factor => factor.textContent)
    // 10^0.73 and 10^0.27; 10^(0.28/0.62) and 10^(0.34/0.62)
    expect(of('km')).toEqual(['×5.4', '×1.9'])
    expect(of('chinchilla')).toEqual(['×2.8', '×3.5'])
    expect([...holder.querySelectorAll('.law')].map(law => law.textContent)).toEqual(['N∝C0.73，D∝C0.27', 'N∝C0.45，D∝C0.55'])
  })
})
