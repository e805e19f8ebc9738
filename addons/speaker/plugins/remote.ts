import type { Plugin } from 'vite'
import { Buffer } from 'node:buffer'
import { randomUUID, timingSafeEqual } from 'node:crypto'
import { Attempts } from '../remote/attempts'
import { passwordPath } from '../remote/path'

function equal(given: string, known: string) {
  const [a, b] = [Buffer.from(given), Buffer.from(known)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/**
 * Vite plugin that keeps the remote control's password on the server: Slidev sends it to every window and has the window compare. Here a
 * window asks; a wrong password is refused, and the next attempt has to wait.
 * @param password of `slidev --remote PASSWORD`; undefined or empty where the remote control has none
 */
export function remotePassword(password: string | undefined): Plugin {
  const attempts = new Attempts()
  // Nobody can type it.
  const standIn = randomUUID()
  return {
    name: 'speaker-remote',
    apply: 'serve',
    enforce: 'post',
    transform(code, id) {
      if (!password || !id.endsWith('/@slidev/configs'))
        return undefined
      const told = `"remote":${JSON.stringify(password)}`
      if (!code.includes(told))
        throw new Error('Slidev no longer sends the remote control\'s password in its configs: see whether plugins/remote.ts of slidev-addon-speaker still hides it.')
      return code.replace(told, `"remote":${JSON.stringify(standIn)}`)
    },
    configureServer(server) {
      server.middlewares.use(passwordPath, (request, response) => {
        const answer = (status: number, message: object) => response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(message))
        const address = request.socket.remoteAddress ?? ''
        const waiting = attempts.wait(address, Date.now())
        if (waiting > 0)
          return answer(429, { seconds: waiting })
        const given = String(request.headers['x-password'] ?? '')
        // The address that Slidev prints has a slash behind the password.
        const decoded = decodeURIComponent(given)
        if (password && (equal(decoded, password) || equal(decoded, `${password}/`))) {
          attempts.succeed(address)
          return answer(200, { password })
        }
        answer(403, { seconds: attempts.fail(address, Date.now()) })
      })
    },
  }
}
