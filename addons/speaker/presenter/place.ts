import { deckKey } from '../chrome/deckKey'

/** Where the presenter stands: what an audience window that opens late has to show. */
export interface PresenterPlace {
  /** Route of the slide in an audience window, e.g. `/12`. */
  path: string
  clicks: string
}

const placeKey = () => deckKey('place')
const lockName = () => deckKey('presenter')

/** Says that this window is the presenter's, for as long as it lives. Needs a secure context; without one, nothing happens. */
export function holdPresenterLock(): void {
  void navigator.locks?.request(lockName(), { mode: 'shared' }, () => new Promise(() => {}))
}

/** Leaves the place for windows that open later. */
export function keepPlace(place: PresenterPlace): void {
  try {
    localStorage.setItem(placeKey(), JSON.stringify(place))
  }
  catch {
    // Without storage a late window starts where its address says.
  }
}

function isPlace(value: unknown): value is PresenterPlace {
  return typeof value === 'object' && value !== null
    && 'path' in value && typeof value.path === 'string' && /^\/\d+$/.test(value.path)
    && 'clicks' in value && typeof value.clicks === 'string'
}

/** Presenter's windows of this deck that are open in this browser; none where the browser does not say. */
async function presenters(): Promise<number> {
  const locks = await navigator.locks?.query()
  return locks?.held?.filter(lock => lock.name === lockName()).length ?? 0
}

/** Whether a presenter's window of this deck is open. */
export async function isPresenterOpen(): Promise<boolean> {
  return await presenters() > 0
}

/** Whether another presenter's window of this deck is open beside this one, which is one too. */
export async function isPresenterElsewhere(): Promise<boolean> {
  return await presenters() > 1
}

/** The place of a presenter whose window is open now, or undefined. */
export async function presenterPlace(): Promise<PresenterPlace | undefined> {
  if (!await isPresenterOpen())
    return undefined
  try {
    const place: unknown = JSON.parse(localStorage.getItem(placeKey()) ?? 'null')
    return isPlace(place) ? place : undefined
  }
  catch {
    return undefined
  }
}
