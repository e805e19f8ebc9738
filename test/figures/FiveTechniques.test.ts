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
    expect(holder.querySelectorAll('li:not(.unlit)')).toHaveLength(step + 1)
    expect(holder.querySelectorAll('.hurdle.lit')).toHaveLength(step === steps.length - 1 ? 4 : 0)
  })
})

describe('fiveTechniques', () => {
  it('has a step and a drawing for each technique, and says what is done', async () => {
    expect(steps).toEqual(techniques.map(technique => technique.id))
    const { holder } = await mountOnCanvas(FiveTechniques)
    expect(holder.querySelectorAll('.technique-icon')).toHaveLength(5)
    for (const { nameZh, means } of techniques) {
      expect(holder.textContent).toContain(nameZh)
      for (const part of means)
        expect(holder.textContent).toContain(part)
    }
  })

  it('sets the survey\'s four obstacles before all techniques but the first', async () => {
    const { holder } = await mountOnCanvas(FiveTechniques)
    expect(holder.querySelectorAll('.hurdle')).toHaveLength(4)
    expect([...holder.querySelectorAll('.problem')].map(problem => problem.textContent.trim() !== '')).toEqual([false, true, true, true, true])
  })

  it('gives plugins to ChatGPT and marks the correction', async () => {
    const { holder } = await mountOnCanvas(FiveTechniques)
    const tools = holder.querySelector('li:last-child')
    expect(tools?.textContent).toContain('ChatGPT的插件')
    expect(tools?.querySelector('abbr')?.title).toContain('A17')
  })
})
