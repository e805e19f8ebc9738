/**
 * Where a step leads when slides are left out.
 * @param from slide that is left, from 1
 * @param to slide that the step leads to; anything further than one is no step but a jump, and stays
 * @param skipped slides that are left out
 * @param total slides in the deck
 */
export function stepOver(from: number, to: number, skipped: readonly number[], total: number): number {
  if (Math.abs(to - from) !== 1)
    return to
  let target = to
  while (skipped.includes(target))
    target += to - from
  return target < 1 || target > total ? to : target
}
