import { describe, expect, it } from 'vitest'
import FourAspects from '../../components/figures/FourAspects.vue'
import { axeFaults, layoutFaults, mountFigure, schemes } from './harness'

describe.each(schemes)('figure FourAspects in %s', (scheme) => {
  it.each([undefined, 'pretraining', 'adaptation', 'utilization', 'evaluation'] as const)('is legible with %s lit', async (current) => {
    const { holder } = await mountFigure(FourAspects, { current }, scheme)
    expect(layoutFaults(holder)).toEqual([])
    expect(await axeFaults(holder)).toEqual([])
    expect([...holder.querySelectorAll('.current .name')]).toHaveLength(current ? 1 : 0)
  })
})

it('lights the aspect it is asked for', async () => {
  const { holder } = await mountFigure(FourAspects, { current: 'evaluation' })
  expect(holder.querySelector('.current .name')?.textContent).toBe('能力评估')
})
