import { expect, it } from 'vitest'
import TakeAways from '../../components/figures/TakeAways.vue'
import { links } from '../../data/links'
import { mountFigure } from './harness'

it('ends on five sentences, each with a picture, and one way to the paper', async () => {
  const { holder } = await mountFigure(TakeAways)
  expect(holder.querySelectorAll('li > svg')).toHaveLength(5)
  expect(holder.querySelectorAll('li b')).toHaveLength(5)
  expect([...holder.querySelectorAll('a')].map(link => link.href)).toEqual(links.filter(({ id }) => id === 'arxiv').map(({ url }) => url))
  expect(holder.querySelector('.qr-code')).not.toBeNull()
})
