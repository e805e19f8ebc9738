import type { Order } from '../../snippets/nGram'
import { describe, expect, it } from 'vitest'
import { given } from '../../components/kit/given'
import { nextWordDistribution, probability, sampleSentence, sampleText, sentenceEnd, trainNGram } from '../../snippets/nGram'
import { seededRandom } from '../../snippets/seededRandom'

const orders: Order[] = [2, 3]
const tiny = 'a b\na c\nb c'

describe('trainNGram', () => {
  it('counts a tiny text as by hand', () => {
    const { counts, vocabulary } = trainNGram(tiny, 2)
    expect(Object.fromEntries(counts.get('') ?? [])).toEqual({ a: 2, b: 2, c: 2, [sentenceEnd]: 3 })
    expect(Object.fromEntries(counts.get('<s>') ?? [])).toEqual({ a: 2, b: 1 })
    expect(Object.fromEntries(counts.get('a') ?? [])).toEqual({ b: 1, c: 1 })
    expect(Object.fromEntries(counts.get('b') ?? [])).toEqual({ [sentenceEnd]: 1, c: 1 })
    expect(vocabulary).toHaveLength(4)
  })

  it('counts the sample text as by hand', () => {
    const { counts } = trainNGram(sampleText, 3)
    expect(Object.fromEntries(counts.get('语言 模型') ?? [])).toEqual({ 预测: 1, 学习: 1, 能: 1, [sentenceEnd]: 1 })
    expect(Object.fromEntries(counts.get('机器 学习') ?? [])).toEqual({ 语言: 1, 模型: 1, 预测: 1 })
    expect(Object.fromEntries(counts.get('学习') ?? [])).toEqual({ 语言: 2, 模型: 1, 大量: 1, 预测: 1 })
  })

  it('has a sample of 60 to 90 words', () => {
    const words = sampleText.split(/\s+/)
    expect(words.length).toBeGreaterThanOrEqual(60)
    expect(words.length).toBeLessThanOrEqual(90)
  })

  it('refuses a weight outside 0..1', () => {
    expect(() => trainNGram(tiny, 2, 1.5)).toThrow(RangeError)
    expect(() => trainNGram(tiny, 2, Number.NaN)).toThrow(RangeError)
  })
})

describe('probability', () => {
  it('interpolates as by hand', () => {
    const model = trainNGram(tiny, 2, 0.8)
    // 0.8 · 1/2 + 0.2 · 2/9 and, never seen after a, 0.2 · 3/9
    expect(probability(model, ['a'], 'b')).toBeCloseTo(0.4 + 0.4 / 9, 12)
    expect(probability(model, ['a'], sentenceEnd)).toBeCloseTo(0.2 / 3, 12)
    // An unknown context passes on to the unigram.
    expect(probability(model, ['z'], 'c')).toBeCloseTo(2 / 9, 12)
  })

  it('interpolates three orders', () => {
    const model = trainNGram(tiny, 3, 0.5)
    // <s> a → b: 0.5 · 1/2 + 0.5 · (0.5 · 1/2 + 0.5 · 2/9)
    expect(probability(model, ['<s>', 'a'], 'b')).toBeCloseTo(0.25 + 0.125 + 0.5 / 9, 12)
  })
})

describe.each(orders)('nextWordDistribution of order %i', (order) => {
  const model = trainNGram(sampleText, order)

  it.each([[[]], [['语言']], [['机器', '学习']], [['语言', '模型']], [['没有', '见过']]])('sums to 1 after %j', (context) => {
    const distribution = nextWordDistribution(model, context)
    expect(distribution.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12)
    const probabilities = distribution.map(({ probability }) => probability)
    expect(probabilities).toEqual([...probabilities].sort((a, b) => b - a))
    expect(probabilities.every(value => value > 0)).toBe(true)
  })
})

describe('bigram and trigram', () => {
  it('differ once a second word of context matters', () => {
    const top = (order: Order, context: string[]) => given(nextWordDistribution(trainNGram(sampleText, order), context)[0], 'a next word')
    expect(top(2, ['机器', '学习']).word).toBe('语言')
    expect(top(2, ['模型', '学习']).word).toBe('语言')
    expect(top(2, ['大', '模型']).count).toBe(3)
    expect(top(2, ['n-gram', '模型']).word).toBe(top(2, ['语言', '模型']).word)
    expect(['只', '用']).toContain(top(3, ['n-gram', '模型']).word)
  })
})

describe.each(orders)('sampleSentence of order %i', (order) => {
  const model = trainNGram(sampleText, order)

  it('repeats itself for the same seed', () => {
    expect(sampleSentence(model, 7, 12)).toEqual(sampleSentence(model, 7, 12))
    const sentences = [1, 2, 3, 4, 5, 6].map(seed => sampleSentence(model, seed, 12).join(' '))
    expect(new Set(sentences).size).toBeGreaterThan(1)
  })

  it('draws each word as often as the model says', () => {
    const draws = 4000
    const drawn = Array.from({ length: draws }, (_, seed) => sampleSentence(model, seed, 1)[0] ?? sentenceEnd)
    for (const { word, probability: expected } of nextWordDistribution(model, [])) {
      const share = drawn.filter(other => other === word).length / draws
      // Four standard deviations of a fair draw.
      expect(Math.abs(share - expected), word).toBeLessThan(4 * Math.sqrt(expected * (1 - expected) / draws))
    }
  })

  it('keeps to the length and the vocabulary', () => {
    for (let seed = 0; seed < 50; seed++) {
      const words = sampleSentence(model, seed, 5)
      expect(words.length).toBeLessThanOrEqual(5)
      expect(words.every(word => word !== sentenceEnd && model.vocabulary.includes(word))).toBe(true)
    }
    expect(sampleSentence(model, 1, 0)).toEqual([])
  })
})

describe('seededRandom', () => {
  it('is uniform enough and stays in [0, 1)', () => {
    const random = seededRandom(42)
    const values = Array.from({ length: 10_000 }, random)
    expect(values.every(value => value >= 0 && value < 1)).toBe(true)
    expect(values.reduce((a, b) => a + b) / values.length).toBeCloseTo(0.5, 1)
  })

  it('gives the published first number of seed 0', () => {
    expect(seededRandom(0)()).toBeCloseTo(0.26642920868471265, 15)
  })
})
