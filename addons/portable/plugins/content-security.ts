import type { Plugin } from 'vite'
import { createHash } from 'node:crypto'

/** What every build allows itself, before the page's own inline scripts are added. */
const policy = {
  'default-src': [`'none'`],
  'script-src': [`'self'`],
  // KaTeX positions its glyphs by style attributes, and Slidev adds the page size for print as a style element.
  'style-src': [`'self'`, `'unsafe-inline'`],
  'img-src': [`'self'`, 'data:', 'blob:'],
  'media-src': [`'self'`, 'data:', 'blob:'],
  'frame-src': [`'self'`],
  'font-src': [`'self'`, 'data:'],
  'connect-src': [`'self'`],
  'manifest-src': [`'self'`],
  'worker-src': [`'self'`],
  'base-uri': [`'none'`],
  'form-action': [`'none'`],
} as const

/** Hosts that a deck asks for something, by the policy's directive. */
export type Hosts = Readonly<Partial<Record<'img-src' | 'media-src' | 'frame-src' | 'style-src' | 'font-src' | 'connect-src', readonly string[]>>>

const hashOf = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`

const scriptElement = /<script\b([^>]*)>([\s\S]*?)<\/script>/g

/**
 * Content-Security-Policy for a page: nothing from other hosts, no eval, and of inline scripts only those that the page has now.
 * @param html the finished page
 * @param hosts what the deck may ask other hosts for
 * @returns value of the policy's `content`
 */
export function contentSecurityPolicy(html: string, hosts: Hosts = {}): string {
  const hashes = [...html.matchAll(scriptElement)]
    .filter(([, attributes]) => !/\ssrc=/.test(attributes ?? ''))
    .map(([, , code]) => hashOf(code ?? ''))
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources, ...(directive === 'script-src' ? hashes : []), ...hosts[directive as keyof Hosts] ?? []].join(' '))
    .join('; ')
}

/**
 * A page with the policy in its head, before anything that the policy is about.
 * @param html the finished page
 * @param hosts what the deck may ask other hosts for
 * @throws where the page has no `<meta charset="utf-8">`, behind which the policy goes: better no page than one without a policy
 */
export function withPolicy(html: string, hosts: Hosts = {}): string {
  const charset = /<meta charset="utf-8"\s*\/?>/i.exec(html)
  if (!charset || html.slice(0, charset.index).includes('<script'))
    throw new Error('The page does not begin with <meta charset="utf-8">, behind which plugins/content-security.ts puts the Content-Security-Policy. Put it first into the head of index.html.')
  const end = charset.index + charset[0].length
  return `${html.slice(0, end)}\n<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(html, hosts)}">${html.slice(end)}`
}

/**
 * A page whose policy allows some more inline scripts; one without a policy stays as it is.
 * @param html the page
 * @param scripts what stands inside their elements
 */
export function allowInlineScripts(html: string, scripts: readonly string[]): string {
  return html.replace(/(<meta http-equiv="Content-Security-Policy" content="[^"]*?script-src [^;"]*)/, (policy: string) => [policy, ...scripts.map(hashOf)].join(' '))
}

/**
 * Vite plugin that writes the policy into the page once everything else about the page is final. Comes last in the list of plugins.
 * @param hosts what the deck may ask other hosts for
 * @throws from the build where the policy has no place in the page, or where there is no page
 */
export function contentSecurity(hosts: Hosts = {}): Plugin {
  return {
    name: 'content-security',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const pages = Object.values(bundle).filter(file => file.type === 'asset' && file.fileName.endsWith('.html'))
        if (pages.length === 0)
          throw new Error('The build has no page to put the Content-Security-Policy into: see what comes before plugins/content-security.ts.')
        for (const page of pages) {
          if (page.type === 'asset')
            page.source = withPolicy(String(page.source), hosts)
        }
      },
    },
  }
}
