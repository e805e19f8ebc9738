/** A slide's number and the time planned for it. */
export interface PlannedSlide {
  /** Slide number from 1. */
  no: number
  title: string
  /** Planned speaking time in seconds; 0 for slides outside the timed talk. */
  seconds: number
}

/** How the talk stands against its plan. */
export interface Pace {
  /** Planned seconds of this slide. */
  planned: number
  /**
   * Seconds ahead of (positive) or behind (negative) the plan: 0 while the clock is inside the span planned for this slide.
   */
  lead: number
  /** How loudly to say so: off by less than a minute is nothing, by more than three is serious. */
  level: 'calm' | 'notice' | 'urgent'
}

const noticeAfter = 60
const urgentAfter = 180

/**
 * Compares the clock with the plan.
 * @param slides every slide with its planned time, in order
 * @param no slide on screen, from 1
 * @param elapsed seconds since the talk began
 */
export function paceAt(slides: readonly PlannedSlide[], no: number, elapsed: number): Pace {
  const from = slides.filter(slide => slide.no < no).reduce((sum, slide) => sum + slide.seconds, 0)
  const planned = slides.find(slide => slide.no === no)?.seconds ?? 0
  // An appendix slide answers a question: it has no place in the plan to be early or late for.
  const lead = planned === 0 ? 0 : elapsed < from ? from - elapsed : Math.min(0, from + planned - elapsed)
  const off = Math.abs(lead)
  return { planned, lead, level: off < noticeAfter ? 'calm' : off < urgentAfter ? 'notice' : 'urgent' }
}

/** Seconds as `m:ss`, without a sign. */
export function formatSeconds(seconds: number): string {
  const whole = Math.round(Math.abs(seconds))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
