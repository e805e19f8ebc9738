import type { Ref } from 'vue'
import { readonly, shallowRef } from 'vue'
import { listenToLink, tellLink } from '../remote/link'
import { deckKey } from './deckKey'

/** Something that every window of the deck has alike, such as the curtain. */
export interface Shared<T> {
  /** What it is at present; undefined where there is nothing. */
  value: Readonly<Ref<T | undefined>>
  /** Changes it in every window. */
  set: (value: T | undefined) => void
  /** Joins the other windows. Call it once a window. */
  connect: () => void
}

/** What windows say to each other by way of the dev server, which reaches other devices too; those of a build have a link for that. */
interface Message { key: string, value: unknown }

/**
 * Something shared by the windows of one deck: in one browser by a channel, on several devices by the server. It outlives a reload of a
 * window, but not the tab; a window that opens late asks the others.
 * @param name of this deck's own
 * @param isValue whether something heard or stored can be used
 */
export function shared<T>(name: string, isValue: (value: unknown) => value is T): Shared<T> {
  const state = shallowRef<T>()
  let channel: BroadcastChannel | undefined
  const key = () => deckKey(name)

  function take(value: unknown): void {
    state.value = isValue(value) ? value : undefined
    try {
      sessionStorage.setItem(key(), JSON.stringify(state.value ?? null))
    }
    catch {
      // Without storage it lasts until this window is reloaded.
    }
  }

  function stored(): unknown {
    try {
      return JSON.parse(sessionStorage.getItem(key()) ?? 'null')
    }
    catch {
      return undefined
    }
  }

  function say(value: unknown): void {
    channel?.postMessage(value)
    import.meta.hot?.send('speaker:share', { key: key(), value } satisfies Message)
    // Who comes late hears the latest without asking.
    if (value !== 'ask')
      tellLink(key(), value)
  }

  function hear(value: unknown): void {
    if (value === 'ask')
      say(state.value ?? null)
    else
      take(value)
  }

  return {
    value: readonly(state) as Readonly<Ref<T | undefined>>,
    set(value) {
      take(value)
      say(value ?? null)
    },
    connect() {
      take(stored())
      channel = new BroadcastChannel(key())
      channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => hear(data))
      import.meta.hot?.on('speaker:share', (message: Message) => {
        if (message.key === key())
          hear(message.value)
      })
      listenToLink(key(), take)
      say('ask')
    },
  }
}
