import { nextWordDistribution, sampleText, trainNGram } from '../../../snippets/nGram'

/** What the two models of the figure are. */
export const bigram = trainNGram(sampleText, 2)
export const trigram = trainNGram(sampleText, 3)

/** One candidate for the next word, as both models see it. */
export interface Comparison {
  word: string
  /** Its probability by the bi-gram and by the tri-gram model. */
  bi: number
  tri: number
}

/**
 * The likeliest next words by either model, in the order of the bi-gram's, so that a row keeps its place when the tri-gram comes.
 * @param sentence the words so far
 * @param count how many rows
 * @returns the rows, and of them the one that falls furthest from the one model to the other
 */
export function compared(sentence: readonly string[], count: number): { rows: Comparison[], fallen: Comparison } {
  const tri = new Map(nextWordDistribution(trigram, sentence).map(({ word, probability }) => [word, probability]))
  const all = nextWordDistribution(bigram, sentence).map(({ word, probability }) => ({ word, bi: probability, tri: tri.get(word) ?? 0 }))
  const shown = new Set([...all].sort((a, b) => Math.max(b.bi, b.tri) - Math.max(a.bi, a.tri)).slice(0, count))
  const rows = all.filter(row => shown.has(row))
  return { rows, fallen: rows.reduce((most, row) => row.bi - row.tri > most.bi - most.tri ? row : most) }
}
