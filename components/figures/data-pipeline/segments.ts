import type { TextSpan } from '../../../snippets/pipeline/spans'

/** A stretch of a text; `span` is set where a stage removed or replaced it. */
export interface Segment<T extends TextSpan> {
  text: string
  span?: T
}

/** Cuts a text at the borders of its spans, which must not overlap. */
export function segmentsOf<T extends TextSpan>(
  text: string,
  spans: readonly T[],
): Segment<T>[] {
  let at = 0
  const segments = [...spans].sort((a, b) => a.start - b.start).flatMap((span): Segment<T>[] => {
    const before = { text: text.slice(at, span.start) }
    at = span.end
    return [before, { text: span.text, span }]
  })
  return [...segments, { text: text.slice(at) }].filter(({ text }) => text)
}

/**
 * The beginning of a text, with an ellipsis where it was cut.
 *
 * @param text The text to shorten.
 * @param room Widest result, in widths of a Han character; others count half.
 */
export function excerpt(text: string, room: number): string {
  let used = 0
  let end = 0
  for (const character of text) {
    used += /[\p{Script=Han}，。、：！]/u.test(character) ? 1 : 0.5
    if (used > room)
      return `${text.slice(0, end).trimEnd()}……`
    end += character.length
  }
  return text
}
