import type { Plugin } from 'vite'
import { createHash } from 'node:crypto'

/** What every build allows itself, before the page's own inline scripts are added. */
const policy = {
  'default-src': [`'none'`],
  'script-src': [`'self'`],
  // KaTeX positions its glyphs by style attributes, and Slidev adds the page size for print as a style element.
  'style-src': [`'self'`, `'unsafe-inline'`],
  'img-src': [`'self'`, 'data:', 'blob:'],
  'font-src': [`'self'`, 'data:'],
  'connect-src': [`'self'`],
  'manifest-src': [`'self'`],
  'worker-src': [`'self'`],
  'base-uri': [`'none'`],
  'form-action': [`'none'`],
} as const

const scriptElement = /<script\b([^>]*)>([\s\S]*?)<\/script>/g

/**
 * Content-Security-Policy for a page: nothing from other hosts, no eval, and of inline scripts only those that the page has now.
 * @param html the finished page
 * @returns value of the policy's `content`
 */
export function contentSecurityPolicy(html: string): string {
  const hashes = [...html.matchAll(scriptElement)]
    .filter(([, attributes]) => !/\ssrc=/.test(attributes ?? ''))
    .map(([, , code]) => `'sha256-${createHash('sha256').update(code ?? '').digest('base64')}'`)
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources, ...(directive === 'script-src' ? hashes : [])].join(' '))
    .join('; ')
}

/** Vite plugin that writes the policy into the page once everything else about the page is final. Comes last in the list of plugins. */
export function contentSecurity(): Plugin {
  return {
    name: 'content-security',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html'))
            continue
          const html = String(file.source)
          file.source = html.replace(/<meta charset="utf-8">/i, charset => `${charset}\n<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(html)}">`)
        }
      },
    },
  }
}
