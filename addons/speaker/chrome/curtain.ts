import { shared } from './share'

/** What hides the slide from the audience: a black screen, or a white one. */
export type Curtain = 'black' | 'white'

function isCurtain(value: unknown): value is Curtain {
  return value === 'black' || value === 'white'
}

const drawn = shared<Curtain>('curtain', isCurtain)

/** What hides the slide at present, in every window alike; undefined where it is in sight. */
export const curtain = drawn.value

/** Hides the slide from the audience, or shows it again for undefined. */
export const drawCurtain = drawn.set

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
  drawn.connect()

  /** The key that raised the curtain, until it is let go. */
  let raisedBy: string | undefined
  window.addEventListener('keydown', (event) => {
    const raises = curtain.value !== undefined && isDeck() && brings(event)
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
