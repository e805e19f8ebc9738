import type { Plugin } from 'vite'

/** Libraries of many small files, by the package that wants them. Slidev keeps these packages from being bundled, and with them what they import. */
const libraries: Readonly<Record<string, readonly string[]>> = {
  '@vueuse/motion': ['popmotion', 'style-value-types', 'framesync', 'defu'],
  '@slidev/rough-notation': ['roughjs/bin/generator', 'roughjs/bin/math', 'roughjs/bin/renderer'],
  '@unhead/vue': ['unhead', 'unhead/client', 'unhead/plugins', 'unhead/scripts', 'unhead/utils'],
}

/** Vite plugin for the development server: a hundred files fewer for the browser to ask for, one after the other, before the first slide. */
export function prebundled(): Plugin {
  const include = Object.entries(libraries).flatMap(([user, names]) => names.map(name => `@slidev/cli > @slidev/client > ${user} > ${name}`))
  return { name: 'prebundled', apply: 'serve', config: () => ({ optimizeDeps: { include } }) }
}
