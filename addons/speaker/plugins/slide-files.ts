import type { MinutesChange } from '../presenter/minutes'
import { readFileSync, writeFileSync } from 'node:fs'
import { withMinutes } from '../presenter/minutes'

/** Where a slide's Markdown stands. */
export interface SlidePlace {
  source: {
    filepath: string
    /** Line of its frontmatter, from 0. */
    start: number
  }
}

/**
 * The files that hold these slides, with their new times; nothing is written.
 * @param slides every slide of the deck, in order
 * @param changes numbers of slides from 1, and minutes
 * @returns text by path
 * @throws Error where a slide is missing or has no `minutes:`, with its number
 */
export function changedFiles(slides: readonly SlidePlace[], changes: readonly Pick<MinutesChange, 'no' | 'to'>[]): Map<string, string> {
  const files = new Map<string, string>()
  for (const { no, to } of changes) {
    const source = slides[no - 1]?.source
    if (!source)
      throw new Error(`the deck has no slide ${no}`)
    const markdown = files.get(source.filepath) ?? readFileSync(source.filepath, 'utf8')
    try {
      files.set(source.filepath, withMinutes(markdown, source.start, to))
    }
    catch (error) {
      throw new Error(`slide ${no}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return files
}

/** Writes what {@link changedFiles} has made; only called once every change is known to fit. */
export function writeFiles(files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files)
    writeFileSync(path, text)
}
