import type { TalkSlide } from './forecast'

/** What a plan needs to know of a slide. */
export interface SlideSource {
  /** Slide number from 1. */
  no: number
  title?: string | undefined
  /** Script as Markdown. */
  note?: string | undefined
  frontmatter: Record<string, unknown>
}

/** A heading without the tags that break or mark it. */
export function plainTitle(title: string | undefined, no: number): string {
  return title?.replaceAll(/<br\s*\/?>/g, ' ').replaceAll(/<[^>]+>/g, '').replaceAll(/(?<=\P{ASCII}) (?=\P{ASCII})/gu, '').trim() || String(no)
}

/**
 * Words that are spoken: a script without its click marks and without paragraphs of sources.
 * @param note script as Markdown
 * @param aside how a paragraph begins that is not spoken, e.g. `出处`; the deck's option `speaker: { aside: … }`
 */
export function spokenWords(note: string, aside?: string): string {
  return note
    .split(/\n\s*\n/)
    .filter(paragraph => !aside || !paragraph.trimStart().startsWith(aside))
    .join('\n')
    .replaceAll(/\[click(?::\d+)?\]/g, '')
    .trim()
}

/** Length of a script as a voice has it: each Chinese character counts, each word of another script counts two. */
export function spokenLength(words: string): number {
  const han = words.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0
  const other = words.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.filter(word => !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word)).length ?? 0
  return han + 2 * other
}

/**
 * The plan of a talk: `minutes:` of each slide, or, where no slide has any, its whole time shared out by the length of the scripts.
 * @param slides in order
 * @param duration of the talk in seconds, for a deck without `minutes`
 * @param aside see {@link spokenWords}
 */
export function planOf(slides: readonly SlideSource[], duration: number, aside?: string): TalkSlide[] {
  const isTimed = slides.some(({ frontmatter }) => Number(frontmatter.minutes) > 0)
  // A slide that only stands there for a moment takes a moment.
  const weights = slides.map(({ note, frontmatter }) => frontmatter.appendix === true ? 0 : Math.max(20, spokenLength(spokenWords(note ?? '', aside))))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  return slides.map(({ no, title, frontmatter }, i) => ({
    no,
    title: plainTitle(title, no),
    seconds: isTimed ? 60 * (Number(frontmatter.minutes) || 0) : duration * weights[i]! / Math.max(1, whole),
    ...typeof frontmatter.optional === 'string' && { optional: frontmatter.optional },
  }))
}

/** Seconds of a time as Slidev's headmatter has it: `45min`, `1h30m`, `90s`, `1:30:00`; 0 where it is none. */
export function secondsOf(duration: string | undefined): number {
  if (!duration)
    return 0
  if (/^\d+(?::\d+){1,2}$/.test(duration))
    return duration.split(':').reduce((sum, part) => 60 * sum + Number(part), 0)
  return [...duration.matchAll(/(\d+(?:\.\d+)?)\s*([hms])/g)].reduce((sum, [, amount, unit]) => sum + Number(amount) * { h: 3600, m: 60, s: 1 }[unit as 'h' | 'm' | 's'], 0)
}
