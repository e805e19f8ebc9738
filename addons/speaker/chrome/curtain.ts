import type { Ref } from 'vue'
import { readonly, shallowRef } from 'vue'

/** What hides the slide from the audience: a black screen, or a white one. */
export type Curtain = 'black' | 'white'

const name = 'llm-survey-talk:curtain'

const drawn = shallowRef<Curtain>()

/** What hides the slide at present, in every window alike; undefined where it is in sight. */
export const curtain: Readonly<Ref<Curtain | undefined>> = readonly(drawn)

let channel: BroadcastChannel | undefined

function isCurtain(value: unknown): value is Curtain {
  return value === 'black' || value === 'white'
}

function take(value: unknown): void {
  drawn.value = isCurtain(value) ? value : undefined
  try {
    // Of this tab alone: it outlives a reload, but not the talk.
    sessionStorage.setItem(name, drawn.value ?? '')
  }
  catch {
    // Without storage the curtain lasts until this window is reloaded.
  }
}

function stored(): string | null {
  try {
    return sessionStorage.getItem(name)
  }
  catch {
    return null
  }
}

/** Hides the slide from the audience, or shows it again for undefined. */
export function drawCurtain(value: Curtain | undefined): void {
  take(value)
  channel?.postMessage(drawn.value)
}

/** Keys that are pressed on purpose: not Shift and its like, nor what a browser or a computer has for itself, such as F5. */
function brings(event: KeyboardEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.altKey
    && (event.key.length === 1 || /^(?:Arrow.+|Page.+|Home|End|Enter|Escape|Tab|Backspace|Delete|Insert|Process)$/.test(event.key))
}

/**
 * Shares the curtain with the deck's other windows and lets any key raise it, which then does nothing else. Call it once a window, before
 * anyone else listens to keys.
 * @param isDeck whether the window shows slides; elsewhere every key is left alone
 */
export function shareCurtain(isDeck: () => boolean): void {
  take(stored())
  channel = new BroadcastChannel(name)
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === 'ask')
      channel?.postMessage(drawn.value)
    else
      take(data)
  })
  channel.postMessage('ask')

  /** The key that raised the curtain, until it is let go. */
  let raisedBy: string | undefined
  window.addEventListener('keydown', (event) => {
    const raises = drawn.value !== undefined && isDeck() && brings(event)
    if (!raises && !(event.repeat && event.key === raisedBy)) {
      raisedBy = undefined
      return
    }
    event.stopImmediatePropagation()
    event.preventDefault()
    // The key that drew it may still be held.
    if (event.repeat)
      return
    raisedBy = event.key
    drawCurtain(undefined)
  }, { capture: true })
}
