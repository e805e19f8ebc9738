import type { TimerState } from './clock'
import { onSharedUpdate, sharedState } from '@slidev/client'
import { toRaw } from 'vue'
import { deckKey } from '../chrome/deckKey'

/** Time that a window waits for an answer, in ms; one takes a few where a presenter is open. */
const patience = 1000

let channel: BroadcastChannel | undefined
let heard: (() => void) | undefined

/**
 * Lets windows that open learn the clock from those that are open: Slidev has a new window of a built deck begin with a clock that stands
 * at zero, and tell it to the others. Call it once a window.
 */
export function shareClock(): void {
  // The dev server keeps the clock.
  if (import.meta.hot)
    return
  channel = new BroadcastChannel(deckKey('timer'))
  channel.addEventListener('message', ({ data }: MessageEvent<TimerState | 'ask'>) => {
    if (data === 'ask') {
      channel?.postMessage({ ...toRaw(sharedState.timer), slides: {} })
      return
    }
    if (heard)
      onSharedUpdate({ timer: data })
    heard?.()
  })
}

/** Takes over the clock of the windows that are open, where one of them has it running. */
export async function takeClock(): Promise<void> {
  if (!channel)
    return
  const answered = new Promise<void>((done) => {
    heard = done
  })
  channel.postMessage('ask')
  await Promise.race([answered, new Promise(done => setTimeout(done, patience))])
  heard = undefined
}
