import { expect, it } from 'vitest'
import AbilityExamples from '../../components/figures/AbilityExamples.vue'
import { evaluationTasks } from '../../data/evaluation'
import { mountFigure } from './harness'

const shown = (root: Element) => root.querySelectorAll('.answer:not(.is-hidden)').length

it('has the nine basic tasks in the table\'s order, and gives the answers one ability a click without moving anything', async () => {
  const { holder, screen } = await mountFigure(AbilityExamples, { step: 0 })
  expect([...holder.querySelectorAll('[data-task]')].map(cell => cell.getAttribute('data-task'))).toEqual(evaluationTasks.filter(task => task.level === 'basic').map(task => task.id))
  const places = () => [...holder.querySelectorAll('p')].map(part => part.getBoundingClientRect().top)
  const before = places()
  const counts = [shown(holder)]
  for (const step of [1, 2, 3, 999999]) {
    await screen.rerender({ step })
    counts.push(shown(holder))
  }
  expect(counts).toEqual([0, 3, 6, 9, 9])
  expect(places()).toEqual(before)
})

it('lights one answer, with the last click', async () => {
  const { holder, screen } = await mountFigure(AbilityExamples, { step: 2 })
  expect(holder.querySelectorAll('.lit')).toHaveLength(0)
  await screen.rerender({ step: 3 })
  expect([...holder.querySelectorAll('.lit')].map(answer => answer.textContent?.trim())).toEqual(['e，e，l，拼成eel'])
})

it('keeps every cell inside its row', async () => {
  const { holder } = await mountFigure(AbilityExamples)
  for (const section of holder.querySelectorAll('section')) {
    const row = section.getBoundingClientRect()
    for (const cell of section.querySelectorAll('[data-task], h2'))
      expect(cell.lastElementChild!.getBoundingClientRect().bottom, cell.textContent!).toBeLessThanOrEqual(row.bottom + 1)
  }
})
