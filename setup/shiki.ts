import { defineShikiSetup } from '@slidev/types'

/** Themes whose every token meets WCAG AA on the deck's code background. */
export default defineShikiSetup(() => ({
  themes: {
    light: 'github-light-high-contrast',
    dark: 'github-dark-high-contrast',
  },
}))
