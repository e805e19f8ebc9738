import type { Reference, ReferenceGroup } from '../../data/reference'
import { linesOf, slicePart } from './slices'

const fontSize = 13

/** First author, and whether there are more. */
export function authorsOf({ authors, etAl }: Reference): string {
  return etAl || authors.length > 1 ? `${authors[0]} et\u00A0al.` : `${authors[0]}`
}

/** Where and when an entry was published. */
export function venueOf({ venue, year, url, source }: Reference): string {
  return url === source ? `网站，${year}` : `${venue} ${year}`
}

/**
 * The references of one slide, in the order of the bibliography.
 * @param references the whole bibliography
 * @param groups which parts of it the slides print
 * @param part number of the slide, from 1
 * @param of how many slides they take
 */
export function referencePage(references: readonly Reference[], groups: readonly ReferenceGroup[], part: number, of: number): Reference[] {
  return slicePart(
    references.filter(reference => groups.includes(reference.group)),
    part,
    of,
    // A row is as high as its longest cell, plus its padding of about half a line.
    reference => Math.max(linesOf(reference.title, 392, fontSize), linesOf(authorsOf(reference), 148, fontSize), linesOf(venueOf(reference), 96, fontSize)) + 0.5,
  )
}
