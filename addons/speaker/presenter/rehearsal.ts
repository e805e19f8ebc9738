import type { PlannedSlide } from './pace'

/** One slide of a rehearsal. */
export interface RehearsedSlide extends PlannedSlide {
  /** Seconds spent on it, over all visits. */
  spent: number
}

/** A recorded run through the talk. */
export interface Rehearsal {
  /** When it began, ISO 8601. */
  startedAt: string
  /** Slides that were visited, in running order. */
  slides: RehearsedSlide[]
}

/** Runs that are kept on this device. */
export const keptRehearsals = 5

/** An empty run. */
export function beginRehearsal(startedAt: Date): Rehearsal {
  return { startedAt: startedAt.toISOString(), slides: [] }
}

/**
 * A run with more time on one slide.
 * @param rehearsal run so far; not changed
 * @param slide the slide that was on screen
 * @param seconds how long
 */
export function addTime(rehearsal: Rehearsal, slide: PlannedSlide, seconds: number): Rehearsal {
  const before = rehearsal.slides.find(other => other.no === slide.no)
  const now: RehearsedSlide = { no: slide.no, title: slide.title, seconds: slide.seconds, spent: (before?.spent ?? 0) + seconds }
  return {
    ...rehearsal,
    slides: [...rehearsal.slides.filter(other => other.no !== slide.no), now].sort((a, b) => a.no - b.no),
  }
}

/** Whether a slide took at least a quarter and five seconds longer than planned. */
export function ranOver(slide: RehearsedSlide): boolean {
  return slide.spent > slide.seconds * 1.25 && slide.spent - slide.seconds >= 5
}

/**
 * Where the words of a slide and the time spent on it disagree: the pace is half as fast again as the talk's, or as slow.
 * @param spent seconds on the slide
 * @param length of its script
 * @param pace length of script a second, over the whole run
 * @returns name of the remark; undefined where they agree, or the slide is too short to say
 */
export function disagreement(spent: number, length: number, pace: number): 'slowSlide' | 'fastSlide' | undefined {
  if (spent < 10 || length === 0 || pace === 0)
    return undefined
  const ratio = length / spent / pace
  return ratio > 1.5 ? 'fastSlide' : ratio < 1 / 1.5 ? 'slowSlide' : undefined
}

/** A run as CSV (RFC 4180), with a heading line. */
export function toCsv(rehearsal: Rehearsal): string {
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
  const rows = rehearsal.slides.map(slide => [slide.no, quote(slide.title), slide.seconds.toFixed(1), slide.spent.toFixed(1), ranOver(slide) ? 'yes' : 'no'].join(','))
  return ['slide,title,planned_seconds,spent_seconds,ran_over', ...rows, ''].join('\r\n')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isRehearsal(value: unknown): value is Rehearsal {
  return isRecord(value)
    && typeof value.startedAt === 'string'
    && !Number.isNaN(Date.parse(value.startedAt))
    && Array.isArray(value.slides)
    && value.slides.every((slide: unknown) => isRecord(slide)
      && Number.isInteger(slide.no)
      && typeof slide.title === 'string'
      && Number.isFinite(slide.seconds)
      && Number.isFinite(slide.spent))
}

/**
 * Runs from what was stored.
 * @param stored text that {@link storeRehearsals} wrote, or null where nothing was
 * @throws Error where the text is something else
 */
export function parseRehearsals(stored: string | null): Rehearsal[] {
  if (stored === null)
    return []
  const value: unknown = JSON.parse(stored)
  if (!Array.isArray(value) || !value.every(isRehearsal))
    throw new Error('not a list of rehearsals')
  return value
}

/** The newest runs as text to store, newest first. */
export function storeRehearsals(rehearsals: readonly Rehearsal[]): string {
  return JSON.stringify(rehearsals.slice(0, keptRehearsals))
}
