import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { extname, join } from 'node:path'
import process from 'node:process'

/** What the build is made from. */
const sources = ['slides.md', 'pages', 'components', 'layouts', 'data', 'snippets', 'public', 'setup', 'styles', 'plugins', 'slide-top.vue', 'vite.config.ts', 'package-lock.json']

/** Whether a folder holds a finished build of the deck. */
export function isBuilt(dist: string): boolean {
  return existsSync(join(dist, 'index.html'))
}

/** Whether the build knows the page that is printed; one made before that page was added does not. */
export function canPrint(dist: string): boolean {
  const assets = join(dist, 'assets')
  return existsSync(assets) && readdirSync(assets).some(name => name.startsWith('HandoutPage'))
}

/** Newest file that the build is made from, where it is newer than the build. */
export function newerSource(root: string, dist: string): string | undefined {
  const built = statSync(join(dist, 'index.html')).mtimeMs
  const files = sources.flatMap((source) => {
    const path = join(root, source)
    if (!existsSync(path))
      return []
    return extname(source) ? [source] : readdirSync(path, { recursive: true, encoding: 'utf8' }).map(name => join(source, name))
  })
  return files.find((file) => {
    const facts = statSync(join(root, file))
    return facts.isFile() && facts.mtimeMs > built
  })
}

/**
 * Builds the deck with Slidev, beside its place first, so that an interrupted build leaves none behind that looks finished.
 * @throws where the build fails
 */
export async function buildDeck(root: string, dist: string, signal: AbortSignal): Promise<void> {
  const partial = `${dist}.${process.pid}.partial`
  const command = createRequire(import.meta.url).resolve('@slidev/cli/bin/slidev.mjs')
  try {
    const child = spawn(process.execPath, [command, 'build', '--base', './', '--out', partial], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], signal, env: { ...process.env, NODE_ENV: 'production' } })
    let log = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Uint8Array) => log += String(chunk))
    const [status] = await once(child, 'close')
    signal.throwIfAborted()
    if (status !== 0)
      throw new Error(`The deck could not be built:\n${log.slice(-4000)}`)
    await rm(dist, { recursive: true, force: true })
    await rename(partial, dist)
  }
  finally {
    await rm(partial, { recursive: true, force: true })
  }
}
