/** Time in ms after the page's load that the first slide and its neighbours have for themselves. */
const fontsAfter = 1500
const storeAfter = 4000

function later(delay: number, work: () => void): void {
  const start = () => setTimeout(work, delay)
  if (document.readyState === 'complete')
    start()
  else
    window.addEventListener('load', start, { once: true })
}

/** Fetches the characters that the first slide had no need of, before a slide asks for them and shows them late. */
function loadFonts(): void {
  for (const face of document.fonts) {
    if (face.family.includes('Deck'))
      face.load().catch((error: unknown) => console.warn('A font of the deck did not load:', error))
  }
}

/**
 * Lets the browser keep the whole deck, so that it opens again without a network. Does nothing in development and in the single
 * file, which have no web app manifest, and where the browser forbids it (a page opened as a file, a private window).
 */
function keepOffline(): void {
  if (!document.querySelector('link[rel="manifest"]') || !('serviceWorker' in navigator))
    return
  navigator.serviceWorker.register('./sw.js').catch((error: unknown) => console.warn('The deck is not kept for offline use:', error))
}

/** What can wait until the first slide stands: the rest of the fonts, then a copy of the deck for offline use. */
export function afterOpening(): void {
  later(fontsAfter, loadFonts)
  later(storeAfter, keepOffline)
}
