import type { SpawnOptions } from 'node:child_process'
import { spawn } from 'node:child_process'
import process from 'node:process'
import { leftover } from './leftovers.ts'

/** How long a program has to end itself after it was asked to, in ms. */
const patience = 5000

export interface Finished {
  /** Exit code; null where a signal ended it. */
  status: number | null
  /** What it printed; empty where `stdio` hands the terminal on. */
  log: string
}

/**
 * Runs a Node script in a process of its own, without a shell, so that no path needs quotes.
 * @param args of `node`: the script and its own
 * @param options of `spawn`
 * @param signal asks the program to end
 * @returns after the program is gone
 * @throws the signal's reason, also after the program is gone
 */
export async function runNode(args: readonly string[], options: Pick<SpawnOptions, 'cwd' | 'env' | 'stdio'>, signal: AbortSignal): Promise<Finished> {
  signal.throwIfAborted()
  const child = spawn(process.execPath, args, options)
  const forget = leftover(child)
  let log = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Uint8Array) => log += String(chunk))
  let last: NodeJS.Timeout | undefined
  const stop = () => {
    child.kill('SIGTERM')
    last = setTimeout(() => child.kill('SIGKILL'), patience)
  }
  signal.addEventListener('abort', stop)
  try {
    const status = await new Promise<number | null>((done, failed) => child.once('error', failed).once('close', done))
    signal.throwIfAborted()
    return { status, log }
  }
  finally {
    clearTimeout(last)
    signal.removeEventListener('abort', stop)
    forget()
  }
}
