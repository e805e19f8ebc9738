import { expect, it } from 'vitest'
import SurveyScope from '../../components/figures/SurveyScope.vue'
import { contributions } from '../../data/contributions'
import { mountFigure } from './harness'

it('names the contributions but not the limit, and strikes out what stands left of it', async () => {
  const { holder } = await mountFigure(SurveyScope)
  expect([...holder.querySelectorAll('.title')].map(title => title.textContent)).toEqual(contributions.filter(({ id }) => id !== 'scope').map(({ title }) => title))
  for (const count of holder.querySelectorAll('.number'))
    expect(Number.parseInt(count.textContent!)).toBeGreaterThan(1)
  const limit = holder.querySelector('.limit')!.getBoundingClientRect().left
  for (const dot of holder.querySelectorAll('circle'))
    expect(dot.parentElement!.querySelector('.cross') !== null).toBe(dot.getBoundingClientRect().right < limit)
  expect([...holder.querySelectorAll('.out .model')].map(name => name.textContent)).toEqual(['BERT', 'GPT-2'])
})
