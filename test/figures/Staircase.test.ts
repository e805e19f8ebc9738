import { pairs } from 'd3-array'
import { describe, expect, it } from 'vitest'
import Staircase, { steps } from '../../components/figures/Staircase.vue'
import { given } from '../../components/kit/given'
import { stages } from '../../data/stages'
import { axeFaults, layoutFaults, mountFigure, schemes, textBoxes } from './harness'

describe.each(schemes)('staircase in %s', (scheme) => {
  it.each(steps.map((name, i) => [name, i] as const))('has no fault at %s', async (_, step) => {
    const { holder } = await mountFigure(Staircase, { step }, scheme)
    expect(layoutFaults(holder)).toEqual([])
    expect(await axeFaults(holder)).toEqual([])
  })
})

describe('staircase', () => {
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

  it('rises from stage to stage, each text inside its own stair', async () => {
    const { holder } = await mountFigure(Staircase)
    const stairs = [...holder.querySelectorAll('li')]
    const boxes = stairs.map(stair => stair.getBoundingClientRect())
    pairs(boxes).forEach(([lower, upper]) => expect(upper.top).toBeLessThan(lower.top))
    expect(new Set(boxes.map(box => Math.round(box.bottom))).size).toBe(1)
    for (const stair of stairs) {
      const own = stair.getBoundingClientRect()
      for (const part of stair.querySelectorAll(':scope > p:not(.limit)')) {
        for (const { box } of textBoxes(part)) {
          expect(box.right).toBeLessThan(own.right)
          expect(box.bottom).toBeLessThan(own.bottom)
        }
      }
    }
  })

  it('says of each stage what it is, who stands for it, what it brought, and on its tread what it could not do', async () => {
    const { holder } = await mountFigure(Staircase)
    const stairs = [...holder.querySelectorAll('li')]
    expect(stairs).toHaveLength(stages.length)
    for (const [i, { abbr, idea, representatives, solved, limit }] of stages.entries()) {
      const stair = given(stairs[i], 'one stair a stage')
      for (const text of [abbr, idea, solved, limit, ...representatives.map(one => one.name)])
        expect(stair.textContent).toContain(text)
      const tread = stair.getBoundingClientRect().top
      for (const { box } of textBoxes(stair.querySelector('.limit') ?? stair))
        expect(box.bottom).toBeLessThanOrEqual(tread)
    }
  })

  it('keeps all stages for any later step, as print asks for', async () => {
    const { holder } = await mountFigure(Staircase, { step: 999999 })
    expect(holder.querySelectorAll('li:not(.pending)')).toHaveLength(stages.length)
  })
})
