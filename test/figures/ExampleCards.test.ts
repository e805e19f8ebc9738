import { describe, expect, it } from 'vitest'
import ExampleCards, { steps } from '../../components/figures/ExampleCards.vue'
import { mountFigure } from './harness'

const abilities = ['language-generation', 'knowledge-utilization', 'complex-reasoning'] as const

describe('ExampleCards in their place', () => {
  it.each(abilities)('fit it for %s at each step', async (ability) => {
    for (const step of steps.keys()) {
      const { holder } = await mountFigure(ExampleCards, { ability, step })
      for (const card of holder.querySelectorAll('section')) {
        expect(card.scrollHeight).toBeLessThanOrEqual(card.clientHeight + 1)
        expect(card.getBoundingClientRect().height).toBeLessThanOrEqual(396)
        const idea = card.querySelector('.idea')
        expect(idea?.scrollWidth).toBeLessThanOrEqual(idea?.clientWidth ?? 0)
      }
    }
  })
})

describe('ExampleCards', () => {
  it('gives one answer a click, without moving anything', async () => {
    const { holder, screen } = await mountFigure(ExampleCards, { ability: 'complex-reasoning', step: 0 })
    const shown = () => holder.querySelectorAll('.answer:not(.is-hidden)').length
    const { height } = holder.querySelector('section')?.getBoundingClientRect() ?? {}
    const counts = [shown()]
    for (const step of [1, 2, 3, 999999]) {
      await screen.rerender({ step })
      counts.push(shown())
    }
    expect(counts).toEqual([0, 1, 2, 3, 3])
    expect(holder.querySelector('section')?.getBoundingClientRect().height).toBe(height)
  })

  it('names the three tasks in both languages', async () => {
    const { screen } = await mountFigure(ExampleCards, { ability: 'knowledge-utilization' })
    for (const name of ['闭卷问答', '开卷问答', '知识补全'])
      await expect.element(screen.getByRole('region', { name })).toBeVisible()
    await expect.element(screen.getByText('Closed-Book QA')).toBeVisible()
  })
})
