import type { Strings } from '../../strings'
import type { BookEntry } from './entries'
import { references } from '../../reading/references'
import { child, textsOf } from '../sheets'
import { escaped } from './entries'

/**
 * Puts links for `{fig:name}`, a section's figure by its number, and `{page:name}`, its page, whose number is filled in once there are pages.
 * A figure of a section that has none is the section's title; of a section that is not printed nothing can be said.
 * @param stream holds the composed sections
 * @param entries of the whole book
 * @param figureOf number of the figure of each section that has one
 * @param strings the addon's words
 */
export function referTo(stream: HTMLElement, entries: readonly BookEntry[], figureOf: ReadonlyMap<BookEntry, number>, strings: Strings): void {
  const printed = (name: string | undefined) => entries.find(entry => entry.name === name && stream.querySelector(`[id="${entry.no}"]`))
  for (const text of textsOf(stream)) {
    // From the last to the first, so that no place moves before it is parted off.
    for (const { 0: { length }, 1: kind, 2: name, index } of [...text.data.matchAll(references)].toReversed()) {
      const entry = printed(name)
      const place = text.splitText(index)
      place.splitText(length)
      place.replaceWith(entry ? kind === 'page' ? pageOf(entry, strings) : linkTo(entry, figureOf.has(entry) ? strings.figure(figureOf.get(entry)!) : entry.title) : '…')
    }
  }
}

/** The number of a page, with room for two digits until it is known. */
function pageOf(entry: BookEntry, strings: Strings): HTMLElement {
  const page = child('span', '', '00')
  page.dataset.pageOf = String(entry.no)
  const [before = '', after = ''] = strings.page('|').split('|')
  return linkTo(entry, before, page, after)
}

function linkTo({ no }: BookEntry, ...content: (Node | string)[]): HTMLElement {
  const link = child('a', '', ...content)
  link.setAttribute('href', `#${no}`)
  return link
}

/**
 * Puts titles for what a text refers to, where there are neither pages nor numbered figures.
 * @param html of the text
 * @param entries of the whole book
 */
export function referByTitle(html: string, entries: readonly BookEntry[]): string {
  const titleOf = (name: string) => entries.find(entry => entry.name === name)?.title.replace(/[“”]/g, quote => quote === '“' ? '‘' : '’') ?? '…'
  return html.replace(references, (_, _kind, name: string) => `“${escaped(titleOf(name))}”`)
}
