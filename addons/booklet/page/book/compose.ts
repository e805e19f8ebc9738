import type { Strings } from '../../strings'
import type { BookEntry } from './entries'
import type { PageWidths } from './figureSize'
import type { Ink } from './ink'
import { child, textsOf } from '../sheets'
import { outerLinks, shortAddress, showsAddress, spellOut } from './addresses'
import { fitFigure, shrinkOf } from './figureSize'
import { inkOf, unite } from './ink'
import { continueList, takeList } from './lists'
import { referTo } from './refer'

/** What the book is composed with. */
export interface Composition {
  widths: PageWidths
  /** Size of a slide, px. */
  slide: { width: number, height: number }
  /** Parts of a slide that paper has no use for. */
  furniture: string
  strings: Strings
}

/** A section as the template has mounted it, with what was found in its slide. */
interface Draft {
  entry: BookEntry
  section: HTMLElement
  list?: HTMLElement[]
  ink?: Ink
}

/**
 * Turns the mounted sections into blocks that can be parted into sheets: figures cut to what is drawn and set to the size that their
 * letters ask for, captions numbered, the lists of the appendix joined.
 * @param stream holds one element a section, in order; it gets the blocks instead
 * @param entries what the sections are made from
 * @param composition measures and words
 */
export function compose(stream: HTMLElement, entries: readonly BookEntry[], composition: Composition): void {
  const drafts = entries.map((entry, i) => draftOf(entry, stream.children[i] as HTMLElement, composition))
  const blocks: HTMLElement[] = []
  const figureOf = new Map<BookEntry, number>()
  let figures = 0
  let lastList: HTMLElement[] | undefined
  for (const draft of drafts) {
    const { entry, list } = draft
    if (list && lastList && !entry.titled && continueList(lastList, list))
      continue
    flush()
    if (list) {
      lastList = list
      blocks.push(...openings(draft), ...texts(draft, false))
      continue
    }
    if (draft.ink && !entry.divides)
      figureOf.set(entry, figures += 1)
    blocks.push(...blocksOf(draft, figures, composition))
  }
  flush()
  stream.replaceChildren(...blocks)
  referTo(stream, entries, figureOf, composition.strings)

  function flush(): void {
    blocks.push(...lastList ?? [])
    lastList = undefined
  }
}

/** Looks at a section's slide; only reads the page's layout where nothing has been changed that would make the browser do it again. */
function draftOf(entry: BookEntry, section: HTMLElement, { slide, furniture }: Composition): Draft {
  const steps = [...section.querySelectorAll<HTMLElement>('.slide-step')]
  const list = entry.appendix && !entry.divides && steps[0] ? takeList(steps[0]) : undefined
  if (list)
    return { entry, section, list }
  for (const step of steps)
    undress(step, entry, furniture)
  // A chapter's picture is small: what is written into it could not be read.
  if (entry.divides) {
    for (const text of section.querySelectorAll('.slide-step svg text'))
      text.setAttribute('hidden', '')
  }
  const inks = steps.map(step => inkOf(step.querySelector('.canvas')!, slide.width, slide.height)).filter(ink => ink !== undefined)
  const ink = unite(inks)
  return { entry, section, ...ink && { ink } }
}

/** Hides what the book says in its own words: the slide's heading, its foot, and what the deck calls furniture. */
function undress(step: HTMLElement, { route }: BookEntry, furniture: string): void {
  const layout = step.querySelector<HTMLElement>('.slidev-layout')
  if (!layout)
    return
  const heading = layout.querySelector('h1') ?? (route.meta.slide.title ? layout.querySelector('h2') : null)
  for (const part of [heading, ...furniture ? layout.querySelectorAll(furniture) : []])
    part?.setAttribute('hidden', '')
  // What stands beside the layout is there on every slide.
  for (let inner: Element = layout; inner !== step; inner = inner.parentElement!) {
    for (const beside of inner.parentElement!.children) {
      if (beside !== inner)
        beside.setAttribute('hidden', '')
    }
  }
  // The book's own headings have the levels.
  for (const inner of layout.querySelectorAll('h1, h2, h3, h4, h5, h6'))
    inner.setAttribute('role', 'none')
}

/** Heading of a section, with what opens its chapter before it. */
function openings({ entry, section }: Draft): HTMLElement[] {
  const blocks = [...section.querySelectorAll<HTMLElement>(':scope > .book-chapter, :scope > .book-heading')]
  blocks[0]!.id = String(entry.no)
  for (const block of blocks)
    block.dataset.no = String(entry.no)
  return blocks
}

function blocksOf(draft: Draft, no: number, composition: Composition): HTMLElement[] {
  const { entry, section, ink } = draft
  const { widths, strings } = composition
  const steps = [...section.querySelectorAll<HTMLElement>('.slide-step')]
  const heads = openings(draft)
  if (!ink) {
    steps.forEach(step => step.remove())
    return [...heads, ...texts(draft, true)]
  }
  if (entry.divides) {
    const scale = Math.min(widths.full * 0.52 / (ink.right - ink.left), 120 / (ink.bottom - ink.top))
    crop(steps[0]!, ink, scale)
    return [...heads, ...texts(draft, true)]
  }
  const fit = fitFigure(ink, steps.length, widths, entry.size, entry.appendix)
  steps.forEach(step => crop(step, ink, fit.scale))
  const picture = child('div', 'book-picture', ...steps)
  picture.style.gridTemplateColumns = `repeat(${fit.columns}, max-content)`
  picture.dataset.shrink = shrinkOf(fit, ink).toFixed(3)
  const caption = child('figcaption', 'book-caption', child('b', '', strings.figure(no)))
  caption.insertAdjacentHTML('beforeend', entry.caption ?? '')
  const figure = child('figure', `book-figure ${fit.place}`, picture, caption)
  nameFigure(section, strings.figure(no))
  const words = texts(draft, true)
  if (fit.place === 'half') {
    const beside = child('div', 'book-beside', ...words)
    const row = child('div', 'book-row', figure, beside)
    row.style.gridTemplateColumns = `${Math.round(fit.scale * (ink.right - ink.left))}px 1fr`
    return [...heads, row]
  }
  figure.dataset.float = ''
  return [...heads, figure, ...words]
}

/** Shows a part of a slide, and nothing else. */
function crop(step: HTMLElement, { left, top, right, bottom }: Ink, scale: number): void {
  step.style.width = `${(right - left) * scale}px`
  step.style.height = `${(bottom - top) * scale}px`
  step.querySelector<HTMLElement>('.canvas')!.style.transform = `scale(${scale}) translate(${-left}px, ${-top}px)`
}

/** Writes the figure's number where its text says `{fig}`. */
function nameFigure(section: HTMLElement, name: string): void {
  for (const text of textsOf(section))
    text.data = text.data.replaceAll('{fig}', name)
}

/** The text of a section with its notes in the margin; what only screens can open is spelt out there. */
function texts({ entry, section }: Draft, withFigure: boolean): HTMLElement[] {
  const text = section.querySelector<HTMLElement>(':scope > .book-text')
  if (!text || (!withFigure && !(entry.titled && entry.text)))
    return []
  spellOut(text)
  const aside = text.querySelector<HTMLElement>(':scope > .book-aside')
  for (const mark of section.querySelectorAll<HTMLElement>('.slide-step abbr[title]'))
    aside?.append(child('p', '', `${mark.textContent} ${mark.title}`))
  const links = new Map([...section.querySelectorAll('.slide-step .slidev-layout')].flatMap(outerLinks).filter(link => !showsAddress(link)).map(link => [link.href, link.textContent.trim()]))
  for (const [href, words] of links)
    aside?.append(child('p', '', `${words} ${shortAddress(href)}`))
  if (aside?.children.length === 0)
    aside.remove()
  if (!entry.text && !text.contains(aside))
    return []
  text.dataset.no = String(entry.no)
  text.dataset.split = 'lines'
  return [text]
}
