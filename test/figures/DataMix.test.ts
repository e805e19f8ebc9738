import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import DataMix, { steps } from '../../components/figures/DataMix.vue'
import { dataMix } from '../../data/dataMix'
import { mountFigure } from './harness'

/** Model names from the top row to the lowest. */
function order(holder: Element): (string | undefined)[] {
  return [...holder.querySelectorAll<SVGGElement>('.row')]
    .sort((a, b) => Number.parseFloat(a.style.transform.slice(11)) - Number.parseFloat(b.style.transform.slice(11)))
    .map(row => row.querySelector<SVGElement>('[role=option]')?.dataset.model)
}

it.each(steps.map((name, step) => ({ name, step })))('fits its slide at $name', async ({ step }) => {
  const { holder } = await mountFigure(DataMix, { step })
  expect(holder.querySelector('.data-mix')?.scrollHeight).toBeLessThanOrEqual(372)
})

it('prints every share', async () => {
  const { holder } = await mountFigure(DataMix)
  const printed = [...holder.querySelectorAll('.share')].map(({ textContent }) => Number(textContent))
  expect(printed).toEqual(dataMix.flatMap(({ shares }) => ['web', 'conversation', 'books-news', 'scientific', 'code'].flatMap(source => Object.entries(shares).filter(([key]) => key === source).map(([, share]) => share))))
})

it('ends every bar at 100 % and keeps each number on a plate inside its segment', async () => {
  const { holder } = await mountFigure(DataMix)
  const end = (rect: Element) => Number(rect.getAttribute('x')) + Number(rect.getAttribute('width'))
  const ends = [...holder.querySelectorAll('.row')].map(row => Math.max(...[...row.querySelectorAll('.segment')].map(end)))
  expect(ends).toHaveLength(dataMix.length)
  for (const at of ends)
    expect(at).toBeCloseTo(ends[0] ?? Number.NaN, 6)
  for (const plate of holder.querySelectorAll('.plate')) {
    const segment = plate.parentElement!.querySelector('.segment')!
    expect(Number(plate.getAttribute('x'))).toBeGreaterThan(Number(segment.getAttribute('x')))
    expect(end(plate)).toBeLessThan(end(segment))
  }
  expect(holder.querySelector('.detail')?.textContent).toContain('条长按合计折算到100%')
})

it('frames the largest source of each model step by step', async () => {
  const { holder } = await mountFigure(DataMix, { step: 0 })
  expect(holder.querySelectorAll('.leader:not(.is-hidden)')).toHaveLength(0)
  const web = await mountFigure(DataMix, { step: 1 })
  expect(web.holder.querySelectorAll('.leader:not(.is-hidden)')).toHaveLength(8)
  const all = await mountFigure(DataMix, { step: 999_999 })
  expect(all.holder.querySelectorAll('.leader:not(.is-hidden)')).toHaveLength(dataMix.length)
})

it('sorts by a source and back', async () => {
  const { holder } = await mountFigure(DataMix)
  const survey = order(holder)
  await userEvent.click(page.getByRole('button', { name: '代码' }))
  expect(order(holder).slice(0, 3)).toEqual(['AlphaCode', 'CodeGen', 'LaMDA'])
  await userEvent.click(page.getByRole('button', { name: '原图排序' }))
  expect(order(holder)).toEqual(survey)
})

it('tells a model’s numbers on focus and moves with the arrow keys', async () => {
  const { holder } = await mountFigure(DataMix)
  const detail = () => holder.querySelector('.detail')?.textContent
  expect(detail()).toContain('四舍五入')
  holder.querySelector<HTMLElement>('button:last-of-type')?.focus()
  await userEvent.keyboard('{Tab}{ArrowDown}{ArrowDown}')
  expect(detail()).toContain('LLaMA（65B）：网页87%，对话2%，书籍与新闻5%，科学文献3%，代码5%；合计102%')
})
