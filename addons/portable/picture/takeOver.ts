import type { Router } from 'vue-router'
import { later } from 'slidev-deck-core/client/later'

/** When the deck's own fonts take over, in ms after its slide has: before they are wanted for other slides. */
const fontsAfter = 1000

/** Waits for the style sheets that the page has asked for; a slide laid out without them would move once they come. */
export async function stylesArrived(): Promise<void> {
  const missing = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].filter(link => !link.sheet)
  await Promise.all(missing.map(link => new Promise((done) => {
    link.addEventListener('load', done, { once: true })
    link.addEventListener('error', done, { once: true })
  })))
}

/** Whether a slide stands, with its pictures. */
function isDrawn(): boolean {
  const slide = [...document.querySelectorAll<HTMLElement>('#app .slidev-layout')].find(layout => layout.getClientRects().length > 0)
  return slide !== undefined && [...slide.querySelectorAll('img')].every(image => image.complete)
}

/**
 * Lets the deck's own fonts draw the first slide once they come, as they draw the others: the picture's cut ones go to the front of the
 * page, where they are asked last. The ones there are read before those behind go, so that no letter is missing in between.
 */
async function handFontsOver(): Promise<void> {
  const cut = document.querySelector('.first-picture-fonts')
  if (!cut)
    return
  document.head.prepend(cut.cloneNode(true))
  await Promise.all([...document.fonts].filter(({ display }) => display === 'block').map(face => face.load().catch(() => undefined)))
  cut.remove()
}

/**
 * Answers the keys that the page has held since it was opened, one a frame, each once the slide that the one before has asked for is there.
 * @param isTurning whether a slide is on its way
 */
function answerHeldKeys(isTurning: () => boolean): void {
  const answer = (keys: KeyboardEvent[]): void => {
    const [first, ...others] = keys
    if (!first)
      return
    if (isTurning()) {
      requestAnimationFrame(() => answer(keys))
      return
    }
    const { key, code, location, shiftKey } = first
    for (const type of ['keydown', 'keyup'])
      document.body.dispatchEvent(new KeyboardEvent(type, { key, code, location, shiftKey, bubbles: true, cancelable: true }))
    requestAnimationFrame(() => answer(others))
  }
  window.dispatchEvent(new CustomEvent('deck-stands', { detail: answer }))
}

/** Takes the picture of the first slide away in the frame in which the deck's own slide is drawn, or where another page is asked for. */
export function takeOver(router: Router): void {
  const picture = document.querySelector('.first-picture')
  if (!picture)
    return
  let isTurning = false
  router.beforeEach(() => {
    isTurning = true
  })
  const stand = () => {
    isTurning = false
  }
  router.afterEach(stand)
  router.onError(stand)
  let isDone = false
  const remove = () => {
    if (isDone)
      return
    isDone = true
    later(fontsAfter, () => void handFontsOver())
    picture.remove()
    // Behind the frame that is under way: a page that is asked for stands after it.
    requestAnimationFrame(() => answerHeldKeys(() => isTurning))
  }
  const look = () => {
    if (isDone)
      return
    if (isDrawn())
      remove()
    else
      requestAnimationFrame(look)
  }
  router.afterEach(({ name }) => {
    if (name !== 'play')
      remove()
  })
  look()
}
