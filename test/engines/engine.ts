/** A browser other than Chromium, as these tests drive it. */
export interface Engine {
  name: EngineName
  /** Opens another window; the windows of an engine share storage, as two windows of one user do. */
  open: (url: string) => Promise<EngineWindow>
  /** Ends the browser and what was started for it. */
  close: () => Promise<void>
}

export type EngineName = 'Firefox' | 'WebKit'

/** One window, of 980 × 552 CSS pixels inside. */
export interface EngineWindow {
  /** Loads another page. */
  go: (url: string) => Promise<void>
  /** Calls `fn` in the page: it may use nothing from outside its own body. A promise that it returns is waited for. */
  run: <A extends unknown[], R>(fn: (...args: A) => R | Promise<R>, ...args: A) => Promise<R>
  /** Presses a key, named as `KeyboardEvent.key` names it. */
  press: (key: string) => Promise<void>
  /** Picture of the window as PNG. */
  picture: () => Promise<Uint8Array>
  /** Prints as the browser's own command does, to PDF; missing where a driver cannot. */
  print?: () => Promise<Uint8Array>
}

/** Size of the window inside, in CSS pixels: a slide is shown unscaled. */
export const windowSize = { width: 980, height: 552 }

/** Waits some milliseconds. */
export const pause = (ms: number) => new Promise<void>(done => setTimeout(done, ms))

/**
 * Asks until the answer is yes.
 * @param what is waited for, for the message
 * @param asked again and again; one that fails while a page loads counts as no
 * @throws after a minute, which only a machine with too much to do comes near
 */
export async function until(what: string, asked: () => Promise<unknown>): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(50)) {
    if (await asked().catch(() => false))
      return
  }
  throw new Error(`Waited a minute for ${what}.`)
}

/** Waits until what was asked for has been drawn, its fonts too. */
export function settle(window: EngineWindow): Promise<void> {
  return window.run(() => document.fonts.ready.then(() => new Promise<void>(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0))))))
}

/** Waits until a slide is on screen. */
export async function untilShown(window: EngineWindow): Promise<void> {
  await until('a slide', () => window.run(() => [...document.querySelectorAll('.slidev-layout')].some(slide => slide.checkVisibility())))
  await settle(window)
}

/** Loads the page again as F5 does; a driver's own command would pass by the offline copy. */
export async function reload(window: EngineWindow): Promise<void> {
  await window.run(() => {
    document.documentElement.dataset.old = ''
    location.reload()
  })
  await until('the page to load again', () => window.run(() => document.documentElement.dataset.old === undefined))
  await untilShown(window)
}

/** Whether the page has what a selector names. */
export function has(window: EngineWindow, selector: string): Promise<boolean> {
  return window.run(selector => document.querySelector(selector) !== null, selector)
}

/** Whether the page has nothing that a selector names. */
export async function lacks(window: EngineWindow, selector: string): Promise<boolean> {
  return !await has(window, selector)
}

/** Where the deck stands, as its address says: what follows the `#/`. */
export function place(window: EngineWindow): Promise<string> {
  return window.run(() => location.hash.slice(2))
}
