import { useNav } from '@slidev/client'
import { nextTick, watch } from 'vue'

/** Share of the window that the script has beside the slide, until the speaker draws the borders elsewhere. */
const share = { width: 0.36, height: 0.55 }

/** Storage keys of Slidev's presenter page for the size of its notes. */
const sizeKeys = { width: 'slidev-presenter-notes-width', height: 'slidev-presenter-notes-row-size' }

/**
 * Makes room for the script: Slidev starts with a box of 360 × 280 px, six lines of a script that has twelve. Call it before the presenter's
 * page is there; a size that the speaker has chosen stays.
 */
export function makeRoomForScript(): void {
  const sizes = { width: Math.min(720, Math.round(window.innerWidth * share.width)), height: Math.round(window.innerHeight * share.height) }
  for (const side of ['width', 'height'] as const) {
    if (localStorage.getItem(sizeKeys[side]) === null)
      localStorage.setItem(sizeKeys[side], String(sizes[side]))
  }
}

/** Keeps the words of the present click in sight; Slidev greys the others, but leaves the scrolling to the speaker. */
export function useScriptInSight(): void {
  const { currentSlideNo, clicks } = useNav()
  watch([currentSlideNo, clicks], async () => {
    // The page of another slide brings its note one tick later, and the note its marks another one.
    await nextTick()
    await nextTick()
    const note = document.querySelector('.slidev-note')
    const mark = note?.querySelector('.slidev-note-click-mark-active')
    const lines = 2 * Number.parseFloat(note ? getComputedStyle(note).lineHeight : '0')
    note?.scrollBy({ top: mark ? mark.getBoundingClientRect().top - note.getBoundingClientRect().top - lines : -note.scrollHeight })
  }, { flush: 'post', immediate: true })
}
