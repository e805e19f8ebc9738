/**
 * The part of Slidev's client that this deck and its addons use. The client ships as sources that do not pass our stricter settings, so
 * `tsconfig.json` maps the package to this file for type checking; the running code is Slidev's own, and so are the types of what it hands over.
 */
import type { Frontmatter, SlidevConfig } from '@slidev/types'
import type { ComputedRef, Ref } from 'vue'

/** Slidev's timer as its windows share it; times in milliseconds since 1970. */
interface TimerState {
  status: 'stopped' | 'running' | 'paused'
  slides: Record<number, { start?: number, end?: number }>
  startedAt: number
  pausedAt: number
}

/** Of Slidev's `SlideRoute`, whose `meta` the client types through its router. */
export interface ClientSlide {
  /** Slide number from 1. */
  no: number
  load: () => Promise<unknown>
  meta: {
    /** Clicks that the slide says it has. */
    clicks?: number
    slide: { frontmatter: Frontmatter & Record<string, unknown>, title?: string, note?: string, noteHTML?: string, content?: string, filepath?: string }
  }
}

/** How far a slide has been clicked. */
export interface ClientClicks {
  current: number
  readonly clicksStart: number
  readonly isMounted: boolean
  readonly total: number
}

/** An address inside the deck. */
interface ClientLocation { path: string, query: Record<string, unknown>, force?: boolean }

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
  isEmbedded: ComputedRef<boolean>
  /** Whether this window may become a presenter's: not where a password is wanted that it does not have. */
  isPresenterAvailable: ComputedRef<boolean>
  currentSlideNo: ComputedRef<number>
  clicks: ComputedRef<number>
  currentRoute: ComputedRef<{ path: string, query: Record<string, unknown> }>
  router: { resolve: (to: ClientLocation) => { href: string }, push: (to: ClientLocation) => Promise<unknown> }
  currentSlideRoute: ComputedRef<ClientSlide>
  nextRoute: ComputedRef<ClientSlide>
  /** Clicks of the slide on screen; how many it has is known once it is mounted. */
  clicksContext: ComputedRef<ClientClicks>
  go: (no: number | string, clicks?: number, force?: boolean) => Promise<void>
  next: () => Promise<void>
  prev: () => Promise<void>
  nextSlide: () => Promise<void>
  prevSlide: () => Promise<void>
}

/** State that Slidev keeps in step between the presenter's window and the audience's. */
export interface SharedState {
  page: number
  clicks: number
  clicksTotal: number
  timer: TimerState
  /** Where the presenter points to, in percent of the slide. */
  cursor?: { x: number, y: number, style?: 'cursor' | 'laser' } | undefined
  lastUpdate?: { id: string, type: 'presenter' | 'viewer', time: number }
}

export declare const sharedState: SharedState
/** Takes over what another window has said. */
export declare function onSharedUpdate(state: Partial<SharedState>): void

/** One more way by which windows share their states; what `init` gives back is called with each change, and told whether it was heard. */
export declare function addSyncMethod(sync: {
  init: (name: string, onUpdate: (state: object) => void, state: object, persist?: boolean) => ((state: object, updating?: boolean) => void) | undefined
}): void

/** The headmatter, resolved. */
export declare const configs: SlidevConfig & { slidesTitle: string, lang?: string }

/** Slidev's pen: what is drawn on a slide is on it in every window. */
export declare function useDrawings(): {
  drawingEnabled: Ref<boolean>
  drawingMode: Ref<string>
  canUndo: Ref<boolean>
  canClear: Ref<boolean>
  clear: () => void
  drauu: { undo: () => unknown }
}

export declare function useDarkMode(): { isDark: Ref<boolean>, toggleDark: () => void }

export declare function useNav(): ClientNavRefs

export declare function useSlideContext(): {
  $nav: Ref<ClientNav>
  $clicks: Ref<number>
  $page: Ref<number>
  /** Where the slide is shown: on screen, in an overview, in print. */
  $renderContext: Ref<string>
  $frontmatter: Record<string, unknown>
}
