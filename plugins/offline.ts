import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

/**
 * Vite plugins that let a deck opened once open again without a network. Slidev's own `pwa` option shows an English message on the
 * slide that does not go away on a second visit, and swaps the deck under a speaker when a new version is found; this one is silent
 * and keeps the version that was opened until its windows are closed.
 */
export function offline(): Plugin[] {
  return VitePWA({
    registerType: 'prompt',
    injectRegister: false,
    workbox: {
      globPatterns: ['**/*.{js,css,html,svg,woff2,bib}'],
      globIgnores: ['404.html'],
      maximumFileSizeToCacheInBytes: 5_000_000,
      clientsClaim: true,
      // The deck's addresses are hashes of one page.
      navigateFallback: null,
      directoryIndex: 'index.html',
      ignoreURLParametersMatching: [/./],
      inlineWorkboxRuntime: true,
      sourcemap: false,
    },
    manifest: {
      name: '大语言模型综述 · 组会分享',
      short_name: '大语言模型综述',
      lang: 'zh-CN',
      start_url: './',
      scope: './',
      display: 'standalone',
      theme_color: '#14161b',
      background_color: '#f8f6f1',
      icons: [{ src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' }],
    },
  })
}
