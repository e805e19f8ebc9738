import { describe, expect, it } from 'vitest'
import { kmLaws, kmLossLeft } from '../../components/figures/scaling/kmLosses'
import { kmLossFromCompute, kmLossFromData, kmLossFromParameters } from '../../snippets/scalingLaws'

describe('what is left of the loss', () => {
  it.each([['compute', 0.89, 0.71], ['parameters', 0.84, 0.59], ['data', 0.80, 0.52]] as const)('%s: ten times leave %d, a thousand times %d', (law, ten, thousand) => {
    expect(kmLossLeft(law, 10)).toBeCloseTo(ten, 2)
    expect(kmLossLeft(law, 1000)).toBeCloseTo(thousand, 2)
  })

  it.each([1, 1e3, 1e9])('agrees with the laws themselves, from %d on', (start) => {
    expect(kmLossLeft('compute', 10)).toBeCloseTo(kmLossFromCompute(10 * start) / kmLossFromCompute(start), 10)
    expect(kmLossLeft('parameters', 10)).toBeCloseTo(kmLossFromParameters(10 * start) / kmLossFromParameters(start), 10)
    expect(kmLossLeft('data', 10)).toBeCloseTo(kmLossFromData(10 * start) / kmLossFromData(start), 10)
  })

  it('grows less from law to law, in the order of the picture', () => {
    const left = kmLaws.map(law => kmLossLeft(law, 10))
    expect(left).toEqual([...left].sort((a, b) => b - a))
  })
})
