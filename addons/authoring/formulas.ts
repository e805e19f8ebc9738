import type { Plugin } from 'vite'
import { readFile } from 'node:fs/promises'
import katex from 'katex'

/**
 * Vite plugin: `import html from './formula.tex'` gives the formula as HTML, set in display style when the deck is built. KaTeX itself
 * need not reach the browser: a quarter of a megabyte, and a tenth of a second to start.
 * @throws from the build, with the file's name, where KaTeX does not understand the formula
 */
export function formulas(): Plugin {
  return {
    name: 'formulas',
    async load(id) {
      const [file = ''] = id.split('?')
      if (!file.endsWith('.tex'))
        return undefined
      try {
        const html = katex.renderToString(`\\displaystyle ${await readFile(file, 'utf8')}`, { throwOnError: true })
        return { code: `export default ${JSON.stringify(html)}`, moduleType: 'js' }
      }
      catch (error) {
        throw new Error(`${file} cannot be set: ${error instanceof Error ? error.message : String(error)}`)
      }
    },
  }
}
