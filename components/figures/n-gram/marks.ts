import type { Order } from '../../../snippets/nGram'
import { sampleText, sentenceStart } from '../../../snippets/nGram'

/** A word of the sample, as the figure shows it. */
export interface TextWord {
  word: string
  /** `context`: matched by the words so far; `next`: what followed there. */
  role: 'context' | 'next' | undefined
  /** Its line up to and including this word. */
  prefix: readonly string[]
  /** Running number in the sample, from 0. */
  index: number
}

/** The last words that a model of that order looks at, with sentence starts where there are too few. */
export function contextOf(sentence: readonly string[], order: Order): string[] {
  return [...Array.from({ length: order - 1 }, () => sentenceStart), ...sentence].slice(1 - order)
}

/** The sample's lines, with the places marked where the context of `sentence` stands and what follows it there. */
export function markedLines(sentence: readonly string[], order: Order): TextWord[][] {
  const context = contextOf(sentence, order)
  const offset = order - 1
  let index = 0
  return sampleText.split('\n').map((line) => {
    const lineWords = line.split(' ')
    const roles = new Map<number, TextWord['role']>()
    const all = [...Array.from({ length: offset }, () => sentenceStart), ...lineWords]
    for (let next = offset; next <= all.length; next++) {
      if (!context.every((word, i) => all[next - offset + i] === word))
        continue
      for (let i = Math.max(next - offset, offset); i < next; i++)
        roles.set(i - offset, roles.get(i - offset) ?? 'context')
      if (next < all.length)
        roles.set(next - offset, 'next')
    }
    return lineWords.map((word, i) => ({ word, role: roles.get(i), prefix: lineWords.slice(0, i + 1), index: index++ }))
  })
}
