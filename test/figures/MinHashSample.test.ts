import { describe, expect, it } from 'vitest'
import MinHashSample from '../../components/figures/MinHashSample.vue'
import { axeFaults, layoutFaults, mountFigure, schemes } from './harness'

describe.each(schemes)('figure MinHashSample in %s', (scheme) => {
  it('is legible', async () => {
    const { holder } = await mountFigure(MinHashSample, {}, scheme)
    expect(layoutFaults(holder)).toEqual([])
    expect(await axeFaults(holder)).toEqual([])
  })
})

it('fills as many cells as the estimate says', async () => {
  const { holder } = await mountFigure(MinHashSample)
  const same = holder.querySelectorAll('.same').length
  expect(same + holder.querySelectorAll('.other').length).toBe(128)
  expect(holder.textContent).toContain(`${same} ÷ 128 = ${(same / 128).toFixed(2)}`)
})
