import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { networkInterfaces } from 'node:os'
import process from 'node:process'
import { stripVTControlCharacters } from 'node:util'
import { freePort } from 'slidev-deck-core/node/server'
import { plainEnvironment } from '../environment'

/** Address of this machine for others in its network; undefined where it has none. */
export const networkAddress = Object.values(networkInterfaces()).flat().find(address => address && !address.internal && address.family === 'IPv4')?.address

/** A server that a command runs until it is stopped. */
export interface Running {
  /** Port that it listens at. */
  port: number
  /** What it has printed so far, without colours. */
  printed: () => string
  stop: () => Promise<void>
}

const ended = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

/**
 * Runs a server's command and waits until it answers.
 * @param cwd folder of the deck
 * @param script of Node
 * @param args of the script; the port is added
 * @param port that it listens at; a free one where it is missing
 * @throws with what it printed where it ends instead
 */
export async function runServer(cwd: string, script: string, args: readonly string[], port?: number): Promise<Running> {
  port ??= await freePort()
  const child = spawn(process.execPath, [script, ...args, '--port', String(port)], { cwd, env: plainEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] })
  let log = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Uint8Array) => log += stripVTControlCharacters(String(chunk)))
  while (!await fetch(`http://localhost:${port}/`, { headers: { accept: 'text/html' } }).then(({ ok }) => ok, () => false)) {
    if (ended(child))
      throw new Error(`The server does not answer:\n${log}`)
    await new Promise(done => setTimeout(done, 100))
  }
  return {
    port,
    printed: () => log,
    async stop() {
      if (ended(child))
        return
      const closed = once(child, 'close')
      child.kill('SIGTERM')
      await closed
    },
  }
}
