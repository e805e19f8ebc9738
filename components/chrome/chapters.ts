/** What the deck's own frame needs to know of a slide: its number and its frontmatter. */
export interface SlideFacts {
  no: number
  frontmatter: Record<string, unknown>
}

/** One chapter of the talk: a divider slide and what follows it up to the next divider. */
export interface Chapter {
  /** Section of the survey notes that the chapter covers, e.g. `2.1`. */
  id: string
  title: string
  /** Slide numbers, both inclusive, counted from 1. */
  first: number
  last: number
  /** Planned speaking time in minutes, summed over the chapter's slides. */
  minutes: number
  /** The appendix is not part of the timed talk. */
  appendix: boolean
}

/**
 * Chapters of the talk, in order, from the slides whose frontmatter has `chapter` and `chapterTitle`.
 * @param slides every slide of the deck, in order
 */
export function chaptersOf(slides: readonly SlideFacts[]): Chapter[] {
  const chapters: Chapter[] = []
  for (const { no, frontmatter } of slides) {
    if (frontmatter.chapter !== undefined) {
      chapters.push({
        id: String(frontmatter.chapter),
        title: String(frontmatter.chapterTitle),
        first: no,
        last: no,
        minutes: 0,
        appendix: frontmatter.appendix === true,
      })
    }
    const current = chapters.at(-1)
    if (current) {
      current.last = no
      current.minutes += Number(frontmatter.minutes ?? 0)
    }
  }
  return chapters
}
