/** What a printed page can show: slides one a page, with or without what they say, a handout, or the speaker's script. */
export const kinds = ['slides', 'handout', 'notes', 'outline'] as const
export const layouts = ['reading', 'notes', 'three', 'six'] as const
export const papers = ['a4', 'letter'] as const

export type Kind = typeof kinds[number]
export type Layout = typeof layouts[number]
export type Paper = typeof papers[number]

/** What the handout page is asked for, as its address carries it. */
export interface HandoutRequest {
  kind: Kind
  layout: Layout
  paper: Paper
  /** Slides to print, e.g. `1,5-8`; all of them where it is missing. */
  range?: string
}

/** Width and height of a sheet in CSS pixels (96 to an inch). */
export const paperSizes: Record<Paper, { width: number, height: number }> = {
  a4: { width: 210 / 25.4 * 96, height: 297 / 25.4 * 96 },
  letter: { width: 8.5 * 96, height: 11 * 96 },
}

/**
 * Address of the handout page inside the deck, without the deck's own.
 * @param request what to show
 * @param clicks one page a click step instead of one a slide; only for slides
 */
export function addressOf(request: HandoutRequest, clicks = false): string {
  const query = new URLSearchParams({ ...request })
  // Slidev's print mode is a matter of the page's search, which stands before the hash route.
  return `?print=${clicks ? 'clicks' : 'true'}#/handout?${query}`
}

/**
 * Reads an address that {@link addressOf} made; what is missing or unknown falls back to the first choice.
 * @param hash the page's hash, with its `#`
 */
export function requestOf(hash: string): HandoutRequest {
  const query = new URLSearchParams(hash.split('?')[1] ?? '')
  const range = query.get('range')
  const choose = <T extends string>(name: string, choices: readonly [T, ...T[]]) => choices.find(choice => choice === query.get(name)) ?? choices[0]
  return {
    kind: choose('kind', kinds),
    layout: choose('layout', layouts),
    paper: choose('paper', papers),
    ...range !== null && { range },
  }
}
