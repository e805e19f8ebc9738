import { describe, expect, it } from 'vitest'
import ParameterAxis, { steps } from '../../components/figures/ParameterAxis.vue'
import { largeDefinitions, sizePoints } from '../../data/largeDefinitions'
import { mountFigure } from './harness'

describe('parameter axis', () => {
  it('shows the models, then the definitions, then the counterexample', async () => {
    for (const step of steps.keys()) {
      const { holder } = await mountFigure(ParameterAxis, { step })
      expect(holder.querySelectorAll('.part:not(.is-hidden)')).toHaveLength(step)
    }
  })

  it('names every row from the start, as pending until its step', async () => {
    for (const [step, pending] of [[0, largeDefinitions.length + 1], [1, 1], [2, 0]] as const) {
      const { holder } = await mountFigure(ParameterAxis, { step })
      expect([...holder.querySelectorAll('.who')].map(name => name.textContent)).toEqual([...largeDefinitions.map(({ who }) => who), 'LLaMA 2'])
      expect(holder.querySelectorAll('.pending .track')).toHaveLength(pending)
    }
  })

  it('has a mark for every model and a lane for every definition', async () => {
    const { holder } = await mountFigure(ParameterAxis)
    expect(holder.querySelectorAll('.model, .diamond')).toHaveLength(sizePoints.length)
    expect(holder.querySelectorAll('.range')).toHaveLength(largeDefinitions.length)
    expect(holder.querySelectorAll('.model.undisclosed')).toHaveLength(1)
  })

  it('places a decade at equal distances, models in order of size', async () => {
    const { holder } = await mountFigure(ParameterAxis)
    const ticks = [...holder.querySelectorAll('text')].filter(text => /^(?:100M|1B|10B|100B|1T)$/.test(text.textContent ?? '')).map(text => Number(text.getAttribute('x')))
    const gaps = ticks.slice(1).map((tick, i) => Math.round(tick - ticks[i]))
    expect(new Set(gaps).size).toBe(1)
    const dots = [...holder.querySelectorAll('.model')].map(dot => Number(dot.getAttribute('cx')))
    expect(dots).toEqual(dots.toSorted((a, b) => a - b))
  })

  it('keeps every LLaMA 2 inside the author\'s range and outside the survey\'s', async () => {
    const { holder } = await mountFigure(ParameterAxis)
    const edge = (who: string) => Number(holder.querySelector(`.${who} .edge`)?.getAttribute('x1'))
    const guides = [...holder.querySelectorAll('.guide')].map(guide => Number(guide.getAttribute('x1')))
    expect(guides).toHaveLength(3)
    for (const guide of guides) {
      expect(guide).toBeGreaterThan(edge('author'))
      expect(guide).toBeLessThan(edge('survey'))
    }
  })
})
