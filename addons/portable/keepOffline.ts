import { later } from 'slidev-deck-core/client/later'

/** In ms after the page's load. */
const storeAfter = 4000

/**
 * Lets the browser keep the whole deck once the first slide stands, so that it opens again without a network. Does nothing in development
 * and in the single file, which have no web app manifest, and where the browser forbids it (a page opened as a file, a private window),
 * and where the deck is printed, whose window nobody opens again.
 */
export function keepOffline(): void {
  if (new URLSearchParams(location.search).has('print'))
    return
  later(storeAfter, () => {
    if (!document.querySelector('link[rel="manifest"]') || !('serviceWorker' in navigator))
      return
    navigator.serviceWorker.register('./sw.js').catch((error: unknown) => console.warn('The deck is not kept for offline use:', error))
  })
}
