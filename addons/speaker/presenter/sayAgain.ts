import type { SharedState } from '@slidev/client'
import { addSyncMethod, onSharedUpdate, sharedState } from '@slidev/client'
import { toRaw } from 'vue'

type Announcement = SharedState['lastUpdate']

const isSame = (one: Announcement, other: Announcement) => one?.id === other?.id && one?.time === other?.time

/** Whether a window announced its place later than another; of two at one time every window takes the same one. */
function isLater(one: Announcement, other: Announcement): boolean {
  return one !== undefined && (other === undefined || one.time > other.time || (one.time === other.time && one.id > other.id))
}

/**
 * Lets no step be lost between the windows of one browser. From taking over what another window said until its next timer Slidev's window
 * says nothing of its own, and in the same way it hears nothing after it has spoken: what is lost so is said again, or heard again. Under the
 * dev server, which keeps what the windows share, nothing is lost. Call it once a window, before Slidev opens its channel.
 */
export function sayAgain(): void {
  if (import.meta.hot)
    return
  addSyncMethod({
    init(name, _, state) {
      if (state !== sharedState as object)
        return undefined
      const channel = new BroadcastChannel(name)
      let heard: Announcement
      let said: Announcement

      /** Takes over where the talk is once Slidev listens again, unless there is news by then. */
      function hearAgain({ page, clicks, clicksTotal, lastUpdate }: SharedState): void {
        if (lastUpdate !== heard || !isLater(lastUpdate, sharedState.lastUpdate))
          return
        onSharedUpdate({ page, clicks, clicksTotal, ...lastUpdate && { lastUpdate } })
        setTimeout(hearAgain, 0, { page, clicks, clicksTotal, lastUpdate })
      }

      channel.addEventListener('message', ({ data }: MessageEvent<SharedState>) => {
        heard = data.lastUpdate
        setTimeout(hearAgain, 0, data)
      })

      function saySilenced(): void {
        const own = sharedState.lastUpdate
        if (isSame(own, heard) || isSame(own, said))
          return
        said = own
        channel.postMessage(toRaw(sharedState))
      }

      // What was heard comes here, too, and before this channel hears it.
      return (_, updating) => {
        if (updating)
          setTimeout(saySilenced)
      }
    },
  })
}
