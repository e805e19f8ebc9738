import { once } from 'node:events'
import { createServer } from 'node:http'
import { createServer as createSocket } from 'node:net'
import sirv from 'sirv'

export interface DeckServer {
  /** Address of the deck, with a slash at the end. */
  url: string
  close: () => void
}

/**
 * A port that is free now.
 * @param host address at which it is to be free; every one of this machine where it is missing
 */
export async function freePort(host?: string): Promise<number> {
  const server = createSocket().listen({ port: 0, host })
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (typeof address !== 'object' || address === null)
    throw new Error('There is no free port.')
  return address.port
}

/** Serves a finished build to this machine only, on a free port. */
export async function serveBuild(dist: string): Promise<DeckServer> {
  const files = sirv(dist)
  const server = createServer((request, response) => files(request, response, () => {
    response.writeHead(404).end()
  }))
  await new Promise<void>((done, failed) => server.once('error', failed).listen(0, '127.0.0.1', done))
  const address = server.address()
  if (typeof address !== 'object' || address === null)
    throw new Error('The server of the build has no port.')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
