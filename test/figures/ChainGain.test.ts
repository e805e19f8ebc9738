import { describe, expect, it } from 'vitest'
import ChainGain from '../../components/figures/ChainGain.vue'
import { gsm8kScores } from '../../data/wordProblems'
import { axeFaults, layoutFaults, mountFigure, schemes, textBoxes } from './harness'

describe.each(schemes)('gain of the chain of thought, %s', (scheme) => {
  it('reads well', async () => {
    const { holder } = await mountFigure(ChainGain, {}, scheme)
    expect(layoutFaults(holder)).toEqual([])
    expect(await axeFaults(holder)).toEqual([])
  })
})

it('draws bars true to the scores, on an axis from 0 to 100 %', async () => {
  const { holder } = await mountFigure(ChainGain)
  const [plain, reasoned] = [...holder.querySelectorAll('rect')].map(bar => Number(bar.getAttribute('width')))
  const axis = holder.querySelector('.axis')!.getBoundingClientRect()
  expect(plain! / axis.width * 100).toBeCloseTo(gsm8kScores.plain, 0)
  expect(reasoned! / plain!).toBeCloseTo(gsm8kScores.reasoned / gsm8kScores.plain, 5)
  expect(textBoxes(holder).map(({ text }) => text)).toEqual(expect.arrayContaining(['0', '100%', '17.9%', '56.9%']))
})
