import { expect, it } from 'vitest'
import AbilityExamples from '../../components/appendix/AbilityExamples.vue'
import AbilityScores from '../../components/figures/AbilityScores.vue'
import { evaluationTasks } from '../../data/evaluation'
import { publishedScores } from '../../data/evaluationExamples'
import { mountFigure } from './harness'

it('draws bars true to the published scores, one a click, and the lit line of the full mark where all bars would end with the last', async () => {
  const { holder, screen } = await mountFigure(AbilityScores, { step: 0 })
  const shown = () => holder.querySelectorAll('g:not(.is-hidden) > .bar').length
  const counts = [shown()]
  for (const step of [1, 2, 3, 999999]) {
    await screen.rerender({ step })
    counts.push(shown())
  }
  expect(counts).toEqual([0, 1, 2, 3, 3])
  for (const [ability, { percent }] of Object.entries(publishedScores)) {
    const column = holder.querySelector(`[data-ability="${ability}"]`)!
    const [bar, whole] = ['.bar', '.whole'].map(part => Number(column.querySelector(part)?.getAttribute('width')))
    expect(100 * bar! / whole!, ability).toBeCloseTo(percent, 5)
    expect(column.querySelector('.percent')?.textContent).toBe(`${percent}%`)
  }
  const full = holder.querySelector('.full')!.getBoundingClientRect()
  for (const whole of holder.querySelectorAll('.whole'))
    expect(whole.getBoundingClientRect().right).toBeCloseTo(full.left, 0)
  for (const bar of holder.querySelectorAll('.bar'))
    expect(bar.getBoundingClientRect().right).toBeLessThan(full.left - 100)
  await screen.rerender({ step: 2 })
  expect(holder.querySelector('g:not(.is-hidden) > .full')).toBeNull()
})

it('has the nine basic tasks in the table\'s order in the appendix, each cell inside its row', async () => {
  const { holder } = await mountFigure(AbilityExamples)
  expect([...holder.querySelectorAll('[data-task]')].map(cell => cell.getAttribute('data-task'))).toEqual(evaluationTasks.filter(task => task.level === 'basic').map(task => task.id))
  for (const section of holder.querySelectorAll('section')) {
    const row = section.getBoundingClientRect()
    for (const cell of section.querySelectorAll('[data-task], h2'))
      expect(cell.lastElementChild!.getBoundingClientRect().bottom, cell.textContent!).toBeLessThanOrEqual(row.bottom + 1)
  }
})
