import { defineShikiSetup } from '@slidev/types'

/** Themes whose every token meets WCAG AA on the deck's code background. */
export default defineShikiSetup(() => ({
  themes: {
    light: 'github-light-high-contrast',
    dark: 'github-dark-high-contrast',
  },
  // But for its comments, which miss it by a shade.
  colorReplacements: { 'github-light-high-contrast': { '#66707b': '#5b646e' } },
  // Shiki gives up on a line after half a second; on a busy machine the build would lose the colours of some words.
  tokenizeTimeLimit: 0,
}))
