import type { Plugin } from 'vite'

/**
 * Vite plugin for every addon whose client code imports this package by name: the development server reads it as source, as it does the
 * addons. Optimised like a library it would be there twice, each with a state of its own. The same plugin from several addons does no harm.
 */
export function coreAsSource(): Plugin {
  return { name: 'deck-core-as-source', config: () => ({ optimizeDeps: { exclude: ['slidev-deck-core'] } }) }
}
