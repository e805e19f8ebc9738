import process from 'node:process'

/** A mistake in what was typed, or in where it points; the message says what to type instead. */
export class UsageError extends Error {}

/** What a person types for a command: its own name, or the npm script that runs it. */
export function typed(command: string): string {
  const script = process.env.npm_lifecycle_event
  return script && script !== 'npx' ? `npm run ${script} --` : command
}

const numbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const
type Signal = keyof typeof numbers

/** npm passes a signal of the terminal on once more; only one that comes later than this, in ms, is a second wish. */
const echo = 500

/**
 * Runs a command of the terminal. The first Ctrl-C (SIGINT), SIGTERM or SIGHUP lets it tidy up, a second one ends it at once.
 * Sets the exit code: 0, 2 for a {@link UsageError}, 1 for another error, 128 and the signal's number where one ended it.
 * @param help what to type for help, named after a mistake in what was typed
 * @param run the work; `signal` asks it to end, and it settles once all that it started is gone
 */
export async function withSignals(help: string, run: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const interrupted = new AbortController()
  let began = 0
  let code = 0
  const stop = (name: Signal) => {
    if (interrupted.signal.aborted) {
      if (performance.now() - began > echo)
        process.exit(code)
      return
    }
    began = performance.now()
    code = 128 + numbers[name]
    interrupted.abort()
  }
  const names = Object.keys(numbers) as Signal[]
  for (const name of names)
    process.on(name, stop)
  try {
    await run(interrupted.signal)
    // A signal that comes after the last step changes nothing any more.
  }
  catch (error) {
    if (interrupted.signal.aborted) {
      console.error('Stopped; nothing half-written is left behind.')
      process.exitCode = code
    }
    else {
      console.error(error instanceof Error ? error.message : error)
      if (error instanceof UsageError)
        console.error(`"${help}" shows what there is.`)
      process.exitCode = error instanceof UsageError ? 2 : 1
    }
  }
  finally {
    for (const name of names)
      process.off(name, stop)
  }
}
