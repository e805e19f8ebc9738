/**
 * Parts of Slidev's client that are not a stable interface. Only `components/handout/slidev.ts` imports them;
 * these are the shapes that it relies on.
 */
declare module '@slidev/client/internals/PrintSlide.vue' {
  import type { DefineComponent } from 'vue'

  const component: DefineComponent<{ route: import('../components/handout/slidev').DeckSlide }>
  export default component
}

declare module '@slidev/client/logic/slides.ts' {
  export const slides: import('vue').ShallowRef<import('../components/handout/slidev').DeckSlide[]>
}

declare module '@slidev/client/env.ts' {
  export const configs: Pick<import('@slidev/types').SlidevConfig, 'title' | 'info' | 'author' | 'keywords' | 'htmlAttrs'>
  export const slideWidth: import('vue').ComputedRef<number>
  export const slideHeight: import('vue').ComputedRef<number>
}
