/** Slidev's timer as its windows share it; times in milliseconds since 1970. */
export interface TimerState {
  status: 'stopped' | 'running' | 'paused'
  slides: Record<number, { start?: number, end?: number }>
  startedAt: number
  pausedAt: number
}

/** What survives a reload of the presenter's window. */
export interface StoredClock {
  timer: TimerState
  /** Slide on screen, from 1, and where the talk's clock stood when it came up, in milliseconds. */
  slide: number
  enteredAt: number
}

/** Milliseconds that the timer has run, pauses left out. */
export function elapsedMs(timer: TimerState, now: number): number {
  if (timer.status === 'stopped' || timer.startedAt === 0)
    return 0
  return (timer.status === 'paused' ? timer.pausedAt : now) - timer.startedAt
}

// A timer older than this was left running by an earlier talk.
const staleAfterMs = 3 * 60 * 60 * 1000

function isStoredClock(value: unknown): value is StoredClock {
  if (typeof value !== 'object' || value === null || !('timer' in value) || !('slide' in value) || !('enteredAt' in value))
    return false
  const { timer } = value
  return Number.isInteger(value.slide)
    && Number.isFinite(value.enteredAt)
    && typeof timer === 'object' && timer !== null
    && 'status' in timer && ['stopped', 'running', 'paused'].includes(String(timer.status))
    && 'startedAt' in timer && Number.isFinite(timer.startedAt)
    && 'pausedAt' in timer && Number.isFinite(timer.pausedAt)
}

/**
 * The clock from what was stored, or undefined where there is none or it belongs to an earlier talk.
 * @param stored stored text, or null where nothing was
 * @param now milliseconds since 1970
 * @throws Error where the text is something else
 */
export function parseClock(stored: string | null, now: number): StoredClock | undefined {
  if (stored === null)
    return undefined
  const value: unknown = JSON.parse(stored)
  if (!isStoredClock(value))
    throw new Error('not a clock')
  const age = now - value.timer.startedAt
  if (age < 0 || age > staleAfterMs)
    return undefined
  return { ...value, timer: { ...value.timer, slides: {} } }
}
