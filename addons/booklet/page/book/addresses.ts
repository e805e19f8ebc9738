import { child } from '../sheets'

/**
 * An address as it is printed: as short as a reader can still type it.
 * @param url absolute address
 */
export function shortAddress(url: string): string {
  const arxiv = /^https?:\/\/arxiv\.org\/(?:abs|pdf)\/([\w.\-/]+?)(?:\.pdf)?$/.exec(url)?.[1]
  return arxiv ? `arXiv:${arxiv}` : decodeURI(url).replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
}

/** Links of an element to other sites. */
export function outerLinks(element: ParentNode): HTMLAnchorElement[] {
  return [...element.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(link => /^https?:/.test(link.protocol) && link.origin !== location.origin)
}

/** Whether a reader sees a link's address already. */
export function showsAddress(link: HTMLAnchorElement): boolean {
  const words = link.textContent.replace(/\s+/g, '').toLowerCase()
  const address = shortAddress(link.href).toLowerCase()
  return words.length > 5 && (address.includes(words.replace(/^https?:\/\/(?:www\.)?|\/$/g, '')) || words.includes(address.replace(/^arxiv:/, '')))
}

/** Puts the address behind each link whose words do not show it: paper cannot be clicked. */
export function spellOut(element: ParentNode): void {
  for (const link of outerLinks(element)) {
    if (!showsAddress(link))
      link.append(child('span', 'booklet-address', shortAddress(link.href)))
  }
}
