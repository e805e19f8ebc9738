import { expect, it } from 'vitest'
import MinHashSample from '../../components/figures/MinHashSample.vue'
import { nearDuplicateThreshold } from '../../snippets/pipeline/dedupe'
import { mountFigure } from './harness'

it('fills as many cells as the estimate says', async () => {
  const { holder } = await mountFigure(MinHashSample)
  const same = holder.querySelectorAll('.same').length
  expect(same + holder.querySelectorAll('.other').length).toBe(128)
  expect(holder.textContent).toContain(`${same} ÷ 128 = ${(same / 128).toFixed(2)}`)
})

it('judges a pair by the threshold of the pipeline', async () => {
  const { holder } = await mountFigure(MinHashSample)
  expect(holder.querySelector('.verdict')?.textContent).toBe(`达到阈值${nearDuplicateThreshold.toFixed(2)}，删去后一篇`)
  const { holder: other } = await mountFigure(MinHashSample, { pair: ['tram-diary', 'jardin'] })
  expect(other.querySelector('.verdict')?.textContent).toContain('两篇都留下')
})
