import type { Reference, ReferenceGroup } from '../../data/reference'
import { linesOf, slicePart } from './slices'

/** Width of the column of titles, px. */
const titleWidth = 424

/** First author, and whether there are more. */
export function authorsOf({ authors, etAl }: Reference): string {
  return etAl || authors.length > 1 ? `${authors[0]} et\u00A0al.` : `${authors[0]}`
}

/** Where and when an entry was published. */
export function venueOf({ venue, year, url, source }: Reference): string {
  return url === source ? `网站，${year}` : `${venue} ${year}`
}

/** What headings say of references, so that their rows can be lit. */
export const referenceClaims = {
  'preprint': ({ venue }) => venue === 'arXiv',
  'no-paper': ({ url, source }) => url === source,
  'domestic': ({ shortTitle }) => ['PaddlePaddle', 'MindSpore', 'OneFlow'].includes(shortTitle),
  'llama': ({ key }) => key === 'touvron2023llama',
  'published-later': ({ key }) => ['ouyang2022instructgpt', 'li2022alphacode', 'hoffmann2022chinchilla', 'chowdhery2022palm'].includes(key),
  'gpt-4': ({ key }) => key === 'openai2023gpt4',
} as const satisfies Record<string, (reference: Reference) => boolean>

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
    // A row is as high as its title or the two lines beside it, plus its padding of about half a line.
    ({ title }) => Math.max(linesOf(title, titleWidth, 16), 2) + 0.5,
  )
}
