import { expect, it } from 'vitest'
import FourAspects from '../../components/figures/FourAspects.vue'
import { aspects } from '../../data/aspects'
import { layoutFaults, mountFigure } from './harness'

it.each([undefined, ...aspects.map(({ id }) => id)])('lights %s and nothing else', async (current) => {
  const { holder } = await mountFigure(FourAspects, { current })
  expect([...holder.querySelectorAll('.current .name')].map(name => name.textContent)).toEqual(aspects.filter(({ id }) => id === current).map(({ nameZh }) => nameZh))
  expect(layoutFaults(holder)).toEqual([])
})
