import { describe, expect, it } from 'vitest'
import { dataMix, sources } from '../../data/dataMix'

describe('pre-training data mix', () => {
  it('has each source once, and none that no model used', () => {
    expect(new Set(sources.map(source => source.id)).size).toBe(sources.length)
    expect(new Set(dataMix.flatMap(mix => Object.keys(mix.shares)))).toEqual(new Set(sources.map(source => source.id)))
  })

  it.each(dataMix)('adds up to about 100 % for $model', ({ shares }) => {
    const values = Object.values(shares)
    const sum = values.reduce((total, share) => total + share, 0)
    expect(sum).toBeGreaterThanOrEqual(98)
    expect(sum).toBeLessThanOrEqual(102)
  })

  it('adds up to what the rounding note says where that is not 100', () => {
    const off = dataMix
      .map(mix => [mix.model, Object.values(mix.shares).reduce((total, share) => total + share, 0)] as const)
      .filter(([, sum]) => sum !== 100)
    expect(Object.fromEntries(off)).toEqual({ 'LLaMA': 102, 'LaMDA': 101, 'Galactica': 101, 'GPT-NeoX': 101 })
  })
})
