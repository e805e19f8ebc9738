import type { IncomingMessage } from 'node:http'
import type { Plugin, ResolvedServerUrls } from 'vite'
import type { RawData, WebSocket } from 'ws'
import type { Change, Claim, Told } from './path'
import { isIP } from 'node:net'
import { renderUnicodeCompact } from 'uqr'
import { WebSocketServer } from 'ws'
import { Gate } from './gate'
import { linkPath, linkWord, passwordPath } from './path'

/** Drawings of a whole talk are far below this, in bytes. */
const mostBytes = 20_000_000

/** Name or number by which a window has called the server, without the port; empty where it is none. */
function hostOf({ headers }: IncomingMessage): string {
  try {
    return new URL(`http://${headers.host}`).hostname.replaceAll(/[[\]]/g, '')
  }
  catch {
    return ''
  }
}

/** Whether a page of this server asks, by a number or a name that no stranger can give to a site of his own. */
function isOwnPage(request: IncomingMessage): boolean {
  const host = hostOf(request)
  return request.headers.origin === `http://${request.headers.host}` && (host === 'localhost' || isIP(host) > 0)
}

/** Whether a window runs on the server's own machine: as with Slidev's server, such a window needs no password. */
function isOwnMachine(request: IncomingMessage): boolean {
  return ['localhost', '127.0.0.1'].includes(hostOf(request)) && /^(?:::ffff:)?127\.|^::1$/.test(request.socket.remoteAddress ?? '')
}

function parsed(data: RawData): Partial<Change & Claim> {
  try {
    const message: unknown = JSON.parse(String(data))
    return typeof message === 'object' && message !== null ? message : {}
  }
  catch {
    return {}
  }
}

/**
 * Vite plugin that lets windows of a built deck on several devices keep in step while it is previewed. Whoever is not on this machine may
 * look on, and needs the password to change anything.
 * @param password of the remote control
 */
export function previewRemote(password: string): Plugin {
  const gate = new Gate(password)
  /** The latest of each channel, for windows that come later; forgotten with the last window, since the next talk begins anew. */
  const latest = new Map<string, unknown>()
  /** For each window the browser that it belongs to: windows of one browser reach each other by themselves, and sooner. */
  const windows = new Map<WebSocket, string>()

  function welcome(socket: WebSocket, request: IncomingMessage): void {
    const address = request.socket.remoteAddress ?? ''
    let mayLead = isOwnMachine(request)
    windows.set(socket, new URL(request.url ?? '', 'http://deck').searchParams.get('browser') ?? '')
    socket.send(JSON.stringify({ told: Object.fromEntries(latest) } satisfies Told))
    socket.on('message', (data) => {
      const { password, channel, value } = parsed(data)
      if (typeof password === 'string')
        mayLead ||= gate.judge(address, password) === 0
      if (!mayLead || typeof channel !== 'string')
        return
      latest.set(channel, value)
      for (const [other, browser] of windows) {
        if (browser !== windows.get(socket))
          other.send(JSON.stringify({ channel, value } satisfies Change))
      }
    })
    // What is wrong with one window's connection ends it, and concerns no other.
    socket.on('error', () => socket.terminate())
    socket.on('close', () => {
      windows.delete(socket)
      if (windows.size === 0)
        latest.clear()
    })
  }

  return {
    name: 'speaker-preview-remote',
    configurePreviewServer(server) {
      const sockets = new WebSocketServer({ noServer: true, maxPayload: mostBytes })
      server.httpServer.on('upgrade', (request: IncomingMessage, socket, head) => {
        if (new URL(request.url ?? '', 'http://deck').pathname === linkPath && isOwnPage(request))
          sockets.handleUpgrade(request, socket, head, opened => welcome(opened, request))
        else
          socket.destroy()
      })
      server.middlewares.use(passwordPath, gate.answer)
      // Whichever address somebody types, the window finds the others.
      server.middlewares.use((request, response, next) => {
        const { pathname, searchParams } = new URL(request.url ?? '/', 'http://deck')
        if (pathname !== '/' || searchParams.has(linkWord))
          return next()
        searchParams.set(linkWord, '')
        response.writeHead(302, { 'location': `/?${String(searchParams).replace(/=(?=&|$)/g, '')}`, 'cache-control': 'no-store' }).end()
      })
    },
  }
}

/**
 * What to print of the remote control: the addresses that a telephone opens for the speaker's window, the first as a picture to point its
 * camera at, too.
 * @param urls of the server, each with a slash at its end
 * @param password of the remote control
 */
export function remoteNote(urls: ResolvedServerUrls | null, password: string): string {
  const reached = urls?.network.length ? urls.network : urls?.local ?? []
  const addresses = reached.map(url => `${url}?${linkWord}#/speaker?password=${encodeURIComponent(password)}`)
  return [
    ...addresses.slice(0, 1).map(address => renderUnicodeCompact(address)),
    'Remote control, for a phone in the same network:',
    ...addresses.map(address => `  ${address}`),
  ].join('\n')
}
