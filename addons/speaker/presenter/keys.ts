/**
 * What the presenter's window does on the keys of rehearsal. Empty in every other window, where these keys do nothing: the keyboard
 * is registered for all windows alike.
 */
export const presenterKeys: { toggleRecording?: () => void, toggleReport?: () => void } = {}
