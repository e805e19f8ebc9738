import type { Plugin } from 'vite'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { optionsOf, textOption } from 'slidev-deck-core/client/options'
import { VitePWA } from 'vite-plugin-pwa'

/**
 * Vite plugins that let a deck opened once open again without a network. Slidev's own `pwa` option shows an English message on the
 * slide that does not go away on a second visit, and swaps the deck under a speaker when a new version is found; this one is silent
 * and keeps the version that was opened until its windows are closed.
 * @param headmatter of the deck: its title, language and icon, and `portable: { shortName, themeColor, backgroundColor }`
 * @param publicDir folder whose files stand beside the page
 */
export function offline(headmatter: Readonly<Record<string, unknown>>, publicDir: string): Plugin[] {
  const options = optionsOf(headmatter, 'portable')
  const title = String(headmatter.title ?? 'Slidev')
  const icon = String(headmatter.favicon ?? '')
  return VitePWA({
    registerType: 'prompt',
    injectRegister: false,
    workbox: {
      globPatterns: ['**/*.{js,css,html,svg,png,jpg,jpeg,gif,webp,avif,woff2,bib}'],
      globIgnores: ['404.html'],
      maximumFileSizeToCacheInBytes: 30_000_000,
      clientsClaim: true,
      // The deck's addresses are hashes of one page.
      navigateFallback: null,
      directoryIndex: 'index.html',
      ignoreURLParametersMatching: [/./],
      inlineWorkboxRuntime: true,
      sourcemap: false,
    },
    manifest: {
      name: String(headmatter.titleTemplate ?? '%s').replace('%s', title),
      short_name: textOption(options, 'shortName') ?? title,
      ...headmatter.lang !== undefined && { lang: String(headmatter.lang) },
      start_url: './',
      scope: './',
      display: 'standalone',
      theme_color: textOption(options, 'themeColor') ?? '#ffffff',
      background_color: textOption(options, 'backgroundColor') ?? '#ffffff',
      icons: icon.endsWith('.svg') && existsSync(join(publicDir, icon)) ? [{ src: icon, sizes: 'any', type: 'image/svg+xml' }] : [],
    },
  })
}
