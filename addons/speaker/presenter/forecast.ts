import type { PlannedSlide } from './pace'

/** A slide that may be left out when time runs short. */
export interface TalkSlide extends PlannedSlide {
  /** What the audience loses without it; undefined where the talk needs it. */
  optional?: string | undefined
}

/** Where the talk is headed; all in seconds of the talk's clock. */
export interface Forecast {
  /** When it ends by the plan, nothing skipped. */
  plannedEnd: number
  /** When it ends at the pace so far, without what is skipped. */
  end: number
}

/** Where the clock stands. */
export interface TalkPlace {
  /** Slide of the talk on screen, from 1. */
  no: number
  /** Seconds since the talk began. */
  elapsed: number
  /** Seconds of them on this slide. */
  onSlide: number
}

/** So many seconds at the planned pace are assumed before the talk: without them the first slide would foretell the whole. */
const inertia = 300
const slowest = 1.5
const fastest = 0.75

const sumOf = (slides: readonly PlannedSlide[]) => slides.reduce((sum, { seconds }) => sum + seconds, 0)

/**
 * Foretells the end of the talk from its pace so far.
 * @param slides every slide with its planned time, in order
 * @param place where the clock stands
 * @param skipped numbers of slides that will be left out
 */
export function forecast(slides: readonly TalkSlide[], place: TalkPlace, skipped: readonly number[] = []): Forecast {
  const { no, elapsed, onSlide } = place
  const kept = slides.filter(slide => slide.no === no || !skipped.includes(slide.no))
  const here = kept.find(slide => slide.no === no)?.seconds ?? 0
  const ahead = sumOf(kept.filter(slide => slide.no > no)) + Math.max(0, here - onSlide)
  const behind = sumOf(kept.filter(slide => slide.no < no)) + Math.min(here, onSlide)
  const pace = Math.min(slowest, Math.max(fastest, (elapsed + inertia) / (behind + inertia)))
  return { plannedEnd: sumOf(slides), end: elapsed + ahead * pace }
}

/**
 * Chooses optional slides to leave out so that the talk ends on time: the least time that is enough, then the fewest slides; every one
 * where all of them are not enough.
 * @param slides every slide with its planned time, in order
 * @param no slide on screen; what lies behind it cannot be skipped any more
 * @param late seconds to save
 * @param skipped numbers of slides that are left out already
 * @returns their numbers, in order; nothing where the talk is on time
 */
export function proposeSkips(slides: readonly TalkSlide[], no: number, late: number, skipped: readonly number[] = []): number[] {
  if (late <= 0)
    return []
  const choices = slides.filter(slide => slide.no > no && slide.optional !== undefined && slide.seconds > 0 && !skipped.includes(slide.no))
  /** For each saving in whole seconds, the fewest slides that make it. */
  let savings = new Map<number, number[]>([[0, []]])
  for (const choice of choices) {
    const longer = new Map(savings)
    for (const [saved, chosen] of savings) {
      const sum = saved + Math.round(choice.seconds)
      if ((longer.get(sum)?.length ?? Infinity) > chosen.length + 1)
        longer.set(sum, [...chosen, choice.no])
    }
    savings = longer
  }
  const enough = [...savings.keys()].filter(saved => saved >= late)
  return savings.get(enough.length ? Math.min(...enough) : Math.max(...savings.keys())) ?? []
}
