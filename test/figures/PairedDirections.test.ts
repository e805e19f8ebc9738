import { describe, expect, it } from 'vitest'
import PairedDirections, { steps } from '../../components/figures/PairedDirections.vue'
import { mountFigure } from './harness'

const uses = [
  { areas: ['theory', 'architecture', 'training'] },
  { areas: ['application', 'safety'], withOmitted: true },
]

describe('PairedDirections', () => {
  it.each(uses)('fits its slide for $areas at each step', async (use) => {
    for (const step of steps.keys()) {
      const { holder } = await mountFigure(PairedDirections, { ...use, step })
      expect(holder.querySelector('table')?.getBoundingClientRect().height).toBeLessThanOrEqual(400)
    }
  })

  it.each(uses)('shows one more field of $areas a step', async (use) => {
    const { holder, screen } = await mountFigure(PairedDirections, { ...use, step: 0 })
    const counts: number[] = []
    for (const step of [...steps.keys(), 999999]) {
      await screen.rerender({ step })
      counts.push(holder.querySelectorAll('tbody:not(.is-hidden)').length)
    }
    expect(counts).toEqual([1, 2, 3, 3])
  })

  it('sets each direction in the row of its challenge', async () => {
    const { screen } = await mountFigure(PairedDirections, uses[0])
    const row = screen.getByRole('row', { name: '灾难性遗忘' })
    await expect.element(row).toHaveTextContent('更灵活的模块')
  })

  it('marks the sixth field as one that the notes leave out', async () => {
    const { screen } = await mountFigure(PairedDirections, uses[1])
    const row = screen.getByRole('row', { name: '应用与生态' })
    await expect.element(row).toHaveTextContent('勘误')
  })
})
