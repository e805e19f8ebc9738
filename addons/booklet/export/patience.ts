import { setTimeout as pause } from 'node:timers/promises'

/** The browser left a call unanswered. A fresh window may do better. */
export class StalledError extends Error {}

/**
 * Waits for an answer of the browser, but not without end: on a busy machine a window may never be drawn again, and who waits for its
 * picture learns nothing of it.
 * @param call to the browser; what becomes of it after it was given up is nobody's concern
 * @param what is waited for, as it reads after "waited for"
 * @param patience in ms
 * @throws StalledError where there is no answer in time
 */
export async function answered<Answer>(call: Promise<Answer>, what: string, patience: number): Promise<Answer> {
  const given = new AbortController()
  const stalled = pause(patience, undefined, { signal: given.signal }).then(() => {
    throw new StalledError(`The browser did not answer: waited for ${what} for ${patience / 1000} s.`)
  })
  try {
    return await Promise.race([call, stalled])
  }
  finally {
    stalled.catch(() => {})
    call.catch(() => {})
    given.abort()
  }
}

/** How often something that can stall is begun: one stall says little of the next, where the machine is busy. */
const attempts = 3

/**
 * Does something that can stall, and again where it did, three times at most.
 * @param attempt does it, with windows of its own each time
 * @param tell is told of a stall before the next attempt
 * @throws Error that says what to do where all stalled; whatever else an attempt throws
 */
export async function persistently<Made>(attempt: () => Promise<Made>, tell: (stall: string) => void): Promise<Made> {
  for (let left = attempts - 1; ; left--) {
    try {
      return await attempt()
    }
    catch (error) {
      if (!(error instanceof StalledError))
        throw error
      if (left === 0)
        throw new Error(`${error.message} It was the last of ${attempts} windows that stalled; nothing was written. Try again when the machine has less to do, or name another browser in CHROMIUM_PATH.`, { cause: error })
      tell(error.message)
    }
  }
}
