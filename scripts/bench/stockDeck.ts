import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { load } from '@slidev/parser/fs'

/** Hosts that a stock Slidev deck asks for its fonts and its icon. */
export const remoteHosts = /^https?:\/\/(?:[^/]*\.)?(?:googleapis\.com|gstatic\.com|cdn\.jsdelivr\.net|api\.fonts\.coollabs\.io)\//

/** The same as the browser's own protocol writes it. */
export const remotePatterns = ['*://*.googleapis.com/*', '*://*.gstatic.com/*', '*://cdn.jsdelivr.net/*', '*://api.fonts.coollabs.io/*']

/** What a listener reads on a slide, without what only our components and styles can draw. */
function plainText(content: string): string {
  return content
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/^<<<.*$/gm, '')
    .replace(/\{\{[\s\S]*?\}\}/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/^[ \t]+/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/**
 * Writes a Slidev deck with the text of ours and nothing else: default theme, default fonts (Slidev's provider is Google), no components.
 * @param folder where to write; made where it is missing
 * @param root folder of this project
 */
export async function writeStockDeck(folder: string, root: string): Promise<void> {
  const { slides } = await load({ roots: [root], userRoot: root }, resolve(root, 'slides.md'))
  mkdirSync(folder, { recursive: true })
  const headmatter = ['theme: default', 'title: 大语言模型综述', 'lang: zh-CN', 'routerMode: hash', 'fonts:', '  sans: Noto Sans SC', '  mono: Fira Code'].join('\n')
  const pages = slides.map(({ content, note }) => `${plainText(content)}\n\n<!--\n${(note ?? '').replaceAll('-->', '')}\n-->`)
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
  writeFileSync(join(folder, 'slides.md'), `---\n${headmatter}\n---\n\n${pages.join('\n\n---\n\n')}\n`)
  writeFileSync(join(folder, 'vite.config.ts'), `export default { cacheDir: ${JSON.stringify(join(folder, '.vite'))} }\n`)
}
