import { expect, it } from 'vitest'
import FourAspects from '../../components/figures/FourAspects.vue'
import { aspects } from '../../data/aspects'
import { layoutFaults, mountFigure } from './harness'

it('takes one model through the four steps in order: discs of one size on one line, and the ring of adaptation stays', async () => {
  const { holder } = await mountFigure(FourAspects)
  expect([...holder.querySelectorAll('.name')].map(name => name.textContent)).toEqual(aspects.map(({ nameZh }) => nameZh))
  const discs = [...holder.querySelectorAll('.model')].map(disc => disc.getBoundingClientRect())
  expect(new Set(discs.map(({ width }) => Math.round(width))).size).toBe(1)
  const life = holder.querySelector('.life')!.getBoundingClientRect()
  for (const disc of discs)
    expect(disc.top + disc.height / 2).toBeCloseTo(life.top + life.height / 2, 0)
  expect([...holder.querySelectorAll('[data-aspect]')].map(step => step.querySelector('.ring') !== null)).toEqual([false, true, true, true])
  expect(layoutFaults(holder)).toEqual([])
})
