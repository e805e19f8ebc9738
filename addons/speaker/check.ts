import { spokenLength, spokenWords } from './presenter/plan'

/** What is to be known of a slide before the talk. */
export interface SlideCheck {
  /** Slide number from 1. */
  no: number
  title: string
  /** Length of its script; see `spokenLength`. */
  length: number
  minutes: number
  /** Length of script a minute; undefined without a time. */
  rate: number | undefined
  /** Highest click that the script marks, and clicks that the slide says it has. */
  marked: number
  clicks: number | undefined
  /** Whether the script marks a click that does not come, or leaves clicks unmarked that do. */
  disagrees: boolean
}

/** A slide as Slidev's parser gives it. */
interface ParsedSlide { title?: string, note?: string, frontmatter: Record<string, unknown> }

/**
 * Compares scripts with times and clicks.
 * @param slides of the deck, in order
 * @param aside how a paragraph of a script begins that is not spoken
 */
export function checkSlides(slides: readonly ParsedSlide[], aside?: string): SlideCheck[] {
  return slides.map(({ title, note = '', frontmatter }, i) => {
    const length = spokenLength(spokenWords(note, aside))
    const minutes = Number(frontmatter.minutes) || 0
    const marks = [...note.matchAll(/\[click(?::(\d+))?\]/g)]
    const marked = marks.reduce((click, [, by]) => click + (by === undefined ? 1 : Number(by)), 0)
    const clicks = frontmatter.clicks === undefined ? undefined : Number(frontmatter.clicks)
    return {
      no: i + 1,
      title: title?.replaceAll(/<[^>]+>/g, '') ?? '',
      length,
      minutes,
      rate: minutes > 0 ? Math.round(length / minutes) : undefined,
      marked,
      clicks,
      disagrees: marked > 0 && clicks !== undefined && marked !== clicks,
    }
  })
}

/** The same as a table for the terminal, with a last line for the whole. */
export function tableOf(checks: readonly SlideCheck[]): string {
  const row = (...[no, length, minutes, rate, clicks, title]: (string | number)[]) => `${String(no).padStart(5)} ${String(length).padStart(6)} ${String(minutes).padStart(7)} ${String(rate).padStart(6)} ${String(clicks).padStart(7)}  ${title}`.trimEnd()
  const timed = checks.filter(({ minutes }) => minutes > 0)
  const minutes = timed.reduce((sum, check) => sum + check.minutes, 0)
  const length = timed.reduce((sum, check) => sum + check.length, 0)
  return [
    row('slide', 'length', 'minutes', 'a min.', 'marks', 'title'),
    ...checks.map(check => row(check.no, check.length, check.minutes || '–', check.rate ?? '–', `${check.marked}/${check.clicks ?? '–'}${check.disagrees ? ' !' : ''}`, check.title)),
    row('talk', length, Math.round(minutes * 100) / 100, minutes > 0 ? Math.round(length / minutes) : '–', '', ''),
  ].join('\n')
}
