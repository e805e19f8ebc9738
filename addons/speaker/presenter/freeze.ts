import { sharedState } from '@slidev/client'
import { syncDirections } from 'slidev-deck-core/client/sync'
import { deckKey } from '../chrome/deckKey'

/** Slidev's own storage of whom a window tells where it stands; it is every deck's of an origin. */
const slidevKey = 'slidev-sync-directions'

/** Where the audience's picture is held. */
interface HeldPlace { page: number, clicks: number }

function held(): HeldPlace | undefined {
  try {
    const place: unknown = JSON.parse(sessionStorage.getItem(deckKey('frozen')) ?? 'null')
    return typeof place === 'object' && place !== null && 'page' in place && 'clicks' in place ? { page: Number(place.page), clicks: Number(place.clicks) } : undefined
  }
  catch {
    return undefined
  }
}

function connect(connected: boolean): void {
  syncDirections.value.presenterSend = connected
  syncDirections.value.presenterReceive = connected
}

/** Whether the audience's picture is frozen: this presenter's window moves on alone. */
export function isFrozen(): boolean {
  return held() !== undefined
}

/** Freezes the audience's picture, or lets it go; the next step says then where the presenter stands. */
export function freeze(frozen: boolean): void {
  connect(!frozen)
  try {
    sessionStorage.setItem(deckKey('frozen'), JSON.stringify(frozen ? { page: sharedState.page, clicks: sharedState.clicks } satisfies HeldPlace : null))
  }
  catch {
    // Without storage a reload ends it.
  }
}

/** Takes a freeze up again after a reload of the presenter's window, and leaves none to the next window or deck. Call it once a window. */
export function keepFreeze(): void {
  const place = held()
  if (place) {
    connect(false)
    sharedState.page = place.page
    sharedState.clicks = place.clicks
  }
  window.addEventListener('pagehide', () => {
    if (isFrozen())
      localStorage.setItem(slidevKey, JSON.stringify({ ...syncDirections.value, presenterSend: true, presenterReceive: true }))
  })
}
