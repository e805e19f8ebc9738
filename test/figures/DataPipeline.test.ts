import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { excerpt, segmentsOf } from '../../components/figures/data-pipeline/segments'
import DataPipeline, { steps } from '../../components/figures/DataPipeline.vue'
import { runPipeline } from '../../snippets/pipeline'
import { sampleDocuments } from '../../snippets/pipeline/sample'
import { mountFigure } from './harness'

const result = runPipeline(sampleDocuments)

it.each(steps.map((name, step) => ({ name, step })))('fits its slide at $name', async ({ step }) => {
  const { holder } = await mountFigure(DataPipeline, { step })
  expect(holder.querySelector('.panel')?.scrollHeight).toBeLessThanOrEqual(296)
  for (const card of holder.querySelectorAll('.document'))
    expect(card.scrollHeight, card.textContent ?? '').toBeLessThanOrEqual(card.clientHeight)
})

it('shows the stage of the click, and the last one past the end', async () => {
  const { holder } = await mountFigure(DataPipeline, { step: 1 })
  expect(holder.querySelector('[aria-current=step] .name')?.textContent).toBe('质量过滤')
  const last = await mountFigure(DataPipeline, { step: 999_999 })
  expect(last.holder.querySelector('[aria-current=step] .name')?.textContent).toBe('可以预训练')
})

it('gives the reason of every whole document that quality filtering drops', async () => {
  const { holder } = await mountFigure(DataPipeline, { step: 1 })
  for (const { reason } of result.stages[0].removals.filter(({ whole }) => whole))
    expect(holder.textContent).toContain(reason)
})

it('marks all personal data and shows none of it afterwards', async () => {
  const { holder } = await mountFigure(DataPipeline, { step: 3 })
  const marked = [...holder.querySelectorAll('mark')].map(mark => mark.firstChild?.textContent)
  expect(marked).toEqual(result.stages[2].removals.map(({ text }) => text))
})

it('brings a stage back at a click or a key, until the talk moves on', async () => {
  const { holder, screen } = await mountFigure(DataPipeline, { step: 4 })
  await userEvent.click(page.getByRole('button', { name: '去重' }))
  expect(holder.textContent).toContain('MinHash估计')
  page.getByRole('button', { name: '原始语料' }).element().focus()
  await userEvent.keyboard('{Enter}')
  expect(holder.querySelectorAll('.raw .document')).toHaveLength(sampleDocuments.length)
  await screen.rerender({ step: 5 })
  expect(holder.querySelectorAll('tbody tr')).toHaveLength(sampleDocuments.length)
})

it('cuts texts at the borders of spans', () => {
  const span = { start: 1, end: 3, text: 'bc' }
  expect(segmentsOf('abcd', [span])).toEqual([{ text: 'a' }, { text: 'bc', span }, { text: 'd' }])
})

it('shortens by the width of the characters', () => {
  expect(excerpt('早上好', 3)).toBe('早上好')
  expect(excerpt('早上好', 2)).toBe('早上……')
  expect(excerpt('abcdef', 2)).toBe('abcd……')
})
