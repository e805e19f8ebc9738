import { expect, it } from 'vitest'
import DirectionTable from '../../components/appendix/DirectionTable.vue'
import OpenProblems from '../../components/figures/OpenProblems.vue'
import { directions, hallucination } from '../../data/directions'
import { mountFigure } from './harness'

it('names one problem under each verb with its own direction', async () => {
  const { holder } = await mountFigure(OpenProblems)
  const rows = [...holder.querySelectorAll('dl > div')]
  expect(rows.map(row => row.querySelector('dt')?.textContent)).toEqual(['弄懂', '更省', '用好', '管住'])
  for (const row of rows) {
    const field = directions.find(({ challenges }) => challenges[0] === row.querySelector('b')?.textContent)
    expect(row.querySelector('span')?.textContent, row.textContent!).toBe(`→ ${field?.directions[0]}`)
  }
})

it('shows the false answer with the last click, its error lit', async () => {
  const { holder, screen } = await mountFigure(OpenProblems, { step: 1 })
  expect(holder.querySelector('.half.unlit')).not.toBeNull()
  await screen.rerender({ step: 2 })
  expect(holder.querySelector('.half.unlit')).toBeNull()
  expect(holder.querySelector('em')?.textContent).toBe(hallucination.answer.wrong)
})

it('has every pair in the appendix, and the field that was left out', async () => {
  const { holder } = await mountFigure(DirectionTable)
  const pairs = [...holder.querySelectorAll('tr')].map(row => [...row.querySelectorAll('td:not([colspan])')].map(cell => cell.textContent)).filter(cells => cells.length)
  expect(pairs).toEqual(directions.flatMap(({ challenges, directions: ways }) => challenges.map((challenge, i) => [challenge, ways[i]])))
  expect(holder.textContent).toContain('应用与生态')
})
