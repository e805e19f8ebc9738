/**
 * Makes the links of a page fit for paper and PDF: a link inside the deck leads to the slide's own place on the page, and one whose
 * slide is not printed, or that leads to a file of the site, becomes plain text. Links to other sites stay.
 */
export function tidyLinks(root: ParentNode): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (!/^https?:/.test(link.protocol) || link.origin !== location.origin)
      continue
    const target = /^#\/?(\d+)$/.exec(link.hash)?.[1]
    if (target && document.getElementById(target))
      link.setAttribute('href', `#${target}`)
    else
      link.removeAttribute('href')
  }
}
