/** What a presenter's window does on keys of its own. */
export interface PresenterKeys {
  toggleRecording: () => void
  toggleReport: () => void
  toggleClock: () => void
  takeProposal: () => void
  undoSkips: () => void
  find: () => void
  toggleFreeze: () => void
  toggleLaser: () => void
  togglePen: () => void
  larger: () => void
  smaller: () => void
}

/** Empty in every other window, where these keys do nothing: the keyboard is registered for all windows alike. */
export const presenterKeys: Partial<PresenterKeys> = {}

/**
 * Gives a window its keys.
 * @returns takes them back, for when the window becomes the audience's
 */
export function holdKeys(keys: Partial<PresenterKeys>): () => void {
  Object.assign(presenterKeys, keys)
  return () => {
    for (const name of Object.keys(keys) as (keyof PresenterKeys)[])
      delete presenterKeys[name]
  }
}
