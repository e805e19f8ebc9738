import { seededRandom } from './seededRandom'

/** Order of the model: 2 looks one word back, 3 looks two words back. */
export type Order = 2 | 3

/** Counts of an n-gram model trained on sentences. */
export interface NGramModel {
  order: Order
  /** Weight of the longer context in the interpolation, 0..1. */
  weight: number
  /** Words that can follow, including the sentence end. */
  vocabulary: readonly string[]
  /** Space-joined context of 0 to order − 1 words → next word → count. */
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** A candidate for the next word; `count` is that of the full n-gram. */
export interface Candidate {
  word: string
  probability: number
  count: number
}

/** Marks before and after every sentence. */
export const sentenceStart = '<s>'
export const sentenceEnd = '</s>'

/** Our own training text: a sentence a line, words separated by spaces. */
export const sampleText = `
语言 模型 预测 下一个 词
语言 模型 学习 语言 的 规律
机器 学习 语言 需要 大量 文本
机器 学习 模型 需要 大量 算力
大 模型 学习 大量 文本 的 规律
大 语言 模型 能 理解 语言
我们 用 大量 文本 训练 语言 模型
我们 用 机器 学习 预测 天气
n-gram 模型 只 看 前面 几个 词
n-gram 模型 用 词频 预测 下一个 词
神经 网络 模型 用 向量 表示 词
大 模型 用 上下文 预测 下一个 词元
`.trim()

/**
 * Counts every n-gram up to `order`, each sentence padded with its marks.
 *
 * @param text One sentence a line, words separated by spaces.
 * @param order Number of words in the longest n-gram.
 * @param weight Interpolation weight λ of the longer context.
 * @throws RangeError if `weight` is outside 0..1.
 */
export function trainNGram(
  text: string,
  order: Order,
  weight = 0.8,
): NGramModel {
  if (!(weight >= 0 && weight <= 1))
    throw new RangeError(`weight ${weight} is not in 0..1`)
  const counts = new Map<string, Map<string, number>>()
  for (const line of text.split('\n').filter(line => line.trim())) {
    const sentence = line.trim().split(/\s+/)
    const before = padding(order)
    for (const word of [...sentence, sentenceEnd]) {
      for (let length = 0; length < order; length++) {
        const context = before.slice(before.length - length).join(' ')
        const followers = counts.get(context) ?? new Map<string, number>()
        followers.set(word, (followers.get(word) ?? 0) + 1)
        counts.set(context, followers)
      }
      before.push(word)
    }
  }
  const vocabulary = [...counts.get('')?.keys() ?? []]
  return { order, weight, vocabulary, counts }
}

function padding(order: Order): string[] {
  return Array.from({ length: order - 1 }, () => sentenceStart)
}

/**
 * P(word | context) by linear interpolation with the shorter contexts
 * (Jelinek & Mercer 1980), with one fixed λ = `model.weight`. A context never
 * seen passes all its weight on, so the probabilities always sum to 1.
 */
// #region core
export function probability(
  model: NGramModel,
  context: readonly string[],
  word: string,
): number {
  const followers = model.counts.get(context.join(' '))
  const total = [...followers?.values() ?? []].reduce((a, b) => a + b, 0)
  const observed = total ? (followers?.get(word) ?? 0) / total : 0
  if (context.length === 0)
    return observed
  const shorter = probability(model, context.slice(1), word)
  const weight = total ? model.weight : 0
  return weight * observed + (1 - weight) * shorter
}
// #endregion core

/**
 * Every possible next word, most probable first; ties in code-unit order.
 *
 * @param model A trained model.
 * @param context The words so far from the start of the sentence; only the
 * last order − 1 count.
 */
export function nextWordDistribution(
  model: NGramModel,
  context: readonly string[],
): Candidate[] {
  const recent = [...padding(model.order), ...context].slice(1 - model.order)
  const followers = model.counts.get(recent.join(' '))
  return model.vocabulary
    .map(word => ({
      word,
      probability: probability(model, recent, word),
      count: followers?.get(word) ?? 0,
    }))
    .sort((a, b) =>
      b.probability - a.probability || (a.word < b.word ? -1 : 1))
}

/**
 * Draws a sentence word by word; the same seed gives the same sentence.
 *
 * @param model A trained model.
 * @param seed Seed of the generator, 32 bits.
 * @param maxLength Most words to draw; the sentence may stop in the middle.
 * @returns The words, without sentence marks.
 */
export function sampleSentence(
  model: NGramModel,
  seed: number,
  maxLength: number,
): string[] {
  const random = seededRandom(seed)
  const words: string[] = []
  while (words.length < maxLength) {
    const candidates = nextWordDistribution(model, words)
    let left = random()
    const drawn = candidates.find(({ probability }) => {
      left -= probability
      return left < 0
    })
    // Rounding may leave a sum just below 1; the last one takes the rest.
    const word = (drawn ?? candidates.at(-1))?.word
    if (word === undefined || word === sentenceEnd)
      break
    words.push(word)
  }
  return words
}
