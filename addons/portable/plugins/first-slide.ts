import type { HtmlTagDescriptor, Plugin } from 'vite'

/** The page that plays slides. */
const playPage = /\/@slidev\/client\/pages\/play\.vue$/

/** The fonts of the first slide, as the addon cjk-type names them: text drawn without them is laid out twice. */
const openingFont = /-opening-[^/]+\.woff2$/

function nothingFor(pattern: RegExp): Error {
  return new Error(`No file of the build matches ${String(pattern)}: the first slide would come later than it could. See what it is called now, and correct plugins/first-slide.ts of the addon portable.`)
}

/**
 * Modules that the first slide needs, and that Slidev asks for one after the other: the page that plays slides, then the slide.
 * @param layout of the first slide
 */
export function neededModules(layout: string): RegExp[] {
  return [playPage, /^\/@slidev\/slides\/1\/md$/, new RegExp(`/layouts/${layout}\\.vue$`)]
}

/**
 * Vite plugin that lets the browser fetch the first slide's scripts, styles and fonts along with the page instead of in three rounds, each of
 * which waits for the one before.
 * @param needed see {@link neededModules}
 * @param hasCutFonts whether fonts were cut for the first slide
 * @throws from the build where one of them is no longer found under the name that it had
 */
export function firstSlide(needed: readonly RegExp[], hasCutFonts: boolean): Plugin {
  return {
    name: 'first-slide',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const scripts = new Set<string>()
        const styles = new Set<string>()
        // Styles of the page that plays slides are a stylesheet at once: the presenter's page has no use for them, and a preload that comes
        // to nothing is a warning in its console.
        const playStyles = new Set<string>()
        const add = (fileName: string) => {
          const chunk = bundle[fileName]
          if (chunk?.type !== 'chunk' || chunk.isEntry || scripts.has(fileName))
            return
          scripts.add(fileName)
          chunk.viteMetadata?.importedCss.forEach(style => styles.add(style))
          chunk.imports.forEach(add)
        }
        const chunks = Object.values(bundle).filter(file => file.type === 'chunk')
        for (const pattern of needed) {
          const holder = chunks.find(chunk => chunk.moduleIds.some(id => pattern.test(id)))
          if (!holder)
            throw nothingFor(pattern)
          if (pattern === playPage)
            holder.viteMetadata?.importedCss.forEach(style => playStyles.add(style))
          add(holder.fileName)
        }
        const fonts = Object.keys(bundle).filter(fileName => openingFont.test(fileName))
        if (hasCutFonts && fonts.length === 0)
          throw nothingFor(openingFont)
        const link = (rel: string, more: Record<string, string>) => (fileName: string): HtmlTagDescriptor => ({ tag: 'link', attrs: { rel, crossorigin: true, href: `./${fileName}`, ...more }, injectTo: 'head' })
        const missing = (fileName: string) => !html.includes(fileName)
        return [
          ...[...scripts].filter(missing).map(link('modulepreload', {})),
          ...[...playStyles].filter(missing).map(link('stylesheet', {})),
          ...[...styles].filter(style => missing(style) && !playStyles.has(style)).map(link('preload', { as: 'style' })),
          ...fonts.map(link('preload', { as: 'font', type: 'font/woff2' })),
        ]
      },
    },
  }
}
