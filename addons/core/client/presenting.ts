/** What a presenter's window needs of Slidev's client beyond its public parts: pages of a deck that print nothing never load it. */
import type { ClientClicks, ClientSlide } from '@slidev/client'
import type { DefineComponent } from 'vue'
import GotoDialog from '@slidev/client/internals/Goto.vue'
import QuickOverviewDialog from '@slidev/client/internals/QuickOverview.vue'
import SlideContainerBox from '@slidev/client/internals/SlideContainer.vue'
import SlidesShowStack from '@slidev/client/internals/SlidesShow.vue'
import SlideWrapperPage from '@slidev/client/internals/SlideWrapper.vue'

export { createFixedClicks } from '@slidev/client/composables/useClicks.ts'
export { useMousePosInSlide } from '@slidev/client/composables/useMousePosInSlide.ts'
export { useSwipeControls } from '@slidev/client/composables/useSwipeControls.ts'
export { useWakeLock } from '@slidev/client/composables/useWakeLock.ts'
export { registerShortcuts } from '@slidev/client/logic/shortcuts.ts'

type Internal<Props> = DefineComponent<Props>

/** A box in which a slide is scaled to fit; the main one is what the pointer is measured in. */
export const SlideContainer = SlideContainerBox as unknown as Internal<{ isMain?: boolean }>
/** Every slide, the present one in sight: what counts the clicks. */
export const SlidesShow = SlidesShowStack as unknown as Internal<{ renderContext: 'slide' | 'presenter' }>
/** One slide at a click of its own. */
export const SlideWrapper = SlideWrapperPage as unknown as Internal<{ clicksContext: ClientClicks, renderContext: 'previewNext', route: ClientSlide }>
export const QuickOverview = QuickOverviewDialog as unknown as Internal<object>
export const Goto = GotoDialog as unknown as Internal<object>
