import { describe, expect, it } from 'vitest'
import WordCounts, { steps } from '../../components/figures/WordCounts.vue'
import { axeFaults, layoutFaults, mountFigure, schemes } from './harness'

describe.each(schemes)('word counts in %s', (scheme) => {
  it.each(steps.map((name, i) => [name, i] as const))('has no fault at %s', async (_, step) => {
    const { holder } = await mountFigure(WordCounts, { step }, scheme)
    expect(layoutFaults(holder)).toEqual([])
    expect(await axeFaults(holder)).toEqual([])
  })
})

describe('word counts', () => {
  it('prints fractions that the cells count', async () => {
    const { holder } = await mountFigure(WordCounts)
    expect([...holder.querySelectorAll('.giant')].map(giant => giant.textContent)).toEqual(['4/7', '1/4'])
    const cells = (kind: string, x: number) => [...holder.querySelectorAll(`rect.${kind}`)].filter(rect => Math.abs(Number(rect.getAttribute('x')) - x) < 2)
    expect(cells('frame', 268)).toHaveLength(7)
    expect(cells('full', 346)).toHaveLength(4)
    expect(cells('full', 424)).toHaveLength(1)
    expect(cells('frame', 424)).toHaveLength(3)
  })

  it('lights the tri-gram with the last step only', async () => {
    const { holder } = await mountFigure(WordCounts, { step: 0 })
    for (const lit of holder.querySelectorAll('.lit'))
      expect(lit.closest('.pending')).not.toBeNull()
  })
})
