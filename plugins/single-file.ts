import type { Plugin, PluginOption } from 'vite'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { viteSingleFile } from 'vite-plugin-singlefile'

const mediaTypes: Readonly<Record<string, string>> = { '.svg': 'image/svg+xml', '.bib': 'text/x-bibtex' }

/** Puts the downloads of `public/` that the page names into the page itself; there is nothing beside it on a USB stick. */
function inlineDownloads(publicDir: string): Plugin {
  return {
    name: 'inline-downloads',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html'))
            continue
          let html = String(file.source)
          for (const name of readdirSync(publicDir)) {
            const type = mediaTypes[extname(name)]
            if (type)
              html = html.replaceAll(new RegExp(`(["'\`])${name.replaceAll('.', '\\.')}\\1`, 'g'), (_, quote: string) => `${quote}data:${type};base64,${readFileSync(join(publicDir, name)).toString('base64')}${quote}`)
          }
          file.source = html
        }
      },
    },
  }
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
    viteSingleFile({ useRecommendedBuildConfig: true, removeViteModuleLoader: true, inlinePattern: [], deleteInlinedFiles: true }),
    inlineDownloads(join(root, 'public')),
  ]
}
