import { expect, it } from 'vitest'
import MinHashNumber from '../../components/figures/MinHashNumber.vue'
import { nearDuplicateThreshold } from '../../snippets/pipeline/dedupe'
import { mountFigure } from './harness'

it('fills as many cells as the number says, of 128', async () => {
  const { holder } = await mountFigure(MinHashNumber)
  const same = holder.querySelectorAll('.same').length
  expect(same + holder.querySelectorAll('.other').length).toBe(128)
  expect(holder.querySelector('.equal')?.textContent).toBe(String(same))
  expect(holder.querySelector('.of')?.textContent).toContain(`/ 128 ＝ ${(same / 128).toFixed(2)}`)
})

it('judges a pair by the threshold of the pipeline', async () => {
  const { holder } = await mountFigure(MinHashNumber)
  expect(holder.querySelector('.verdict')?.textContent).toBe(`过了${nearDuplicateThreshold.toFixed(2)}，删后一篇`)
  const { holder: other } = await mountFigure(MinHashNumber, { pair: ['tram-diary', 'jardin'] })
  expect(other.querySelector('.verdict')?.textContent).toContain('两篇都留')
})
