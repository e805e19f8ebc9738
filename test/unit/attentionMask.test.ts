import type { Architecture, Attention } from '../../snippets/attentionMask'
import { describe, expect, it } from 'vitest'
import { attentionMask, describeAttention, exampleTokens, visibleTo } from '../../snippets/attentionMask'

const letters: Record<string, Attention> = { 'p': 'prefix', 'c': 'cross', 't': 'target', '.': 'masked' }
const matrix = (...rows: string[]) => rows.map(row => [...row].map(letter => letters[letter]))
const architectures: Architecture[] = ['causal-decoder', 'prefix-decoder', 'encoder-decoder']

describe('attentionMask', () => {
  it('draws the causal decoder of the survey', () => {
    expect(attentionMask(exampleTokens, 3, 'causal-decoder')).toEqual(
      matrix('p.....', 'pp....', 'ppp...', 'ccct..', 'ccctt.', 'cccttt'),
    )
  })

  it.each(['prefix-decoder', 'encoder-decoder'] as const)('draws the %s of the survey', (architecture) => {
    expect(attentionMask(exampleTokens, 3, architecture)).toEqual(
      matrix('ppp...', 'ppp...', 'ppp...', 'ccct..', 'ccctt.', 'cccttt'),
    )
  })

  it('makes the prefix decoder causal when the prefix is empty', () => {
    expect(attentionMask(exampleTokens, 0, 'prefix-decoder'))
      .toEqual(attentionMask(exampleTokens, 0, 'causal-decoder'))
  })

  it.each([0, 1, 2, 3, 4, 5, 6])('shows the same cells in prefix decoder and encoder-decoder at prefix %i', (length) => {
    const [prefix, encoder] = (['prefix-decoder', 'encoder-decoder'] as const).map((architecture) => {
      const mask = attentionMask(exampleTokens, length, architecture)
      return mask.map((_, row) => visibleTo(mask, row))
    })
    expect(prefix).toEqual(encoder)
  })

  it('sees everything when all tokens are prefix, except in the causal decoder', () => {
    const whole = attentionMask(exampleTokens, 6, 'prefix-decoder')
    expect(whole.flat().every(cell => cell === 'prefix')).toBe(true)
    const causal = attentionMask(exampleTokens, 6, 'causal-decoder')
    expect(causal.flat().filter(cell => cell === 'masked')).toHaveLength(15)
  })

  it.each([-1, 7, 2.5, Number.NaN])('refuses prefix length %d', (length) => {
    for (const architecture of architectures)
      expect(() => attentionMask(exampleTokens, length, architecture)).toThrow(RangeError)
  })

  it('is empty for no tokens', () => {
    expect(attentionMask([], 0, 'causal-decoder')).toEqual([])
  })
})

describe('visibleTo', () => {
  it('lists columns and refuses rows outside the mask', () => {
    const mask = attentionMask(exampleTokens, 3, 'causal-decoder')
    expect(visibleTo(mask, 3)).toEqual([0, 1, 2, 3])
    expect(() => visibleTo(mask, 6)).toThrow(RangeError)
  })
})

describe('describeAttention', () => {
  const say = (row: number, architecture: Architecture, prefixLength = 3) => describeAttention(
    exampleTokens,
    attentionMask(exampleTokens, prefixLength, architecture),
    row,
    architecture,
    prefixLength,
  )

  it('tells the three architectures apart', () => {
    expect(say(3, 'causal-decoder'))
      .toBe('“Large”能看到前缀里的“A”“Survey”“of”和目标里的“Large”；看不到“Language”“Models”。')
    expect(say(3, 'encoder-decoder'))
      .toBe('“Large”能看到编码器里的“A”“Survey”“of”（经交叉注意力）和解码器里的“Large”；看不到“Language”“Models”。')
    expect(say(0, 'causal-decoder'))
      .toBe('“A”能看到前缀里的“A”；看不到“Survey”“of”“Large”“Language”“Models”。')
    expect(say(0, 'prefix-decoder'))
      .toBe('“A”能看到前缀里的“A”“Survey”“of”；看不到“Large”“Language”“Models”。')
  })

  it('names no empty part', () => {
    expect(say(5, 'encoder-decoder', 0))
      .toBe('“Models”能看到解码器里的“A”“Survey”“of”“Large”“Language”“Models”；没有看不到的词元。')
  })

  it('refuses a bad prefix length', () => {
    const mask = attentionMask(exampleTokens, 3, 'causal-decoder')
    expect(() => describeAttention(exampleTokens, mask, 0, 'causal-decoder', 9)).toThrow(RangeError)
  })
})
