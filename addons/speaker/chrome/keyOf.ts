/**
 * Name of something that a deck keeps in the browser, from its parts; see `deckKey` for a deck's own.
 * @param title of the deck, as its windows have it
 * @param base where the deck is served from: absolute, or relative to the page
 * @param page address of the window; what follows `#` is left out
 * @param name what is kept
 */
export function keyOf(title: string, base: string, page: string, name: string): string {
  const folder = new URL(base, page.replace(/#.*$/s, '')).pathname
  return `slidev-speaker:${folder}:${title}:${name}`
}
