/** First and last slide of each part of a range; a part that is open at its end has no last slide. */
function spansOf(range: string): { first: number, last?: number | undefined }[] {
  return range.split(',').map((part) => {
    const match = /^\s*(\d+)\s*(?:(-)\s*(?:(\d+)\s*)?)?$/.exec(part)
    if (!match)
      throw new RangeError(`"${range}" is no range of slides. Write numbers and spans, e.g. 1,5-8 or 9-.`)
    const first = Number(match[1])
    const last = match[3] !== undefined ? Number(match[3]) : match[2] ? undefined : first
    if (last !== undefined && last < first)
      throw new RangeError(`The range ${range} runs backwards: write ${last}-${first} instead of ${part.trim()}.`)
    return { first, last }
  })
}

/**
 * Judges the form of a range before the deck is known.
 * @param range as typed, e.g. `1,5-8` or `9-`
 * @throws RangeError with a message for the person who typed it, where the range is malformed or backwards
 */
export function checkRange(range: string): void {
  spansOf(range)
}

/**
 * Slide numbers that a range names, ascending, each once: `3`, `1,5-8`, `9-` (to the end).
 * @param range as typed; all slides where it is undefined
 * @param total number of slides in the deck
 * @throws RangeError like {@link checkRange}, and where the range leaves the deck
 */
export function parseRange(range: string | undefined, total: number): number[] {
  const numbers = new Set<number>()
  for (const { first, last = total } of range === undefined ? [{ first: 1 }] : spansOf(range)) {
    if (first < 1 || first > total || last > total)
      throw new RangeError(`The range ${range} leaves the deck: it has slides 1 to ${total}.`)
    for (let no = first; no <= last; no++)
      numbers.add(no)
  }
  return [...numbers].sort((a, b) => a - b)
}
