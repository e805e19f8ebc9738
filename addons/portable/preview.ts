import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { runNode } from 'slidev-deck-core/node/child'
import { UsageError } from 'slidev-deck-core/node/command'
import { shown } from 'slidev-deck-core/node/files'
import { isBuilt } from 'slidev-deck-core/node/site'

/** Of the server that shows the site. */
export interface PreviewOptions {
  /** Folder of the site. */
  outDir: string
  port?: number | undefined
  /** Address to listen at; the empty text stands for every one. */
  host?: string | undefined
  open: boolean
}

/**
 * Serves the site that was built, by Vite's own server, until it is stopped.
 * @param root folder of the deck
 * @param options of the server
 * @param signal ends it
 * @throws UsageError where there is no site
 */
export async function preview(root: string, { outDir, port, host, open }: PreviewOptions, signal: AbortSignal): Promise<void> {
  const site = resolve(root, outDir)
  if (!isBuilt(site))
    throw new UsageError(`There is no site in ${shown(site)} yet. Type "npm run build" first.`)
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js')
  const args = ['--outDir', outDir, ...port ? ['--port', String(port)] : [], ...host === undefined ? [] : ['--host', ...host ? [host] : []], ...open ? ['--open'] : []]
  try {
    const { status } = await runNode([vite, 'preview', ...args], { cwd: root, stdio: 'inherit' }, signal)
    process.exitCode = status ?? 1
  }
  catch (error) {
    // Ctrl-C is how a server is meant to end.
    if (!signal.aborted)
      throw error
  }
}
