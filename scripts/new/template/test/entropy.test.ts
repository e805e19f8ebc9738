import { expect, it } from 'vitest'
import { coinEntropy } from '../snippets/entropy'

it('gives one bit to a fair coin, none to a certain one, and as much to heads as to tails', () => {
  expect(coinEntropy(0.5)).toBe(1)
  expect([coinEntropy(0), coinEntropy(1)]).toEqual([0, 0])
  expect(coinEntropy(0.2)).toBeCloseTo(coinEntropy(0.8), 12)
})

it('refuses what is no probability', () => {
  expect(() => coinEntropy(1.5)).toThrow(/between 0 and 1/)
})
