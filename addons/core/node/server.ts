import { createServer } from 'node:http'
import sirv from 'sirv'

export interface DeckServer {
  /** Address of the deck, with a slash at the end. */
  url: string
  close: () => void
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
