import { defineAppSetup } from '@slidev/types'
import { later } from 'slidev-deck-core/client/later'

/** In ms after the page's load. */
const fontsAfter = 1500

/** Fetches the characters that the first slide had no need of, before a slide asks for them and shows them late. */
export default defineAppSetup(() => later(fontsAfter, () => {
  for (const face of document.fonts) {
    if (face.family.includes('Deck'))
      face.load().catch((error: unknown) => console.warn('A font of the deck did not load:', error))
  }
}))
