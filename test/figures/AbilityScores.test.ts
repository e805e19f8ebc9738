import { expect, it } from 'vitest'
import AbilityExamples from '../../components/appendix/AbilityExamples.vue'
import AbilityScores from '../../components/figures/AbilityScores.vue'
import { evaluationTasks } from '../../data/evaluation'
import { publishedScores } from '../../data/evaluationExamples'
import { mountFigure } from './harness'

it('draws bars true to the published scores, one a click, and lights the lowest with the last', async () => {
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
  expect([...holder.querySelectorAll('.percent.lit')].map(text => Number.parseFloat(text.textContent!))).toEqual([Math.min(...Object.values(publishedScores).map(({ percent }) => percent))])
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
