import type { Correction } from '../../data/corrections'
import { corrections } from '../../data/corrections'
import { linesOf, slicePart } from './slices'

/** First letter of a correction's id: text (A), table (B), lists (C), evaluation (D). */
export type CorrectionGroup = 'A' | 'B' | 'C' | 'D'

const fontSize = 16

/**
 * The corrections of one slide.
 * @param groups which of them the slides print
 * @param part number of the slide, from 1
 * @param of how many slides they take
 */
export function correctionPage(groups: readonly CorrectionGroup[], part: number, of: number): Correction[] {
  return slicePart(
    corrections.filter(({ id }) => groups.some(group => id.startsWith(group))),
    part,
    of,
    // A row is as high as its longest cell, plus its padding of about half a line.
    ({ said, right, why }) => Math.max(linesOf(said, 178, fontSize), linesOf(right, 248, fontSize), linesOf(why, 328, fontSize)) + 0.5,
  )
}
