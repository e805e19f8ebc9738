import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import process from 'node:process'

/** What one run of a command took. */
export interface Sample {
  seconds: number
  /** Largest sum of the resident memory of the command and all its children, in bytes; missing where there is no /proc. */
  peak?: number
}

/** How often memory is read, in milliseconds. */
const interval = 100

/** Linux reports resident memory in pages; 4 KiB on every machine that runs Chromium today, save some ARM kernels. */
const pageSize = 4096

/**
 * Runs a Node script and measures it from start to end.
 * @param args of `node`
 * @param options where and how it runs
 * @param options.cwd its folder
 * @param options.env what to add to the environment
 * @throws with what it printed where it fails
 */
export async function measure(args: readonly string[], { cwd, env = {} }: { cwd: string, env?: Record<string, string> }): Promise<Sample> {
  const began = performance.now()
  const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let log = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Uint8Array) => log += String(chunk))
  let peak = 0
  const sampler = setInterval(() => peak = Math.max(peak, residentMemory(child.pid ?? 0)), interval)
  const stop = () => child.kill()
  process.once('exit', stop)
  try {
    const [status] = await once(child, 'close')
    const seconds = (performance.now() - began) / 1000
    if (status !== 0)
      throw new Error(`node ${args.join(' ')} failed:\n${log.slice(-2000)}`)
    return peak > 0 ? { seconds, peak } : { seconds }
  }
  finally {
    clearInterval(sampler)
    process.off('exit', stop)
  }
}

/** Resident memory of a process and all that descend from it, in bytes; 0 where there is no /proc. Shared pages count in each. */
function residentMemory(root: number): number {
  if (!existsSync('/proc/self/stat'))
    return 0
  const parents = new Map<number, number>()
  const resident = new Map<number, number>()
  for (const name of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    try {
      // The command's name stands in brackets and may hold anything; the fields after it are numbers (proc(5)).
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
      parents.set(Number(name), Number(fields[1]))
      resident.set(Number(name), Number(fields[21]) * pageSize)
    }
    catch {
      // It ended in between.
    }
  }
  const descends = (pid: number | undefined): boolean => pid !== undefined && (pid === root || descends(parents.get(pid)))
  return [...resident].reduce((sum, [pid, bytes]) => descends(pid) ? sum + bytes : sum, 0)
}
