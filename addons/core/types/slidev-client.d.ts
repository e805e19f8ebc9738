/**
 * The part of Slidev's client that this deck and its addons use. The client ships as sources that do not pass our stricter settings, so
 * `tsconfig.json` maps the package to this file for type checking; the running code is Slidev's own, and so are the types of what it hands over.
 */
import type { ClicksContext, Frontmatter, SlidevConfig } from '@slidev/types'
import type { ComputedRef, Ref } from 'vue'

/** Slidev's timer as its windows share it; times in milliseconds since 1970. */
interface TimerState {
  status: 'stopped' | 'running' | 'paused'
  slides: Record<number, { start?: number, end?: number }>
  startedAt: number
  pausedAt: number
}

/** Of Slidev's `SlideRoute`, whose `meta` the client types through its router. */
interface ClientSlide {
  /** Slide number from 1. */
  no: number
  meta: { slide: { frontmatter: Frontmatter & Record<string, unknown>, title?: string } }
}

interface ClientNav {
  slides: ClientSlide[]
  total: number
  clicks: number
  clicksTotal: number
  go: (no: number | string, clicks?: number) => Promise<void>
}

interface ClientNavRefs {
  slides: Ref<ClientSlide[]>
  total: ComputedRef<number>
  isPrintMode: ComputedRef<boolean>
  isPresenter: ComputedRef<boolean>
  currentSlideNo: ComputedRef<number>
  clicks: ComputedRef<number>
  /** Clicks of the slide on screen; how many it has is known once it is mounted. */
  clicksContext: ComputedRef<ClicksContext>
  go: (no: number | string, clicks?: number) => Promise<void>
}

/** State that Slidev keeps in step between the presenter's window and the audience's. */
export declare const sharedState: { timer: TimerState }

/** The headmatter, resolved. */
export declare const configs: SlidevConfig

export declare function useNav(): ClientNavRefs

export declare function useSlideContext(): {
  $nav: Ref<ClientNav>
  $clicks: Ref<number>
  $page: Ref<number>
  /** Where the slide is shown: on screen, in an overview, in print. */
  $renderContext: Ref<string>
  $frontmatter: Record<string, unknown>
}
