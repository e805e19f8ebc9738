import type { KmScale } from '../../components/figures/scaling/kmScale'
import { describe, expect, it } from 'vitest'
import { kmLaws, kmLossLeft, kmPoint } from '../../components/figures/scaling/kmScale'
import { kmLossFromCompute, kmLossFromData, kmLossFromParameters } from '../../snippets/scalingLaws'

const scale: KmScale = { left: 100, decade: 50, top: 20, bottom: 420 }

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
})

describe('points of the picture', () => {
  it('start together, and go a decade to the right for ten times as much', () => {
    for (const law of kmLaws) {
      expect(kmPoint(scale, law, 1)).toEqual({ x: 100, y: 20 })
      expect(kmPoint(scale, law, 100).x).toBeCloseTo(200, 10)
    }
  })

  it('lie under each other in the order of the laws', () => {
    const heights = kmLaws.map(law => kmPoint(scale, law, 10).y)
    expect(heights).toEqual([...heights].sort((a, b) => a - b))
  })
})
