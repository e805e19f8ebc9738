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
  /** Running number from 1 of a chapter with a page of its own in the talk; what comes before the first of them and the appendix have none. */
  number?: number
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
      const appendix = frontmatter.appendix === true
      const number = frontmatter.layout === 'chapter' && !appendix
        ? chapters.filter(chapter => chapter.number !== undefined).length + 1
        : undefined
      chapters.push({
        id: String(frontmatter.chapter),
        title: String(frontmatter.chapterTitle),
        ...number !== undefined && { number },
        first: no,
        last: no,
        minutes: 0,
        appendix,
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
