import type { Plugin } from 'vite'
import { entry } from './style-order'

/** What a bundler knows of a module, as far as it is needed here. */
interface ModuleLinks {
  importedIds: readonly string[]
}

/**
 * All modules that some modules need before they run, with these themselves.
 * @param first ids of modules to begin with
 * @param linksOf what the bundler knows of a module
 */
export function withImports(first: readonly string[], linksOf: (id: string) => ModuleLinks | null): Set<string> {
  const found = new Set<string>()
  const waiting = [...first]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id))
      continue
    found.add(id)
    waiting.push(...linksOf(id)?.importedIds ?? [])
  }
  return found
}

/**
 * Vite plugin that puts all scripts that stand between the page and its first slide into one file. Slidev's own cut leaves about forty;
 * each costs the browser more than most of them weigh. Its styles become one file, too (see plugins/style-order.ts).
 * @param needed modules that the first slide needs, and that the entry asks for only while it runs
 */
export function openingChunk(needed: readonly RegExp[]): Plugin {
  let opening = new Set<string>()
  return {
    name: 'opening-chunk',
    apply: 'build',
    enforce: 'post',
    buildEnd() {
      const first = [...this.getModuleIds()].filter(id => [entry, ...needed].some(pattern => pattern.test(id)))
      opening = withImports(first, id => this.getModuleInfo(id))
    },
    // Without Slidev's own cut: a file for icons, say, takes Vue into it.
    outputOptions: ({ manualChunks: _, ...options }) => ({ ...options, manualChunks: id => opening.has(id) ? 'opening' : undefined }),
  }
}
