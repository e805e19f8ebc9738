import type { Hosts } from './content-security'
import { optionsOf } from 'slidev-deck-core/client/options'

/** What of a deck names other hosts. */
export interface DeckSources {
  headmatter: Readonly<Record<string, unknown>>
  /** Resolved, with Slidev's defaults. */
  config: { favicon?: string, fonts: { provider: string, webfonts: readonly string[] } }
  slides: readonly { content: string, images?: readonly string[], frontmatter: Readonly<Record<string, unknown>> }[]
}

/** Where Slidev's font providers keep style sheets and fonts. */
const fontHosts: Readonly<Record<string, { 'style-src': string[], 'font-src': string[] }>> = {
  google: { 'style-src': ['https://fonts.googleapis.com'], 'font-src': ['https://fonts.gstatic.com'] },
  coollabs: { 'style-src': ['https://api.fonts.coollabs.io'], 'font-src': ['https://cdn.fonts.coollabs.io'] },
}

function originsOf(addresses: readonly unknown[]): string[] {
  return [...new Set(addresses.flatMap(address => typeof address === 'string' && /^https?:\/\//.test(address) && URL.canParse(address) ? [new URL(address).origin] : []))]
}

/** Addresses that some elements of a slide have as their `src`. */
const sourcesOf = (content: string, elements: string) => [...content.matchAll(new RegExp(`<(?:${elements})\\b[^>]*?\\ssrc="([^"]+)"`, 'g'))].map(([, address]) => address)

/**
 * Hosts that a deck names, which its policy has to allow: of remote pictures, films and frames on its slides, of its icon, of the fonts
 * that it is configured to fetch, and what stands under `portable: { allow }` in its headmatter, for anything but scripts.
 * @param deck as Slidev has read it
 * @throws where `allow` names something that is no http(s) address
 */
export function hostsOf({ headmatter, config, slides }: DeckSources): Hosts {
  const allowed = [optionsOf(headmatter, 'portable').allow ?? []].flat()
  const wrong = allowed.find(address => originsOf([address]).length === 0)
  if (wrong !== undefined)
    throw new Error(`portable.allow in the headmatter has ${JSON.stringify(wrong)}, which is no address. Write one such as https://example.org.`)
  const contents = slides.map(({ content }) => content)
  const frontmatter = (...names: string[]) => slides.flatMap(slide => names.map(name => slide.frontmatter[name]))
  const pictures = contents.flatMap(content => [...[...content.matchAll(/!\[[^\]]*\]\(\s*<?([^\s)>]+)/g)].map(([, address]) => address), ...sourcesOf(content, 'img')])
  const frames = [...contents.flatMap(content => sourcesOf(content, 'iframe')), ...slides.flatMap(({ frontmatter }) => String(frontmatter.layout).startsWith('iframe') ? [frontmatter.url] : [])]
  const youtube = contents.some(content => /<You[Tt]ube\b/.test(content)) ? ['https://www.youtube.com'] : []
  const fonts = config.fonts.webfonts.length > 0 ? fontHosts[config.fonts.provider] : undefined
  const more = originsOf(allowed)
  const list = (...addresses: unknown[]) => [...new Set([...originsOf(addresses), ...more])]
  return {
    'img-src': list(config.favicon, ...slides.flatMap(({ images = [] }) => images), ...frontmatter('image', 'background'), ...pictures),
    'media-src': list(...contents.flatMap(content => sourcesOf(content, 'video|audio|source|SlidevVideo'))),
    'frame-src': list(...frames, ...youtube),
    'style-src': list(...fonts?.['style-src'] ?? []),
    'font-src': list(...fonts?.['font-src'] ?? []),
    'connect-src': more,
  }
}
