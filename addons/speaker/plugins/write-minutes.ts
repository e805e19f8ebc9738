import type { IncomingMessage } from 'node:http'
import type { Plugin } from 'vite'
import type { SlidePlace } from './slide-files'
import { parseChanges } from '../presenter/minutes'
import { changedFiles, writeFiles } from './slide-files'

/** Where a window of the dev server sends the times that a rehearsal has shown. */
const path = '/__speaker/minutes'

/** A change of all slides of a long deck is far below this, in bytes. */
const mostBytes = 100_000

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) {
    body += String(chunk)
    if (body.length > mostBytes)
      throw new Error('too long')
  }
  return body
}

/** Vite plugin that writes `minutes:` into the pages, on request of a window of the dev server itself. */
export function writeMinutes(slides: readonly SlidePlace[]): Plugin {
  return {
    name: 'speaker-minutes',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use(path, async (request, response) => {
        const answer = (status: number, message: object) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(message))
        // Only from the deck's own page: other sites may send, but not under its name.
        if (request.method !== 'POST' || !request.headers.origin || new URL(request.headers.origin).host !== request.headers.host)
          return answer(403, { reason: 'only the deck itself may write' })
        try {
          const changes = parseChanges(await bodyOf(request))
          writeFiles(changedFiles(slides, changes))
          answer(200, { count: changes.length })
        }
        catch (error) {
          answer(400, { reason: error instanceof Error ? error.message : String(error) })
        }
      })
    },
  }
}
