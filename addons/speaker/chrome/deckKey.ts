import { configs } from '@slidev/client'
import { keyOf } from './keyOf'

/**
 * Name of something that a deck keeps in the browser, or says to its other windows: of this deck alone, since decks on one origin share
 * storage, channels and locks. Decks of one title, such as two editions, are told apart by the folder that they are served from.
 * @param name what it is, e.g. `clock`
 */
export function deckKey(name: string): string {
  return keyOf(configs.slidesTitle, import.meta.env.BASE_URL, location.href, name)
}
