import type { Plugin } from 'vite'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** Libraries that Slidev's client brings along for features the deck does without, and what stands in for each. */
const standIns: Readonly<Record<string, string>> = {
  // `v-motion`
  '@vueuse/motion': 'export const MotionDirective = () => ({})',
  // `v-mark`
  '@slidev/rough-notation': 'export const annotate = () => { throw new Error("v-mark is not part of this deck") }',
  // TypeScript's hover information in code
  '@shikijs/vitepress-twoslash/client': 'export default { install() {} }',
}

/** Directives and code block kinds that would need one of those libraries. */
const unavailable = /\sv-(?:motion|mark)\b|^```\w+ .*\btwoslash\b/m

const PREFIX = '\0unused:'

/**
 * Vite plugin that keeps out of the build what the deck does not use: Slidev's animation, annotation and hover libraries, the YAML
 * parser, Vue's template compiler, and the old font formats of KaTeX. Together about a quarter of the script that the first slide waits for.
 * @throws from the build, where a slide uses one of the features left out, with the file's name
 */
export function unusedFeatures(): Plugin {
  return {
    name: 'unused-features',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      resolve: {
        alias: [
          { find: /^vue$/, replacement: require.resolve('vue/dist/vue.runtime.esm-bundler.js') },
          // The client wants one function of it, which stands here without the YAML library.
          { find: /^@slidev\/parser\/core$/, replacement: '@slidev/parser/utils' },
        ],
      },
    }),
    resolveId(id) {
      return id in standIns ? PREFIX + id : undefined
    },
    load(id) {
      return id.startsWith(PREFIX) ? standIns[id.slice(PREFIX.length)] : undefined
    },
    transform(code, id) {
      if (id.endsWith('/katex.min.css') || id.endsWith('/katex.css'))
        return code.replace(/,\s*url\([^)]+\)\s*format\(["'](?:woff|truetype)["']\)/g, '')
      const feature = /\.(?:md|vue)$/.test(id) && !id.includes('/node_modules/') ? unavailable.exec(code)?.[0].trim() : undefined
      if (feature)
        throw new Error(`${id} uses "${feature}", which plugins/unused-features.ts leaves out of the build: take it off that list.`)
      return undefined
    },
  }
}
