import { sampleText } from '../../../snippets/nGram'

/** One place where the word stands in the sample, with what stands around it. */
export interface Occurrence {
  before: string[]
  /** The word after it; undefined at the end of the sentence. */
  next: string | undefined
  /** The word after that. */
  second: string | undefined
  rest: string[]
}

/**
 * Every place where `word` stands in the sample text; those where `next` follows come first, and of them those where `second` follows.
 */
export function occurrences(word: string, next: string, second: string): Occurrence[] {
  const found = sampleText.split('\n').flatMap((line) => {
    const words = line.split(' ')
    return words.flatMap((one, i): Occurrence[] => one === word
      ? [{ before: words.slice(0, i), next: words[i + 1], second: words[i + 2], rest: words.slice(i + 3) }]
      : [])
  })
  const rank = (place: Occurrence) => place.next !== next ? 2 : place.second !== second ? 1 : 0
  return found.sort((a, b) => rank(a) - rank(b))
}
