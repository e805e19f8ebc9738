/** A place in the talk: slide number from 1, click from 0. */
export interface Place {
  no: number
  clicks: number
}

/**
 * Decides where a jump key leads: away from the talk to a target, or back to the place that the last jump left.
 * @param here place on screen
 * @param target slide to show, undefined where the deck has none
 * @param origin place that the last jump left, if it has not been returned to
 * @param isAppendix whether the slide on screen is outside the timed talk
 * @returns where to go and what to remember; undefined where the key does nothing
 */
export function jump(here: Place, target: number | undefined, origin: Place | undefined, isAppendix: boolean): { to: Place, origin: Place | undefined } | undefined {
  if (isAppendix && origin)
    return { to: origin, origin: undefined }
  if (target === undefined || target === here.no)
    return undefined
  return { to: { no: target, clicks: 0 }, origin: isAppendix ? origin : here }
}
