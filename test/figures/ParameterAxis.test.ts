import { pairs } from 'd3-array'
import { describe, expect, it } from 'vitest'
import ParameterAxis, { steps } from '../../components/figures/ParameterAxis.vue'
import { largeDefinitions, sizePoints } from '../../data/largeDefinitions'
import { mountOnCanvas } from './canvas'
import { axeFaults, layoutFaults, schemes } from './harness'

describe.each(schemes)('parameter axis in %s', (scheme) => {
  it.each(steps.map((name, i) => [name, i] as const))('has no fault at %s', async (_, step) => {
    const { holder } = await mountOnCanvas(ParameterAxis, { step }, scheme)
    expect(layoutFaults(holder)).toEqual([])
    expect(await axeFaults(holder)).toEqual([])
  })
})

describe('parameter axis', () => {
  it('shows the models, then the definitions, then the counterexample', async () => {
    for (const [step, ranges, lit] of [[0, 0, 0], [1, largeDefinitions.length, 0], [2, largeDefinitions.length, 1]] as const) {
      const { holder } = await mountOnCanvas(ParameterAxis, { step })
      expect(holder.querySelectorAll('.range:not(.pending)')).toHaveLength(ranges)
      expect(holder.querySelectorAll('.llama2:not(.pending)')).toHaveLength(lit)
      expect([...holder.querySelectorAll('.who')].map(name => name.textContent?.replace('：', ''))).toEqual(largeDefinitions.map(({ who }) => who))
    }
  })

  it('has a mark for every size of the models it names, and a lane for every definition', async () => {
    const { holder } = await mountOnCanvas(ParameterAxis)
    const named = [...holder.querySelectorAll('.model')].map(({ textContent }) => textContent)
    expect(named).toEqual(['BERT', 'GPT-2', 'GPT-3', 'PaLM'])
    expect(holder.querySelectorAll('.dot')).toHaveLength(sizePoints.filter(({ model }) => named.includes(model)).length)
    expect(holder.querySelectorAll('.guide')).toHaveLength(sizePoints.filter(({ model }) => model === 'LLaMA 2').length)
    expect(holder.querySelectorAll('.bar')).toHaveLength(largeDefinitions.length)
  })

  it('places a decade at equal distances, models in order of size', async () => {
    const { holder } = await mountOnCanvas(ParameterAxis)
    const ticks = [...holder.querySelectorAll('.grid')].map(line => Number(/^M([\d.]+)/.exec(line.getAttribute('d') ?? '')?.[1]))
    expect(ticks).toHaveLength(5)
    expect(new Set(pairs(ticks).map(([from, to]) => Math.round(to - from))).size).toBe(1)
    const dots = [...holder.querySelectorAll('.dot')].map(dot => Number(dot.getAttribute('cx')))
    expect(dots).toEqual(dots.toSorted((a, b) => a - b))
  })

  it('finds every LLaMA 2 outside the survey\'s range, and inside the three others', async () => {
    const { holder } = await mountOnCanvas(ParameterAxis)
    const rows = holder.querySelectorAll('.llama2 > g')
    expect(rows).toHaveLength(3)
    for (const row of rows)
      expect([...row.querySelectorAll('.hit')].map(hit => hit.classList.contains('outside'))).toEqual(largeDefinitions.map(({ id }) => id === 'survey'))
  })
})
