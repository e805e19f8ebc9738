import type { Point } from '../../kit/arrows'
import { KM } from '../../../data/scalingLaws'

/** One of KM's three laws. */
export type KmLaw = 'compute' | 'parameters' | 'data'

/** From the flattest to the steepest, as they stand under each other in the picture. */
export const kmLaws = ['compute', 'parameters', 'data'] as const satisfies readonly KmLaw[]

/**
 * What is left of the loss after the investment grew.
 * @param law whose variable grows while the other two are no bottleneck
 * @param times how many times as much is invested
 * @returns a share of the loss at the start, 1 where nothing grew
 */
export function kmLossLeft(law: KmLaw, times: number): number {
  return times ** -KM[law].exponent
}

/** Where a share of the loss stands: factors of ten to the right, the loss downwards on an axis that starts at nought. */
export interface KmScale {
  /** x of the start, in px. */
  left: number
  /** Width of a factor of ten, in px. */
  decade: number
  /** y of the whole loss, in px. */
  top: number
  /** y of no loss, in px. */
  bottom: number
}

/** The point of a law at so many times the investment. */
export function kmPoint({ left, decade, top, bottom }: KmScale, law: KmLaw, times: number): Point {
  return { x: left + decade * Math.log10(times), y: bottom - (bottom - top) * kmLossLeft(law, times) }
}
