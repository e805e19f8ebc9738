import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'

/** Runs in the page before the deck does, and keeps what goes wrong. WebKit tells its driver nothing of that. */
const recorder = `(() => {
  const faults = window.faults = []
  const add = text => faults.push(location.hash + ' ' + text)
  addEventListener('error', ({ target, message }) => {
    // Firefox reports the preload of a module that runs already as failed; nothing is asked for, nothing is missing.
    if (target === window) add('uncaught: ' + message)
    else if (target.rel !== 'modulepreload') add('not loaded: ' + (target.src || target.href))
  }, true)
  addEventListener('unhandledrejection', event => add('rejected: ' + event.reason))
  document.addEventListener('securitypolicyviolation', event => add('policy: ' + event.effectiveDirective + ' ' + event.blockedURI))
  for (const level of ['error', 'warn']) {
    const original = console[level]
    console[level] = (...all) => { add(level + ': ' + all.join(' ')); original.apply(console, all) }
  }
})()`

/** The built deck with a recorder of faults in its page. */
export interface Site {
  url: string
  /** Paths that were asked for and are not there. */
  missing: string[]
  close: () => Promise<void>
}

/** Serves a build. The recorder comes as a file of its own: the deck's policy allows no other script inside the page. */
export async function serveRecorded(dist: string): Promise<Site> {
  const missing: string[] = []
  const files = sirv(dist, { dev: true })
  const page = readFileSync(join(dist, 'index.html'), 'utf8').replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, policy => `${policy}<script src="faults.js"></script>`)
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://deck')
    if (pathname === '/' || pathname === '/index.html') {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(page)
    }
    else if (pathname === '/faults.js') {
      response.setHeader('content-type', 'text/javascript').end(recorder)
    }
    else {
      files(request, response, () => {
        missing.push(pathname)
        response.writeHead(404).end()
      })
    }
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (typeof address !== 'object' || address === null)
    throw new Error('The test server has no port.')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    missing,
    close: () => new Promise((done) => {
      server.close(() => done())
      server.closeAllConnections()
    }),
  }
}

/** What went wrong in a window since its page loaded. Runs inside the page. */
export function recorded(): string[] {
  return (window as unknown as { faults: string[] }).faults
}
