import { expect, it } from 'vitest'
import OpenProblems, { steps } from '../../components/figures/OpenProblems.vue'
import { directions } from '../../data/directions'
import { mountFigure } from './harness'

it('pairs every challenge of the survey with its direction', async () => {
  const { holder } = await mountFigure(OpenProblems)
  const pairs = [...holder.querySelectorAll('dl > div')].map(pair => [...pair.children].map(part => part.textContent?.trim()))
  expect(pairs).toEqual(directions.flatMap(({ challenges, directions: ways }) => challenges.map((challenge, i) => [challenge, ways[i]])))
})

it('darkens one verb a click and lights one problem with the last', async () => {
  const counts: number[] = []
  for (const step of [...steps.keys(), 999999])
    counts.push((await mountFigure(OpenProblems, { step })).holder.querySelectorAll('section:not(.unlit)').length)
  expect(counts).toEqual([1, 2, 3, 4, 4])
  expect((await mountFigure(OpenProblems, { step: 2 })).holder.querySelectorAll('.lit')).toHaveLength(0)
  expect((await mountFigure(OpenProblems)).holder.querySelector('.lit')?.textContent).toContain('幻觉')
})
