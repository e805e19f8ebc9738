import type { Rehearsal } from './rehearsal'

/** A new time for a slide. */
export interface MinutesChange {
  /** Slide number from 1. */
  no: number
  title: string
  /** Planned minutes, as the slide has them and as they would be. */
  from: number
  to: number
}

/** Times are planned in steps of three seconds. */
const steps = 20

/**
 * What would change if a run were the plan: slides of the timed talk that it visited and whose time differs.
 * @param plan slides with the seconds planned now
 * @param run a rehearsal
 */
export function changesOf(plan: readonly { no: number, title: string, seconds: number }[], run: Rehearsal): MinutesChange[] {
  return run.slides.flatMap(({ no, spent }) => {
    const slide = plan.find(other => other.no === no)
    if (!slide || slide.seconds === 0)
      return []
    const from = Math.round(slide.seconds / 60 * 1000) / 1000
    const to = Math.max(1, Math.round(spent / 60 * steps)) / steps
    return from === to ? [] : [{ no, title: slide.title, from, to }]
  })
}

/**
 * Changes from text that a window has sent or kept.
 * @throws Error where it is no list of changes
 */
export function parseChanges(text: string): Pick<MinutesChange, 'no' | 'to'>[] {
  const value: unknown = JSON.parse(text)
  const isChange = (item: unknown): item is MinutesChange => typeof item === 'object' && item !== null
    && 'no' in item && Number.isInteger(item.no)
    && 'to' in item && typeof item.to === 'number' && item.to > 0 && item.to < 1000
  if (!Array.isArray(value) || !value.every(isChange))
    throw new Error('not a list of slides with their minutes')
  return value.map(({ no, to }) => ({ no, to }))
}

/**
 * A page's Markdown with another time for one slide.
 * @param markdown the whole file
 * @param start line of the slide's frontmatter fence, from 0
 * @param minutes new time
 * @throws Error where the slide has no frontmatter with `minutes:`
 */
export function withMinutes(markdown: string, start: number, minutes: number): string {
  const lines = markdown.split('\n')
  const opening = lines.findIndex((line, i) => i >= start && /^---\s*$/.test(line))
  const closing = lines.findIndex((line, i) => i > opening && /^---\s*$/.test(line))
  const at = opening < 0 ? -1 : lines.findIndex((line, i) => i > opening && i < closing && line.startsWith('minutes:'))
  if (at < 0)
    throw new Error(`there is no \`minutes:\` in the frontmatter at line ${start + 1}`)
  lines[at] = lines[at]!.replace(/^minutes:\s*[\d.]+/, `minutes: ${minutes}`)
  return lines.join('\n')
}
