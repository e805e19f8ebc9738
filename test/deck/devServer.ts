import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import process from 'node:process'
import { stripVTControlCharacters } from 'node:util'

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

/** A port that is free now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (typeof address !== 'object' || address === null)
    throw new Error('There is no free port.')
  return address.port
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
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:VITEST|TEST$|NODE_ENV$|MODE$|DEV$|PROD$|SSR$|BASE_URL$|npm_lifecycle)/.test(name)))
  const child = spawn(process.execPath, [script, ...args, '--port', String(port)], { cwd, env: { ...env, NO_COLOR: '1' }, stdio: ['ignore', 'pipe', 'pipe'] })
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
