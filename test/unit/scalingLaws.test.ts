import { describe, expect, it } from 'vitest'
import { chinchillaBudget, flopsPerPetaflopDay } from '../../data/scalingLaws'
import {
  chinchillaAllocation,
  chinchillaLoss,
  kmAllocation,
  kmLossFromCompute,
  kmLossFromData,
  kmLossFromParameters,
  twentyTokensAllocation,
} from '../../snippets/scalingLaws'

const budgets = [1e18, 1e20, chinchillaBudget, 1e26]

describe('kM losses', () => {
  it('are 1 nat where the variable equals the scale', () => {
    expect(kmLossFromParameters(8.8e13)).toBe(1)
    expect(kmLossFromData(5.4e13)).toBe(1)
    expect(kmLossFromCompute(3.1e8)).toBe(1)
  })

  it('agree with values computed by hand', () => {
    // (8.8e13 / 1.75e11)^0.076 = 502.857^0.076 = e^(0.076 · 6.22031)
    expect(kmLossFromParameters(1.75e11)).toBeCloseTo(1.6044, 3)
    // (5.4e13 / 3e11)^0.095 = 180^0.095 = e^(0.095 · 5.19296)
    expect(kmLossFromData(3e11)).toBeCloseTo(1.6378, 3)
    // (3.1e8)^0.05 = e^(0.05 · 19.55208)
    expect(kmLossFromCompute(1)).toBeCloseTo(2.6581, 3)
  })
})

describe('chinchillaLoss', () => {
  it('adds the three terms', () => {
    // 1.69 + 406.4 / 1e10^0.34 + 410.7 / 1e10^0.28, with 10^3.4 and 10^2.8
    expect(chinchillaLoss(1e10, 1e10)).toBeCloseTo(1.69 + 406.4 / 2511.886 + 410.7 / 630.957, 5)
  })
})

describe('kmAllocation', () => {
  it('gives its constants at one PF-day', () => {
    const { parameters, tokens } = kmAllocation(flopsPerPetaflopDay)
    expect(parameters).toBeCloseTo(1.3e9, 0)
    expect(tokens).toBeCloseTo(2e10, 0)
  })

  it('spends ten times the budget mostly on size', () => {
    const small = kmAllocation(1e20)
    const large = kmAllocation(1e21)
    expect(large.parameters / small.parameters).toBeCloseTo(5.370, 3)
    expect(large.tokens / small.tokens).toBeCloseTo(1.862, 3)
  })
})

describe('chinchillaAllocation', () => {
  it('gives about 32B and 3.0T at Chinchilla\'s own budget', () => {
    const { parameters, tokens } = chinchillaAllocation(chinchillaBudget)
    expect(parameters / 1e10).toBeCloseTo(3.22, 1)
    expect(tokens / 1e12).toBeCloseTo(2.98, 1)
  })

  it.each(budgets)('keeps to the budget of %d FLOPs and beats its neighbours', (flops) => {
    const { parameters, tokens } = chinchillaAllocation(flops)
    expect(6 * parameters * tokens / flops).toBeCloseTo(1, 10)
    const best = chinchillaLoss(parameters, tokens)
    for (const factor of [0.9, 1.1])
      expect(chinchillaLoss(parameters * factor, tokens / factor)).toBeGreaterThan(best)
  })
})

describe('twentyTokensAllocation', () => {
  it('lies near the 70B and 1.4T trained', () => {
    const { parameters, tokens } = twentyTokensAllocation(chinchillaBudget)
    // sqrt(5.76e23 / 120) = sqrt(4.8e21)
    expect(parameters / 1e10).toBeCloseTo(6.928, 3)
    expect(tokens / 1e12).toBeCloseTo(1.3856, 3)
  })

  it.each(budgets)('keeps to the budget of %d FLOPs', (flops) => {
    const { parameters, tokens } = twentyTokensAllocation(flops)
    expect(tokens / parameters).toBeCloseTo(20, 10)
    expect(6 * parameters * tokens / flops).toBeCloseTo(1, 10)
  })
})

describe('every law', () => {
  it.each([0, -1, Number.NaN, Infinity])('refuses %d', (value) => {
    for (const law of [kmLossFromParameters, kmLossFromData, kmLossFromCompute, kmAllocation, chinchillaAllocation, twentyTokensAllocation])
      expect(() => law(value)).toThrow(RangeError)
    expect(() => chinchillaLoss(value, 1e9)).toThrow(RangeError)
    expect(() => chinchillaLoss(1e9, value)).toThrow(RangeError)
  })
})
