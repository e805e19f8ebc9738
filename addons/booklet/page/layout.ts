import type { Chapter } from 'slidev-deck-core/client/chapters'
import type { Bookmark } from './facts'
import type { Layout, Paper } from './request'
import { paperSizes } from './request'

/** Measures of a sheet, in CSS pixels. */
export interface SheetMeasures {
  width: number
  height: number
  /** Width and height of what stands between header and footer. */
  bodyWidth: number
  bodyHeight: number
  /** Margins at the sides, and above and below, in which head and foot stand. */
  side: number
  ends: number
  /** Width of one slide's picture. */
  picture: number
}

/** The book has notes in its margin, and so a narrower one around them. */
const margins = { book: { side: 46, ends: 50 }, sheets: { side: 66, ends: 66 } }

/**
 * Measures of a handout's sheets.
 * @param paper kind of paper
 * @param layout how many slides it holds, two of `notes` with scripts of usual length; a page of `three` or `six` is parted into three equal rows
 * @param aspect width of a slide over its height
 */
export function measuresOf(paper: Paper, layout: Layout, aspect: number): SheetMeasures {
  const { width, height } = paperSizes[paper]
  const { side, ends } = layout === 'reading' ? margins.book : margins.sheets
  const bodyWidth = width - 2 * side
  // A pixel less than the paper leaves: rounding must never push a sheet's end onto a page of its own.
  const bodyHeight = height - 2 * ends - 1
  const rowHeight = bodyHeight / 3
  const widest = { reading: bodyWidth, notes: bodyWidth * 0.72, three: bodyWidth * 0.62, six: (bodyWidth - 28) / 2 }[layout]
  return { width, height, bodyWidth, bodyHeight, side, ends, picture: layout === 'notes' || layout === 'reading' ? widest : Math.min(widest, (rowHeight - 24) * aspect) }
}

/** Where something stands: page from 0, and how far down on it, 0 to 1. */
export interface Place {
  page: number
  top: number
}

/**
 * Bookmarks of a print: chapters with their slides below them. A chapter that is printed without its divider begins at the first of
 * its slides that is printed.
 * @param slides number and heading of each printed slide, in order; its chapter, where it is printed in another one
 * @param chapters of the whole deck
 * @param placeOf place of a printed slide
 */
export function bookmarksOf(slides: readonly { no: number, title: string, chapter?: Chapter }[], chapters: readonly Chapter[], placeOf: (no: number) => Place): Bookmark[] {
  const bookmarks: Bookmark[] = []
  const entries = new Map<Chapter, Bookmark>()
  for (const { no, title, chapter: own } of slides) {
    const chapter = own ?? chapters.find(({ first, last }) => first <= no && no <= last)
    if (!chapter) {
      bookmarks.push({ title, ...placeOf(no), children: [] })
      continue
    }
    let entry = entries.get(chapter)
    if (!entry) {
      entry = { title: `${chapter.id} ${chapter.title}`, ...placeOf(no), children: [] }
      entries.set(chapter, entry)
      bookmarks.push(entry)
    }
    if (no !== chapter.first)
      entry.children.push({ title, ...placeOf(no), children: [] })
  }
  return bookmarks
}

/**
 * A slide's title as plain text.
 * @param title Markdown of the heading
 * @param missing what stands in for a missing heading
 */
export function plainTitle(title: string | undefined, missing: string): string {
  return title?.replace(/<[^>]*>/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*`$]/g, '').trim() || missing
}

/** Minutes as a clock shows them, e.g. 2.5 → `2:30`. */
export function clockTime(minutes: number): string {
  const seconds = Math.round(minutes * 60)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
