import type { PluginOption } from 'vite'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { viteSingleFile } from 'vite-plugin-singlefile'
import { styleOrder } from './style-order'

const mediaTypes: Readonly<Record<string, string>> = { '.svg': 'image/svg+xml', '.bib': 'text/x-bibtex' }

/**
 * Puts the downloads of `public/` that a page links into the page itself; there is nothing beside it on a USB stick.
 * @param html the page with its scripts inside
 * @param publicDir folder whose files the page links
 */
export function inlineDownloads(html: string, publicDir: string): string {
  const names = existsSync(publicDir) ? readdirSync(publicDir) : []
  return names.reduce((page, name) => {
    const type = mediaTypes[extname(name)]
    if (!type)
      return page
    // Only where an address is expected: a file's name may stand as text as well.
    const link = new RegExp(`(\\b(?:href|src)\\s*[=:]\\s*)(["'\`])(?:\\./)?${name.replaceAll('.', '\\.')}\\2`, 'g')
    const address = `data:${type};base64,${readFileSync(join(publicDir, name)).toString('base64')}`
    return page.replaceAll(link, (_, before: string, quote: string) => `${before}${quote}${address}${quote}`)
  }, html)
}

/**
 * Vite plugins that make the whole deck one HTML file: scripts, styles, fonts, downloads.
 * @param root project folder
 */
export function singleFile(root: string): PluginOption[] {
  return [
    {
      name: 'one-chunk',
      enforce: 'post',
      // Slidev sorts its libraries into chunks of their own, which a single file cannot have.
      outputOptions: ({ manualChunks: _, ...options }) => options,
    },
    styleOrder(),
    viteSingleFile({ useRecommendedBuildConfig: true, removeViteModuleLoader: true, inlinePattern: [], deleteInlinedFiles: true }),
    {
      name: 'inline-downloads',
      enforce: 'post',
      generateBundle: {
        order: 'post',
        handler(_options, bundle) {
          for (const file of Object.values(bundle)) {
            if (file.type === 'asset' && file.fileName.endsWith('.html'))
              file.source = inlineDownloads(String(file.source), join(root, 'public'))
          }
        },
      },
    },
  ]
}
