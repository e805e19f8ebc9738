import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
}
const compressible = new Set(['.html', '.js', '.css', '.svg', '.webmanifest', '.bib'])

export interface BenchServer {
  /** Address of the folder, with a slash at the end. */
  url: string
  /** Bytes sent so far, or until a moment in ms since 1970; bodies only, as they go over the wire. */
  sent: (until?: number) => number
  close: () => void
}

/** Serves a built deck as a plain web host would: gzip where it helps, compressed once and kept. */
export async function serveGzipped(folder: string): Promise<BenchServer> {
  const bodies = new Map<string, Uint8Array>()
  const sent: { at: number, bytes: number }[] = []
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname))
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end()
      return
    }
    const kind = extname(file)
    let body = bodies.get(file)
    if (!body) {
      body = compressible.has(kind) ? gzipSync(readFileSync(file)) : readFileSync(file)
      bodies.set(file, body)
    }
    sent.push({ at: Date.now(), bytes: body.length })
    response.writeHead(200, {
      'content-type': types[kind] ?? 'application/octet-stream',
      'content-length': body.length,
      'cache-control': path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
      ...compressible.has(kind) && { 'content-encoding': 'gzip' },
    })
    response.end(body)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (typeof address !== 'object' || address === null)
    throw new Error('The server of the benchmark has no port.')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    sent: (until = Infinity) => sent.reduce((sum, { at, bytes }) => at <= until ? sum + bytes : sum, 0),
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
