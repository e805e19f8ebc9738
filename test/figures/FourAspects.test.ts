import { expect, it } from 'vitest'
import FourAspects from '../../components/figures/FourAspects.vue'
import { mountFigure } from './harness'

it.each([undefined, 'pretraining', 'adaptation', 'utilization', 'evaluation'] as const)('lights one aspect, or none, with %s', async (current) => {
  const { holder } = await mountFigure(FourAspects, { current })
  expect([...holder.querySelectorAll('.current .name')]).toHaveLength(current ? 1 : 0)
})

it('lights the aspect it is asked for', async () => {
  const { holder } = await mountFigure(FourAspects, { current: 'evaluation' })
  expect(holder.querySelector('.current .name')?.textContent).toBe('能力评估')
})
