import type { Router } from 'vue-router'
import { whenIdle } from 'slidev-deck-core/client/later'
import './layAhead.css'

/** While the next slide is still being loaded: how often to look again, and after how many ms. */
const looks = 20
const lookAgainAfter = 500

/**
 * Lays the next slide out while nothing else is to do, so that the key that asks for it has only to show it. Of the slides beside the one on
 * screen it is the next alone that stands as it will be entered: before its first click.
 */
export function layAhead(router: Router): void {
  let turn = 0
  router.afterEach(({ params: { no } }, from) => {
    // A step leads to no other slide.
    if (no === from.params.no)
      return
    const thisTurn = ++turn
    const look = (left: number) => whenIdle(() => {
      if (thisTurn === turn && !isNextLaidOut(Number(no)) && left > 0)
        setTimeout(() => look(left - 1), lookAgainAfter)
    })
    look(looks)
  })
}

/**
 * Gives boxes to the next slide, and takes them from the others.
 * @param no number of the slide on screen, from 1; `NaN` on a page without
 * @returns whether it was there already to be laid out
 */
function isNextLaidOut(no: number): boolean {
  let isLaidOut = false
  for (const slide of document.querySelectorAll<HTMLElement>('#slideshow > [data-slidev-no]')) {
    const isNext = slide.dataset.slidevNo === String(no + 1)
    // The boxes of a slide that goes cost as much as those of one that comes; they too are given up later, in an idle moment.
    if (isNext || slide.dataset.slidevNo === String(no))
      slide.dataset.laidOut = ''
    else
      delete slide.dataset.laidOut
    const layout = isNext && slide.querySelector('.slidev-layout')
    if (layout) {
      // Whoever asks where something stands has the browser lay it out.
      layout.getBoundingClientRect()
      isLaidOut = true
    }
  }
  return isLaidOut
}
