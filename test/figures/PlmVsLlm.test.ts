import { describe, expect, it } from 'vitest'
import PlmVsLlm, { steps } from '../../components/figures/PlmVsLlm.vue'
import { differences } from '../../data/plmVsLlm'
import { mountOnCanvas } from './canvas'
import { axeFaults, layoutFaults, schemes } from './harness'

describe.each(schemes)('PLM against LLM in %s', (scheme) => {
  it.each(steps.map((name, i) => [name, i] as const))('has no fault at %s', async (_, step) => {
    const { holder } = await mountOnCanvas(PlmVsLlm, { step }, scheme)
    expect(layoutFaults(holder)).toEqual([])
    expect(await axeFaults(holder)).toEqual([])
  })
})

describe('PLM against LLM', () => {
  it('says of each side what was counted, how many, and in the description the whole difference', async () => {
    const { holder } = await mountOnCanvas(PlmVsLlm)
    const texts = [...holder.querySelectorAll('text')].map(text => text.textContent)
    for (const { aspect, plm, point, llm, evidence } of differences) {
      expect(texts).toEqual(expect.arrayContaining([aspect, point, ...[evidence.plm, evidence.llm].flatMap(({ value, unit, what }) => [`${value}${unit}`, what])]))
      expect(holder.textContent).toContain(plm)
      expect(holder.textContent).toContain(llm)
    }
  })

  it('draws one disc a copy, and squares as large as the numbers of chips', async () => {
    const { holder } = await mountOnCanvas(PlmVsLlm)
    const [, access, engineering] = differences
    const area = (side: string) => {
      const { width, height } = holder.querySelector<SVGRectElement>(`.${side} .engineering .solid`)!
      return width.baseVal.value * height.baseVal.value
    }
    for (const side of ['plm', 'llm'] as const)
      expect(holder.querySelectorAll(`.${side} .access circle`)).toHaveLength(access!.evidence[side].value)
    expect(area('llm') / area('plm')).toBeCloseTo(engineering!.evidence.llm.value / engineering!.evidence.plm.value, 4)
  })
})
