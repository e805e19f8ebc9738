import type { Strings } from '../strings'
import type { BookEntry } from './book/entries'
import { outerLinks } from './book/addresses'
import { referByTitle } from './book/refer'

/** A link on a slide, to another site or to another slide. */
export interface OutlineLink {
  words: string
  url?: string
  /** Number of the slide that it leads to. */
  slide?: number
  /** Where it stands, in shares of the slide's width and height. */
  box: { left: number, top: number, width: number, height: number }
}

/** What a slide says, for products that are no paper. */
export interface OutlineSlide {
  no: number
  title: string
  /** Name of the chapter that it opens. */
  opens?: string
  /** The slide is nothing but its chapter's title page. */
  divides: boolean
  /** HTML of the text for readers, of what stands beside it, and of the figure's caption. */
  text: string
  asides: string[]
  caption?: string
  /** The script as plain text, clicks marked. */
  note: string
  links: OutlineLink[]
  /** Descriptions of the slide's figures. */
  alt: string
}

/**
 * Reads what the mounted slides say.
 * @param root holds one section a slide, with the slide's number as its id
 * @param entries of the slides
 * @param strings words of the deck's language
 */
export function outlineOf(root: HTMLElement, entries: readonly BookEntry[], strings: Strings): OutlineSlide[] {
  return entries.map(({ route, no, title, chapter, opens, divides, text, asides, caption }) => {
    const slide = document.getElementById(String(no))?.querySelector<HTMLElement>('.print-slide-container') ?? root
    return {
      no,
      title,
      ...opens && chapter && { opens: `§${chapter.id} ${chapter.title}` },
      divides,
      text: referByTitle(text, entries),
      asides: asides.map(aside => referByTitle(aside, entries)),
      ...caption && { caption: referByTitle(caption, entries) },
      note: plainNote(route.meta.slide.noteHTML ?? '', strings.click),
      links: linksOf(slide),
      alt: [...slide.querySelectorAll('[role="img"][aria-label], svg[aria-label], img[alt], [role="group"][aria-label]')].map(figure => figure.getAttribute('aria-label') ?? figure.getAttribute('alt')).filter(Boolean).join('; '),
    }
  })
}

function linksOf(slide: HTMLElement): OutlineLink[] {
  const frame = slide.getBoundingClientRect()
  const outer = new Set(outerLinks(slide))
  return [...slide.querySelectorAll<HTMLAnchorElement>('a[href]')].flatMap((link) => {
    const target = /^#\/?(\d+)$/.exec(link.hash)?.[1]
    const { left, top, width, height } = link.getBoundingClientRect()
    if (width === 0 || (!outer.has(link) && !target))
      return []
    const box = { left: (left - frame.left) / frame.width, top: (top - frame.top) / frame.height, width: width / frame.width, height: height / frame.height }
    return [{ words: link.textContent.replace(/\s+/g, ' ').trim(), ...outer.has(link) ? { url: link.href } : { slide: Number(target) }, box }]
  })
}

function plainNote(note: string, click: string): string {
  const { body } = new DOMParser().parseFromString(note, 'text/html')
  for (const mark of body.querySelectorAll('.slidev-note-click-mark'))
    mark.replaceWith(`[${click}] `)
  return [...body.children].map(block => block.textContent.replace(/\s+/g, ' ').trim()).filter(Boolean).join('\n\n')
}
