/** Something that can be found and shown. */
export interface Findable {
  /** What it is called. */
  name: string
  /** What else it is found by: other names, the words of a slide. */
  words?: string
  /** What kind of thing it is, e.g. `术语`; undefined for a slide. */
  kind?: string | undefined
  /** Slide that shows it, from 1. */
  no: number
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase()

/** Rank of one thing for the words that were typed, from 0, the best; undefined where one of them is missing. */
function rankOf({ name, words = '' }: Findable, terms: readonly string[]): number | undefined {
  const [title, text] = [fold(name), fold(words)]
  if (!terms.every(term => title.includes(term) || text.includes(term)))
    return undefined
  const whole = terms.join(' ')
  if (title === whole)
    return 0
  if (title.startsWith(whole))
    return 1
  return terms.every(term => title.includes(term)) ? 2 : 3
}

/**
 * Finds things by what is typed: a slide's number, parts of names, then words of the slides.
 * @param things all there are, in the order in which equals are shown
 * @param typed text of the box
 * @param most how many to give at most
 */
export function find(things: readonly Findable[], typed: string, most = 9): Findable[] {
  const terms = fold(typed).split(/\s+/).filter(Boolean)
  if (terms.length === 0)
    return []
  const ranked = things.flatMap((thing) => {
    const rank = thing.kind === undefined && String(thing.no) === terms.join('') ? -1 : rankOf(thing, terms)
    return rank === undefined ? [] : [{ thing, rank }]
  })
  return ranked.sort((a, b) => a.rank - b.rank).slice(0, most).map(({ thing }) => thing)
}
