/** A stretch of text; offsets in UTF-16 code units, `end` exclusive. */
export interface TextSpan {
  start: number
  end: number
  text: string
  /** What stands in its place; nothing if left out. */
  replacement?: string
}

/** The stretch that a match of a regular expression covers. */
export function spanOf(match: RegExpExecArray): TextSpan {
  const [text] = match
  return { start: match.index, end: match.index + text.length, text }
}

/** Cuts spans out, or replaces them; they must not overlap. */
export function replaceSpans(
  text: string,
  spans: readonly TextSpan[],
): string {
  let at = 0
  let result = ''
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, span.start) + (span.replacement ?? '')
    at = span.end
  }
  return result + text.slice(at)
}
