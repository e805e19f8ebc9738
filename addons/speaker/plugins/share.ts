import type { Plugin } from 'vite'

/** Event by which windows of a deck on several devices share what `chrome/share.ts` keeps alike. */
const event = 'speaker:share'

/** Vite plugin that passes on, from each window at the dev server to the others, what the speaker has done. */
export function shareWindows(): Plugin {
  return {
    name: 'speaker-share',
    apply: 'serve',
    configureServer(server) {
      server.ws.on(event, (message: unknown, sender) => {
        for (const client of server.ws.clients) {
          if (client !== sender)
            client.send(event, message)
        }
      })
    },
  }
}
