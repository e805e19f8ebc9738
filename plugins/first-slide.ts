import type { HtmlTagDescriptor, Plugin } from 'vite'

/** Modules that the first slide needs, and that Slidev asks for one after the other: the page that plays slides, then the slide. */
const needed = [/\/@slidev\/client\/pages\/play\.vue$/, /^\/@slidev\/slides\/1\/md$/, /\/layouts\/cover\.vue$/]

/** The fonts of the first slide, see `deck-fonts.ts`: text drawn without them is laid out twice. */
const openingFont = /-opening-[^/]+\.woff2$/

/**
 * Vite plugin that lets the browser fetch the first slide's scripts, styles and fonts along with the page instead of in three rounds, each of
 * which waits for the one before.
 */
export function firstSlide(): Plugin {
  return {
    name: 'first-slide',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const scripts = new Set<string>()
        const styles = new Set<string>()
        const add = (fileName: string) => {
          const chunk = bundle[fileName]
          if (chunk?.type !== 'chunk' || chunk.isEntry || scripts.has(fileName))
            return
          scripts.add(fileName)
          chunk.viteMetadata?.importedCss.forEach(style => styles.add(style))
          chunk.imports.forEach(add)
        }
        for (const chunk of Object.values(bundle)) {
          if (chunk.type === 'chunk' && chunk.moduleIds.some(id => needed.some(pattern => pattern.test(id))))
            add(chunk.fileName)
        }
        const link = (rel: string, more: Record<string, string>) => (fileName: string): HtmlTagDescriptor => ({ tag: 'link', attrs: { rel, crossorigin: true, href: `./${fileName}`, ...more }, injectTo: 'head' })
        const missing = (fileName: string) => !html.includes(fileName)
        return [
          ...[...scripts].filter(missing).map(link('modulepreload', {})),
          ...[...styles].filter(missing).map(link('preload', { as: 'style' })),
          ...Object.keys(bundle).filter(fileName => openingFont.test(fileName)).map(link('preload', { as: 'font', type: 'font/woff2' })),
        ]
      },
    },
  }
}
