import type { Plugin } from 'vite'
import { randomUUID } from 'node:crypto'
import { Gate } from '../remote/gate'
import { passwordPath } from '../remote/path'

/**
 * Vite plugin that keeps the remote control's password on the server: Slidev sends it to every window and has the window compare. Here a
 * window asks; a wrong password is refused, and the next attempt has to wait.
 * @param password of `slidev --remote PASSWORD`; undefined or empty where the remote control has none
 */
export function remotePassword(password: string | undefined): Plugin {
  const gate = new Gate(password)
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
      server.middlewares.use(passwordPath, gate.answer)
    },
  }
}
