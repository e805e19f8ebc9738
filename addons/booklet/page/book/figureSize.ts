import type { FigureSize } from '../../reading/comment'
import type { Ink } from './ink'

/** Widths of a page of the book, in CSS pixels. */
export interface PageWidths {
  /** Between the margins. */
  full: number
  /** Of the column of text. */
  column: number
  /** Of a figure that stands beside text. */
  half: number
}

/** How a section's figure is printed. */
export interface FigureFit {
  /** Pixels on paper to one of the slide. */
  scale: number
  /** Beside the text, over its column, or over the page. */
  place: FigureSize
  /** How many states stand side by side. */
  columns: number
}

/** Letters on paper are at least so high, in CSS pixels: 6.3 pt. States side by side, which are compared more than read, may have 5.5 pt, and what backs another figure up 5.8 pt. */
const least = { letter: 8.4, state: 7.3, aside: 7.7 }
/** A figure is no larger than on a slide that is held at arm's length, and no higher than so many CSS pixels, if its letters do not ask for it. */
const largest = { scale: 0.8, height: 420, wanted: 320, calm: 225 }
const gap = 20

/**
 * Chooses the size of a figure: as small as its letters can be read.
 * @param ink what there is to see of the figure
 * @param states how many states of it are printed
 * @param widths of the page
 * @param wanted size that the author asks for
 * @param isBackup the figure backs another one up, and is to take little room
 */
export function fitFigure(ink: Ink, states: number, widths: PageWidths, wanted?: FigureSize, isBackup = false): FigureFit {
  const width = ink.right - ink.left
  const height = ink.bottom - ink.top
  const smallest = ink.smallest ?? 24
  if (states > 1) {
    const each = (widths.full - (states - 1) * gap) / states
    const scale = Math.min(each / width, largest.scale, largest.height / height)
    if (scale * smallest >= least.state)
      return { scale, place: 'full', columns: states }
    const stacked = fitFigure(ink, 1, widths, 'column')
    return { ...stacked, columns: 1 }
  }
  const bound = Math.min(largest.scale, largest.height / height)
  const within = (room: number) => Math.min(room / width, bound)
  if (wanted)
    return { scale: within(widths[wanted]), place: wanted, columns: 1 }
  if (isBackup && within(widths.half) * smallest >= least.aside)
    return { scale: within(widths.half), place: 'half', columns: 1 }
  const wish = Math.min(least.letter / smallest, bound)
  const place = width * wish <= widths.half ? 'half' : width * wish <= widths.column ? 'column' : 'full'
  // The column that a figure stands in is its width, too, if that makes no low figure high: edges that meet are calmer than a few pixels saved.
  const room = place === 'full' ? Math.max(within(widths.column), Math.min(wish, within(widths.full))) : within(widths[place])
  return { scale: Math.min(room, Math.max(wish, largest.calm / height)), place, columns: 1 }
}

/** By how much a figure may be made smaller where a sheet ends. */
export function shrinkOf({ scale }: FigureFit, { smallest = 24 }: Ink): number {
  return Math.min(1, Math.max(0.75, 7.7 / (scale * smallest)))
}
