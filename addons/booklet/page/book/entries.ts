import type { Chapter } from 'slidev-deck-core/client/chapters'
import type { DeckSlide } from 'slidev-deck-core/client/slidev'
import type { Reading } from '../../reading/render'
import type { Strings } from '../../strings'
import { plainTitle } from '../layout'

/** A slide as a section of the book, or as what opens a chapter. */
export interface BookEntry {
  route: DeckSlide
  no: number
  title: string
  /** HTML of the text. */
  text: string
  /** HTML of what stands beside the text: where it comes from, and what the deck's option `asides` names. */
  asides: string[]
  /** HTML of the figure's caption. */
  caption?: string
  /** Click steps of the figure that are printed; the final state where there are none. */
  states: (number | undefined)[]
  size?: Reading['size']
  /** What other sections call it by. */
  name?: string
  chapter?: Chapter
  /** The slide opens its chapter. */
  opens: boolean
  /** The slide is nothing but its chapter's title page. */
  divides: boolean
  appendix: boolean
  /** The slide begins a list of its own, even where the one before has the same columns. */
  titled: boolean
}

export interface BookOptions {
  /** Frontmatter keys whose text stands beside a section. */
  asides: readonly string[]
  strings: Strings
}

/**
 * The sections of the book.
 * @param routes the printed slides, in order
 * @param chapters of the whole deck
 * @param readings texts for readers by slide number; a slide's script stands in for a missing one
 * @param options of the deck
 */
export function bookEntries(routes: readonly DeckSlide[], chapters: readonly Chapter[], readings: Readonly<Record<number, Reading>>, { asides, strings }: BookOptions): BookEntry[] {
  return routes.map((route) => {
    const { frontmatter, title, noteHTML = '' } = route.meta.slide
    const reading = readings[route.no]
    const { script, sources } = partsOfScript(noteHTML, strings.source)
    const chapter = chapters.find(({ first, last }) => first <= route.no && route.no <= last)
    const opens = chapter?.first === route.no
    return {
      route,
      no: route.no,
      title: reading?.title ?? plainTitle(title, strings.slide(route.no)),
      text: reading?.html ?? script,
      asides: [...reading?.aside ? [reading.aside] : asides.flatMap(key => frontmatter[key] ? [escaped(String(frontmatter[key]))] : []), ...sources],
      ...reading?.caption && { caption: reading.caption },
      states: reading?.states ?? [undefined],
      ...reading?.size && { size: reading.size },
      ...reading?.name && { name: reading.name },
      ...chapter && { chapter },
      opens,
      divides: opens && frontmatter.layout === 'chapter',
      appendix: frontmatter.appendix === true,
      titled: reading?.title !== undefined,
    }
  })
}

/** Plain text as HTML. */
export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}

/** Paragraphs that are a direction to the speaker and nothing else: in brackets. */
const direction = /^\s*[[(（【][^\])）】]*[\])）】]\s*$/

/** Parts a script into what is said, without click markers and stage directions, and the lines that name its sources. */
function partsOfScript(note: string, source: RegExp): { script: string, sources: string[] } {
  const { body } = new DOMParser().parseFromString(note, 'text/html')
  for (const mark of body.querySelectorAll('.slidev-note-click-mark')) {
    // The space around a marker would be left as a gap between two sentences.
    const [before, after] = [mark.previousSibling, mark.nextSibling]
    if (before instanceof Text)
      before.data = before.data.trimEnd()
    if (after instanceof Text)
      after.data = /^\s*[a-z]/i.test(after.data) ? ` ${after.data.trimStart()}` : after.data.trimStart()
    mark.remove()
  }
  const sources: string[] = []
  for (const paragraph of body.querySelectorAll('p')) {
    if (source.test(paragraph.textContent))
      sources.push(paragraph.innerHTML)
    if (source.test(paragraph.textContent) || direction.test(paragraph.textContent) || paragraph.textContent.trim() === '')
      paragraph.remove()
  }
  return { script: body.innerHTML.trim(), sources }
}

/** Keys of frontmatter that tie a slide of the appendix to one of the talk. */
export interface BackupKeys {
  /** Has the name of a slide for questions, which says that name as its `jump`. */
  backup?: string | undefined
  /** Has one or several sections of what the talk is about. */
  section?: string | undefined
}

/**
 * Puts pictures of the appendix where a reader wants them: after the last slide of the talk that names one as its backup, or else
 * that is about the same section.
 * @param entries in the order of the slides
 * @param keys of frontmatter; nothing moves where they are missing
 * @param isPicture whether an entry is a picture rather than a list
 */
export function withBackups(entries: readonly BookEntry[], { backup, section }: BackupKeys, isPicture: (entry: BookEntry) => boolean): BookEntry[] {
  const valuesOf = ({ route }: BookEntry, key: string | undefined) => key ? [route.meta.slide.frontmatter[key] ?? []].flat().map(String) : []
  const talk = entries.filter(entry => !entry.appendix)
  const hostOf = (entry: BookEntry) => {
    const [name, sections] = [valuesOf(entry, 'jump'), valuesOf(entry, section)]
    return talk.findLast(host => valuesOf(host, backup).some(value => name.includes(value)))
      ?? talk.findLast(host => !host.divides && valuesOf(host, section).some(value => sections.includes(value)))
  }
  const guests = new Map<BookEntry, BookEntry[]>()
  for (const entry of entries) {
    const host = entry.appendix && !entry.divides && isPicture(entry) ? hostOf(entry) : undefined
    if (host)
      guests.set(host, [...guests.get(host) ?? [], { ...entry, ...host.chapter && { chapter: host.chapter } }])
  }
  const moved = new Set([...guests.values()].flat().map(({ no }) => no))
  return entries.filter(({ no }) => !moved.has(no)).flatMap(entry => [entry, ...guests.get(entry) ?? []])
}
