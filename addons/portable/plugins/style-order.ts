import type { Plugin } from 'vite'

/** First module of Slidev's client. */
export const entry = /\/@slidev\/client\/main\.ts$/

/**
 * Vite plugin that lets the deck-wide style sheets come before those of slides and figures, whose scoped rules have to win over them. In
 * Slidev's own cut they load in this order; a chunk has its styles in the order of its modules, in which Slidev's style sheets come late.
 * @throws from the build where Slidev's entry is no longer found
 */
export function styleOrder(): Plugin {
  let isSorted = false
  return {
    name: 'style-order',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      isSorted = false
    },
    transform(code, id) {
      if (!entry.test(id))
        return undefined
      isSorted = true
      return `import './styles'\n${code}`
    },
    buildEnd(error) {
      if (!error && !isSorted)
        throw new Error('Slidev\'s entry is not where plugins/style-order.ts of the addon portable looks for it: the deck would have its style sheets in the wrong order.')
    },
  }
}
