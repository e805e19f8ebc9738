import { createRequire } from 'node:module'
import { resolve } from 'node:path'
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
  /** Password of the remote control; without one there is none. */
  remote?: string | undefined
}

/** The part of the speaker's addon that connects devices. */
async function speakerRemote() {
  try {
    createRequire(import.meta.url).resolve('slidev-addon-speaker/package.json')
  }
  catch {
    throw new UsageError('--remote needs slidev-addon-speaker, which is not there.')
  }
  return import('slidev-addon-speaker/remote/preview')
}

/**
 * Serves the site that was built, by Vite's own server, until it is stopped.
 * @param root folder of the deck
 * @param options of the server
 * @param signal ends it
 * @throws UsageError where there is no site, or a remote control without a password
 */
export async function preview(root: string, { outDir, port, host, open, remote }: PreviewOptions, signal: AbortSignal): Promise<void> {
  const site = resolve(root, outDir)
  if (!isBuilt(site))
    throw new UsageError(`There is no site in ${shown(site)} yet. Type "npm run build" first.`)
  if (remote !== undefined && remote.trim() === '')
    throw new UsageError('--remote wants a password.')
  const speaker = remote === undefined ? undefined : await speakerRemote()
  const { preview: serve } = await import('vite')
  const server = await serve({
    root,
    build: { outDir: site },
    // Other devices can only reach a server that listens to them.
    preview: { ...port !== undefined && { port }, host: host === undefined ? speaker !== undefined : host || true, open },
    plugins: speaker && remote !== undefined ? [speaker.previewRemote(remote)] : [],
  })
  server.printUrls()
  if (speaker && remote !== undefined)
    server.config.logger.info(speaker.remoteNote(server.resolvedUrls, remote))
  await new Promise<void>(done => signal.addEventListener('abort', () => done(), { once: true }))
  await server.close()
}
