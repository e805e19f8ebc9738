/** Modules that the addon's Vite plugin makes. */
declare module 'virtual:speaker-index' {
  /** What the deck hands over to the find box by the module that its headmatter names. */
  export const entries: readonly {
    /** What it is called. */
    name: string
    /** Other names and words that it is found by. */
    words?: string
    /** Kind of thing, as shown beside it. */
    kind: string
    /** Frontmatter `jump` of the slide that shows it, or of a slide before that one. */
    jump: string
    /** How many slides after that one, 0 unless it is said. */
    after?: number
  }[]
  /** Words of each slide, without markup, in order. */
  export const texts: readonly string[]
}
