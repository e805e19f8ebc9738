import { expect, it } from 'vitest'
import ContributionTable from '../../components/appendix/ContributionTable.vue'
import SurveyScope from '../../components/figures/SurveyScope.vue'
import { contributions } from '../../data/contributions'
import { layoutFaults, mountFigure } from './harness'

it('strikes out what stands left of the line and nothing else, and draws areas true to the parameters', async () => {
  const { holder } = await mountFigure(SurveyScope)
  const limit = holder.querySelector('.limit')!.getBoundingClientRect().left
  for (const dot of holder.querySelectorAll('circle'))
    expect(dot.parentElement!.querySelector('.cross') !== null).toBe(dot.getBoundingClientRect().right < limit)
  expect(new Set([...holder.querySelectorAll('.out .model')].map(name => name.textContent))).toEqual(new Set(['BERT', 'GPT-2']))
  const radius = (model: string) => Number([...holder.querySelectorAll('g')].find(group => group.querySelector('.model')?.textContent === model)?.querySelector('circle')?.getAttribute('r'))
  expect((radius('PaLM') / radius('LLaMA')) ** 2).toBeCloseTo(540 / 65, 5)
  expect(layoutFaults(holder)).toEqual([])
})

it('has the contributions in the appendix, each with a count, and the limit last', async () => {
  const { holder } = await mountFigure(ContributionTable)
  const rows = [...holder.querySelectorAll('tbody tr')].map(row => [...row.children].map(cell => cell.textContent ?? ''))
  expect(rows).toHaveLength(contributions.length)
  for (const { title } of contributions)
    expect(rows.some(([name]) => name?.includes(title)), title).toBe(true)
  for (const [, , count] of rows.slice(0, -1))
    expect(Number.parseInt(count!)).toBeGreaterThan(1)
  expect(rows.at(-1)?.[0]).toContain('划定范围')
})
