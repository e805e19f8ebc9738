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

/**
 * Does something that can stall, and once more where it did.
 * @param attempt does it, with windows of its own each time
 * @param tell is told of a stall before the second attempt
 * @throws Error that says what to do where both stalled; whatever else an attempt throws
 */
export async function twiceAtMost<Made>(attempt: () => Promise<Made>, tell: (stall: string) => void): Promise<Made> {
  try {
    return await attempt()
  }
  catch (error) {
    if (!(error instanceof StalledError))
      throw error
    tell(error.message)
  }
  try {
    return await attempt()
  }
  catch (error) {
    if (!(error instanceof StalledError))
      throw error
    throw new Error(`${error.message} It was so in a second window, too; nothing was written. Try again when the machine has less to do, or name another browser in CHROMIUM_PATH.`, { cause: error })
  }
}
