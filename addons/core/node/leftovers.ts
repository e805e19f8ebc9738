import type { ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import process from 'node:process'

const paths = new Set<string>()
const children = new Set<ChildProcess>()
let isWatching = false

function stopLeftovers(): void {
  for (const child of children)
    child.kill('SIGKILL')
  for (const path of paths)
    rmSync(path, { recursive: true, force: true, maxRetries: 3 })
}

/**
 * Notes something of ours that has to go even where this process ends before its time, as a second Ctrl-C makes it.
 * @param thing a program that runs for us, or the path of an unfinished file or folder of ours
 * @returns forgets it again
 */
export function leftover(thing: ChildProcess | string): () => void {
  if (!isWatching)
    process.once('exit', stopLeftovers)
  isWatching = true
  if (typeof thing === 'string') {
    paths.add(thing)
    return () => paths.delete(thing)
  }
  children.add(thing)
  return () => children.delete(thing)
}
