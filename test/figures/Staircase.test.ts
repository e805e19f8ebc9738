import { describe, expect, it } from 'vitest'
import Staircase, { steps } from '../../components/figures/Staircase.vue'
import { stages } from '../../data/stages'
import { mountFigure } from './harness'

describe('Staircase', () => {
  it('has one step a stage, in the order of the stages', () => {
    expect(steps).toEqual(stages.map(stage => stage.id))
  })

  it('shows one more stage at each step without moving the others', async () => {
    const tops: number[] = []
    for (const step of steps.keys()) {
      const { holder } = await mountFigure(Staircase, { step })
      expect(holder.querySelectorAll('li:not(.pending)')).toHaveLength(step + 1)
      tops.push(holder.querySelector('li')?.getBoundingClientRect().top ?? Number.NaN)
    }
    expect(new Set(tops).size).toBe(1)
  })

  it('rises, with what each stage solved on one line', async () => {
    const { holder } = await mountFigure(Staircase)
    const stairs = [...holder.querySelectorAll('li')].map(stair => stair.getBoundingClientRect())
    stairs.slice(1).forEach((stair, i) => expect(stair.top).toBeLessThan(stairs[i].top))
    expect(new Set(stairs.map(stair => Math.round(stair.width))).size).toBe(1)
    const solved = [...holder.querySelectorAll('.solved')].map(line => Math.round(line.getBoundingClientRect().top))
    expect(new Set(solved).size).toBe(1)
    for (const [i, stair] of holder.querySelectorAll('li').entries())
      expect(stair.scrollHeight).toBeLessThanOrEqual(Math.ceil(stairs[i].height))
  })

  it('keeps all stages for any later step, as print asks for', async () => {
    const { holder } = await mountFigure(Staircase, { step: 999999 })
    expect(holder.querySelectorAll('li:not(.pending)')).toHaveLength(stages.length)
  })
})
