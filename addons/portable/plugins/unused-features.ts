import type { Plugin } from 'vite'
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const require = createRequire(import.meta.url)

/** Something that Slidev's client brings along and that a deck can do without. */
interface Feature {
  library: string
  /** What stands in for the library. */
  standIn: string
  /** What a slide or a component has in it that needs the library. */
  sign: RegExp
}

const features: readonly Feature[] = [
  { library: '@vueuse/motion', standIn: 'export const MotionDirective = () => ({})', sign: /\sv-motion\b|@vueuse\/motion/ },
  { library: '@slidev/rough-notation', standIn: 'export const annotate = () => { throw new Error("v-mark is not part of this deck") }', sign: /\sv-mark\b|@slidev\/rough-notation/ },
  // TypeScript's hover information in code
  { library: '@shikijs/vitepress-twoslash/client', standIn: 'export default { install() {} }', sign: /^```\w+ .*\btwoslash\b/m },
]

/** Folder of this addon. */
const own = realpathSync(join(import.meta.dirname, '..'))

/** Templates that are compiled in the browser. */
const runtimeTemplate = /\btemplate:\s*["'`]/

/** Folders of a deck, a theme or an addon in which no component of a slide stands. */
const elsewhere = new Set(['node_modules', 'dist', 'exports', 'test', 'scripts', 'docs', 'addons', 'public'])

function sourcesBelow(folder: string, isTop = true): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || (isTop && elsewhere.has(entry.name)))
      return []
    const path = join(folder, entry.name)
    // At the top Markdown is slides, which are given apart, or documents, which may speak of what the deck does not use.
    if (isTop && entry.name.endsWith('.md'))
      return []
    return entry.isDirectory() ? sourcesBelow(path, false) : /\.(?:vue|md|ts|js)$/.test(entry.name) ? [readFileSync(path, 'utf8')] : []
  })
}

/**
 * What slides and components of a deck have in them.
 * @param roots folders of the deck, its theme and its addons
 * @param slides Markdown of the slides, wherever it stands
 */
export function textsOf(roots: readonly string[], slides: readonly string[]): string[] {
  // This addon names all features, and uses none.
  return [...slides, ...roots.filter(root => existsSync(root) && realpathSync(root) !== own).flatMap(root => sourcesBelow(root))]
}

const PREFIX = '\0unused:'

/**
 * Vite plugin that keeps out of the build what the deck does not use: Slidev's animation, annotation and hover libraries, the YAML
 * parser, Vue's template compiler, and the old font formats of KaTeX. Together about a quarter of the script that the first slide waits for.
 * @param texts of the deck (see {@link textsOf}); what any of them has a sign of is kept
 * @throws from the build, where a file that is none of the deck's uses one of the features left out, with its name
 */
export function unusedFeatures(texts: readonly string[]): Plugin {
  const unused = features.filter(({ sign }) => !texts.some(text => sign.test(text)))
  const isCompiled = texts.some(text => runtimeTemplate.test(text))
  return {
    name: 'unused-features',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      resolve: {
        alias: [
          ...isCompiled ? [] : [{ find: /^vue$/, replacement: require.resolve('vue/dist/vue.runtime.esm-bundler.js') }],
          // The client wants one function of it, which stands here without the YAML library.
          { find: /^@slidev\/parser\/core$/, replacement: '@slidev/parser/utils' },
        ],
      },
    }),
    resolveId(id) {
      return unused.some(({ library }) => library === id) ? PREFIX + id : undefined
    },
    load(id) {
      return id.startsWith(PREFIX) ? unused.find(({ library }) => library === id.slice(PREFIX.length))?.standIn : undefined
    },
    transform(code, id) {
      if (id.endsWith('/katex.min.css') || id.endsWith('/katex.css'))
        return code.replace(/,\s*url\([^)]+\)\s*format\(["'](?:woff|truetype)["']\)/g, '')
      const missed = /\.(?:md|vue)$/.test(id) && !id.includes('/node_modules/') ? unused.find(({ sign }) => sign.test(code)) : undefined
      if (missed)
        throw new Error(`${id} needs ${missed.library}, which was left out, for no slide or component in the folders of the deck, its theme and its addons does: move the file into one of them.`)
      return undefined
    },
  }
}
