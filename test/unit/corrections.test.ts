import { describe, expect, it } from 'vitest'
import { correctionById, corrections } from '../../data/corrections'

const hanCount = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0

describe('corrections', () => {
  it('leaves no gap in part A, the running text', () => {
    const ofText = corrections.filter(correction => correction.id.startsWith('A')).map(correction => correction.id)
    expect(ofText).toEqual(ofText.map((_, i) => `A${i + 1}`))
  })

  it.each(corrections)('$id is quoted briefly and set in Chinese', ({ said, right, why }) => {
    expect(hanCount(said)).toBeLessThan(18)
    expect(right).not.toBe(said)
    expect(why).toMatch(/。$/)
    expect(why.slice(0, -1)).not.toContain('。')
    expect(`${right}${why}`).not.toMatch(/\p{Script=Han} [\w§]|[\w§] \p{Script=Han}|\p{Script=Han}[,;:!?]/u)
  })

  it('looks corrections up by id', () => {
    expect(correctionById('A1').right).toContain('540B')
    expect(() => correctionById('Z9')).toThrow(/unknown correction "Z9".*data\/corrections\.ts/)
  })
})
