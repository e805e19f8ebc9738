import { describe, expect, it } from 'vitest'
import FiveTechniques, { steps } from '../../components/figures/FiveTechniques.vue'
import { techniques } from '../../data/techniques'
import { mountOnCanvas } from './canvas'
import { axeFaults, layoutFaults, schemes } from './harness'

describe.each(schemes)('fiveTechniques, %s', (scheme) => {
  it.each(steps.map((name, step) => ({ name, step })))('is legible at $name', async ({ step }) => {
    const { holder } = await mountOnCanvas(FiveTechniques, { step }, scheme)
    expect(layoutFaults(holder)).toEqual([])
    expect(await axeFaults(holder)).toEqual([])
    expect(holder.querySelectorAll('.technique:not(.unlit)')).toHaveLength(step + 1)
    expect(holder.querySelectorAll('.technique.won')).toHaveLength(step === steps.length - 1 ? 5 : 0)
  })
})

describe('fiveTechniques', () => {
  it('has a step and a pair of bars for each technique, as high as its published values', async () => {
    expect(steps).toEqual(techniques.map(technique => technique.id))
    const { holder } = await mountOnCanvas(FiveTechniques)
    const heights = (side: string) => [...holder.querySelectorAll<SVGRectElement>(`rect.${side}`)].map(({ height }) => height.baseVal.value)
    const scale = heights('after')[0]! / techniques[0]!.proof.after.percent
    for (const side of ['before', 'after'] as const)
      techniques.forEach(({ proof }, i) => expect(heights(side)[i]).toBeCloseTo(scale * proof[side].percent, 2))
  })

  it('proves that each technique raised a number', async () => {
    for (const { proof } of techniques)
      expect(proof.after.percent, proof.measure).toBeGreaterThan(proof.before.percent)
    const { holder } = await mountOnCanvas(FiveTechniques)
    const texts = [...holder.querySelectorAll('text')].map(text => text.textContent)
    for (const { nameZh, proof } of techniques)
      expect(texts).toEqual(expect.arrayContaining([nameZh, proof.measure, proof.before.label, proof.after.label, String(proof.before.percent), String(proof.after.percent)]))
  })

  it('tells of the obstacles, what is done and the example, plugins as ChatGPT\'s', async () => {
    const { holder } = await mountOnCanvas(FiveTechniques)
    for (const { problem, means, example } of techniques) {
      expect(holder.textContent).toContain(means)
      expect(holder.textContent).toContain(`例如${example}`)
      expect(holder.textContent).toContain(problem ?? '')
    }
    expect(holder.textContent).toContain('ChatGPT的插件')
  })
})
