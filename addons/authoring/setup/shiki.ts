import { defineShikiSetup } from '@slidev/types'

/**
 * Code in tones of ink, as tokens that follow the ground it stands on (`styles/deck.css`): keywords by weight, comments and strings by
 * a lighter tone. Colours that mean something are left to the one line that matters.
 */
export default defineShikiSetup(() => ({
  theme: {
    name: 'ink',
    type: 'light',
    fg: 'var(--code-ink)',
    bg: 'transparent',
    settings: [
      { settings: { foreground: 'var(--code-ink)' } },
      { scope: ['keyword.control', 'storage'], settings: { fontStyle: 'bold' } },
      { scope: ['string', 'punctuation.definition.string'], settings: { foreground: 'var(--code-ink-2)' } },
      { scope: ['comment', 'punctuation.definition.comment'], settings: { foreground: 'var(--code-ink-3)' } },
    ],
  },
  // Shiki gives up on a line after half a second; on a busy machine the build would lose the weight of some words.
  tokenizeTimeLimit: 0,
}))
