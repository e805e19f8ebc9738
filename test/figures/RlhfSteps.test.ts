import { describe, expect, it } from 'vitest'
import RlhfSteps, { steps } from '../../components/figures/RlhfSteps.vue'
import { mountFigure, textBoxes } from './harness'

describe('steps of RLHF', () => {
  it.each(steps.map((name, step) => ({ name, step })))('shows $step stages at $name', async ({ step }) => {
    const { holder } = await mountFigure(RlhfSteps, { step })
    expect(holder.querySelectorAll('.stage:not(.pending)')).toHaveLength(step)
    expect(holder.querySelectorAll('.stage.pending')).toHaveLength(steps.length - 1 - step)
  })

  it('announces the stages to come by their titles and boxes, without what they do', async () => {
    const { holder } = await mountFigure(RlhfSteps, { step: 0 })
    const texts = textBoxes(holder).map(({ text }) => text)
    expect(texts).toEqual(expect.arrayContaining(['监督微调（SFT）', '训练奖励模型（RM）', '强化学习（PPO）', '奖励模型']))
    expect(texts).not.toContain('两两比较')
    expect(holder.querySelector('.formula')!.checkVisibility({ visibilityProperty: true })).toBe(false)
  })

  it('moves nothing between its steps', async () => {
    const places = async (step: number) => {
      const { holder } = await mountFigure(RlhfSteps, { step })
      return [...holder.querySelectorAll('h2, h2 > *, rect, .formula, .data')].map(element => element.getBoundingClientRect().toJSON())
    }
    expect(await places(0)).toEqual(await places(steps.length - 1))
  })

  it('stays inside 868 × 372 px', async () => {
    const { holder } = await mountFigure(RlhfSteps)
    const figure = holder.querySelector('figure')!
    expect(figure.scrollHeight).toBeLessThanOrEqual(372)
    expect(figure.scrollWidth).toBeLessThanOrEqual(868)
  })
})
