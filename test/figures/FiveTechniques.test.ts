import { describe, expect, it } from 'vitest'
import FiveTechniques, { steps } from '../../components/figures/FiveTechniques.vue'
import { techniques } from '../../data/techniques'
import { mountFigure } from './harness'

it.each(steps.map((name, step) => ({ name, step })))('FiveTechniques shows one technique more at $name', async ({ step }) => {
  const { holder } = await mountFigure(FiveTechniques, { step })
  expect(holder.querySelectorAll('li:not(.pending)')).toHaveLength(step + 1)
})

describe('FiveTechniques', () => {
  it('has a step and a drawing for each technique', async () => {
    expect(steps).toEqual(techniques.map(technique => technique.id))
    const { holder } = await mountFigure(FiveTechniques)
    expect(holder.querySelectorAll('.ground')).toHaveLength(5)
    for (const { nameZh, means } of techniques) {
      expect(holder.textContent).toContain(nameZh)
      expect(holder.textContent).toContain(means)
    }
  })

  it('gives plugins to ChatGPT and marks the correction', async () => {
    const { holder } = await mountFigure(FiveTechniques)
    const tools = holder.querySelector('li:last-child')
    expect(tools?.textContent).toContain('ChatGPT的插件')
    expect(tools?.querySelector('abbr')?.title).toContain('A17')
  })
})
