/** The one place that reaches into Slidev's client: what a page of printed slides needs of it. */
export { createFixedClicks } from '@slidev/client/composables/useClicks.ts'
export { useFixedNav } from '@slidev/client/composables/useNav.ts'
export { configs, slideHeight, slideWidth } from '@slidev/client/env.ts'
export { default as PrintSlide } from '@slidev/client/internals/PrintSlide.vue'
export { default as PrintSlideClick } from '@slidev/client/internals/PrintSlideClick.vue'
export { slides } from '@slidev/client/logic/slides.ts'

/** A slide as the client's router knows it, as far as printing needs it. */
export interface DeckSlide {
  /** Slide number from 1. */
  no: number
  load: () => Promise<unknown>
  meta: { slide: { title?: string, noteHTML?: string, frontmatter: Record<string, unknown> } }
}
