/**
 * The part of Slidev's client internals that printing and the speaker's window use; see `slidev-client.d.ts` for why it stands here. The running code is
 * Slidev's own, imported in `addons/core/client/slidev.ts`, `presenting.ts` and `sync.ts` alone.
 */
import type { ComputedRef, DefineComponent, InjectionKey, MaybeRefOrGetter, Ref } from 'vue'
import type { ClientClicks, ClientSlide as RoutedSlide, SharedState } from './slidev-client'

interface ClientSlide {
  /** Slide number from 1. */
  no: number
  load: () => Promise<unknown>
  meta: { slide: { title?: string, noteHTML?: string, frontmatter: Record<string, unknown> } }
}

/** Under which a slide provides its number, from 1; `components/Erratum.vue` asks for it, as a figure may stand without a slide. */
export declare const injectionCurrentPage: InjectionKey<Ref<number>>
export declare const configs: Record<string, string>
export declare const slideHeight: Ref<number>
export declare const slideWidth: Ref<number>
export declare const slides: Ref<ClientSlide[]>

/** The place of a slide at clicks that stand still. */
interface FixedNav { readonly clicksContext: ClientClicks }
export declare function createFixedClicks(route: RoutedSlide, current: MaybeRefOrGetter<number>): ClientClicks
export declare function useFixedNav(route: ClientSlide, clicks: ClientClicks): FixedNav
export declare function registerShortcuts(): void
export declare function useSwipeControls(root: Ref<HTMLElement | null | undefined>): void
export declare function useWakeLock(): void
export declare function useMousePosInSlide(): ComputedRef<{ x: number, y: number } | undefined>
/** Changes what windows share, without telling this one's listeners. */
export declare function patch<K extends keyof SharedState>(key: K, value: SharedState[K]): void
export declare function onPatch(listener: (state: SharedState) => void): void
/** Whether windows tell each other where they stand. */
export declare const syncDirections: Ref<{ viewerSend: boolean, viewerReceive: boolean, presenterSend: boolean, presenterReceive: boolean }>

/** `PrintSlide` takes a slide, `PrintSlideClick` the place of one. */
declare const printed: DefineComponent<{ hidden?: boolean, route?: ClientSlide, nav?: FixedNav }>
export default printed
