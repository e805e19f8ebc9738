/**
 * Lets the talk go on where the screen may not be kept awake: the client asks for it without looking at the answer, and a browser that says
 * no would report an error nobody handled. Call it before the deck is mounted.
 */
export function acceptDeniedWakeLock(): void {
  // Only secure contexts of newer browsers have it.
  if (!('wakeLock' in navigator))
    return
  // Not on the object itself, which WebKit may throw away and make anew.
  const prototype = Object.getPrototypeOf(navigator.wakeLock) as WakeLock
  const { request } = prototype
  // Without a lock there is nothing to release either; the client takes null for that.
  prototype.request = function (this: WakeLock, type?: WakeLockType) {
    return request.call(this, type).catch(() => null) as ReturnType<typeof request>
  }
}
