import { describe, expect, it } from 'vitest'
import RlhfSteps, { steps } from '../../components/figures/RlhfSteps.vue'
import { axeFaults, layoutFaults, mountFigure, schemes } from './harness'

describe.each(schemes)('steps of RLHF, %s', (scheme) => {
  it.each(steps.map((name, step) => ({ name, step })))('reads well at $name', async ({ step }) => {
    const { holder } = await mountFigure(RlhfSteps, { step }, scheme)
    expect(layoutFaults(holder)).toEqual([])
    expect(await axeFaults(holder)).toEqual([])
  })
})

describe('steps of RLHF', () => {
  it.each(steps.map((name, step) => ({ name, step })))('shows $step stages at $name', async ({ step }) => {
    const { holder } = await mountFigure(RlhfSteps, { step })
    expect(holder.querySelectorAll('.stage:not(.is-hidden)')).toHaveLength(step)
  })

  it('stays inside 868 × 372 px', async () => {
    const { holder } = await mountFigure(RlhfSteps)
    const figure = holder.querySelector('figure')!
    expect(figure.scrollHeight).toBeLessThanOrEqual(372)
    expect(figure.scrollWidth).toBeLessThanOrEqual(868)
  })
})
