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
