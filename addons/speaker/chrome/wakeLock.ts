/**
 * Lets the talk go on where the screen may not be kept awake: the client asks for it without looking at the answer, and a browser that says
 * no would report an error nobody handled. Call it before the deck is mounted.
 */
export function acceptDeniedWakeLock(): void {
  // Only secure contexts of newer browsers have it.
  const wakeLock = 'wakeLock' in navigator ? navigator.wakeLock : undefined
  if (!wakeLock)
    return
  // Without a lock there is nothing to release either; the client takes null for that.
  const request = (type?: WakeLockType) => wakeLock.request(type).catch(() => null)
  Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true })
}
