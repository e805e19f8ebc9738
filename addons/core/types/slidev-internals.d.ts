/**
 * The part of Slidev's client internals that printing uses; see `slidev-client.d.ts` for why it stands here. The running code is
 * Slidev's own, imported in `addons/core/client/slidev.ts` alone.
 */
import type { DefineComponent, InjectionKey, Ref } from 'vue'

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

/** Clicks that stand still, and the place of a slide at them. */
interface FixedClicks { readonly clicks: number }
interface FixedNav { readonly clicksContext: FixedClicks }
export declare function createFixedClicks(route: ClientSlide, clicks: number): FixedClicks
export declare function useFixedNav(route: ClientSlide, clicks: FixedClicks): FixedNav

/** `PrintSlide` takes a slide, `PrintSlideClick` the place of one. */
declare const printed: DefineComponent<{ hidden?: boolean, route?: ClientSlide, nav?: FixedNav }>
export default printed
