import { describe, expect, it } from 'vitest'
import { inkBlot, inkPools, polygonArea } from '../../snippets/inkBlot'

describe('inkBlot', () => {
  it.each([[12, 0.06], [60, 0.04], [262, 0.042], [460, 0.03]])('has in every wash the area of its disc, at radius %d', (radius, bleed) => {
    for (const outline of inkBlot({ radius, seed: 7, washes: 5, bleed })) {
      expect(polygonArea(outline) / (Math.PI * radius ** 2)).toBeCloseTo(1, 9)
      const reach = outline.map(([x, y]) => Math.hypot(x, y) / radius)
      expect(Math.max(...reach)).toBeGreaterThan(1)
      expect(Math.max(...reach)).toBeLessThan(1.25)
      expect(Math.min(...reach)).toBeGreaterThan(0.75)
    }
  })

  it('strays where it is wet: washes differ, and the same seed gives the same blot', () => {
    const options = { radius: 100, seed: 3, washes: 4, bleed: 0.04 }
    const [first, second] = inkBlot(options)
    expect(first).not.toEqual(second)
    expect(inkBlot(options)).toEqual(inkBlot(options))
    expect(inkBlot({ ...options, seed: 4 })).not.toEqual(inkBlot(options))
  })

  it('keeps to a number of points that opens fast', () => {
    const points = inkBlot({ radius: 460, seed: 1, washes: 14, bleed: 0.03 }).flat()
    expect(points.length).toBeLessThan(12_000)
  })
})

it('lets ink gather inside the blot only', () => {
  const pools = inkPools(200, 5, 40)
  expect(pools).toHaveLength(40)
  for (const { x, y, r } of pools)
    expect(Math.hypot(x, y) + r).toBeLessThan(200)
})
