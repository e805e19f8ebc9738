import { expect, it } from 'vitest'
import DirectionTable from '../../components/appendix/DirectionTable.vue'
import OpenProblems from '../../components/figures/OpenProblems.vue'
import { directions, hallucination, openVerbs } from '../../data/directions'
import { mountFigure } from './harness'

it('names one problem under each verb, of a field of that verb', async () => {
  const { holder } = await mountFigure(OpenProblems)
  const columns = [...holder.querySelectorAll('dl > div')]
  expect(columns.map(column => column.querySelector('dt')?.textContent)).toEqual(openVerbs.map(({ verb }) => verb))
  expect(openVerbs.flatMap(({ fields }) => fields)).toEqual(directions.map(({ id }) => id))
  columns.forEach((column, i) => {
    const fields: readonly string[] = openVerbs[i]?.fields ?? []
    const field = directions.find(({ challenges }) => challenges[0] === column.querySelector('dd')?.textContent?.trim())
    expect(fields, column.textContent!).toContain(field?.id)
  })
})

it('shows the false answer with the last click, its error lit', async () => {
  const { holder, screen } = await mountFigure(OpenProblems, { step: 1 })
  expect(holder.querySelector('.unlit .half')).not.toBeNull()
  await screen.rerender({ step: 2 })
  expect(holder.querySelector('.unlit .half')).toBeNull()
  expect(holder.querySelector('em')?.textContent).toBe(hallucination.answer.wrong)
})

it('has every pair in the appendix, and the field that was left out', async () => {
  const { holder } = await mountFigure(DirectionTable)
  const pairs = [...holder.querySelectorAll('tr')].map(row => [...row.querySelectorAll('td:not([colspan])')].map(cell => cell.textContent)).filter(cells => cells.length)
  expect(pairs).toEqual(directions.flatMap(({ challenges, directions: ways }) => challenges.map((challenge, i) => [challenge, ways[i]])))
  expect(holder.textContent).toContain('应用与生态')
})
