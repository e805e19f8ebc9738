import { describe, expect, it } from 'vitest'
import EmergenceThresholds, { steps } from '../../components/figures/EmergenceThresholds.vue'
import { emergentAbilities } from '../../data/emergence'
import { mountOnCanvas } from './canvas'
import { axeFaults, layoutFaults, schemes } from './harness'

const heights = (panel: Element | undefined) => [...panel?.querySelectorAll<SVGRectElement>('.column') ?? []].map(column => column.height.baseVal.value)

describe.each(schemes)('emergenceThresholds, %s', (scheme) => {
  it.each(steps.map((name, step) => ({ name, step })))('is legible at $name', async ({ step }) => {
    const { holder } = await mountOnCanvas(EmergenceThresholds, { step }, scheme)
    expect(layoutFaults(holder)).toEqual([])
    expect(await axeFaults(holder)).toEqual([])
    expect(holder.querySelectorAll('.ability:not(.pending)')).toHaveLength(step + 1)
    expect(holder.querySelectorAll('.complete')).toHaveLength(step === steps.length - 1 ? 3 : 0)
  })
})

describe('emergenceThresholds', () => {
  it('has a step for each ability', () => {
    expect(steps).toEqual(emergentAbilities.map(ability => ability.id))
  })

  it('draws printed scores true to an axis that starts at nought', async () => {
    const { holder } = await mountOnCanvas(EmergenceThresholds)
    const [addition, , arithmetic] = [...holder.querySelectorAll('.ability')].map(heights)
    expect(addition).toHaveLength(8)
    expect(addition!.at(-1)! / addition!.at(-2)!).toBeCloseTo(80.4 / 8.4, 3)
    expect(arithmetic!.map(height => height / arithmetic![2]!)).toEqual([4.1, 29.9, 56.9].map(score => expect.closeTo(score / 56.9, 3)))
  })

  it('lets each ability begin where the survey says', async () => {
    const { holder } = await mountOnCanvas(EmergenceThresholds)
    const there = [...holder.querySelectorAll('.ability')].map(panel => [panel.querySelectorAll(':is(.column, .way).there').length, panel.querySelectorAll('.column, .way').length])
    expect(there).toEqual([[1, 8], [2, 5], [2, 3]])
    expect(holder.querySelector('.in-context-learning')?.textContent).toContain('175B，一般情况下才有')
    expect(holder.querySelector('.in-context-learning')?.textContent).toContain('6.7B及以下不到1%')
    expect(holder.querySelector('.instruction-following')?.textContent).toMatch(/8B及以下.*68B起/)
    expect([...holder.querySelectorAll('.task')].map(task => task.textContent?.split('，')[0])).toEqual(emergentAbilities.map(({ model }) => model))
  })

  it('makes the first ability the one to look at', async () => {
    const { holder } = await mountOnCanvas(EmergenceThresholds)
    const sizes = [...holder.querySelectorAll('.score.there')].map(score => Number.parseFloat(getComputedStyle(score).fontSize))
    expect(sizes[0]).toBeGreaterThan(2 * Math.max(...sizes.slice(1)))
  })

  it('draws directions where the paper prints no values: arrows of one length, up where the tuned model is better', async () => {
    const { holder } = await mountOnCanvas(EmergenceThresholds)
    const directions = [...holder.querySelectorAll('.ability')].filter(panel => panel.querySelector('.way'))
    expect(directions.map(panel => panel.querySelector('.name')?.textContent)).toEqual(['指令遵循'])
    expect(directions[0]?.textContent).not.toMatch(/\d%/)
    expect(directions[0]?.querySelectorAll('.column')).toHaveLength(0)
    const baseline = directions[0]!.querySelector<SVGLineElement>('.reference')!.getBoundingClientRect().y
    const arrows = [...directions[0]!.querySelectorAll('.way')].map(way => way.getBoundingClientRect())
    const up = emergentAbilities[1]!.evidence
    expect(arrows.map(({ bottom }) => bottom < baseline ? 'better' : 'worse')).toEqual('effects' in up && up.effects.map(({ effect }) => effect))
    expect(Math.max(...arrows.map(({ height }) => height)) - Math.min(...arrows.map(({ height }) => height))).toBeLessThan(8)
  })
})
