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
