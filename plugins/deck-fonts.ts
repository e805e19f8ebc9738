import type { Plugin, ResolvedConfig } from 'vite'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extname, join } from 'node:path'
import subsetFont from 'subset-font'

const require = createRequire(import.meta.url)

/** Folders and files whose characters the deck can show; everything else is code of the tools. */
const textSources = ['slides.md', 'pages', 'components', 'layouts', 'data', 'snippets', 'public', 'setup', 'slide-bottom.vue', 'global-top.vue']
const textKinds = new Set(['.md', '.vue', '.ts', '.bib'])

/** The faces that are cut: CSS family, weight, and the font file they come from. */
const faces = [
  { family: 'Deck Sans', weight: 400, file: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf' },
  { family: 'Deck Sans', weight: 700, file: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf' },
] as const

/** Printable ASCII and the marks that CSS or Slidev may add without their standing in a source file. */
const always = `${Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')}·–—‘’“”…•×÷±≈≤≥←→↑↓`

function* walk(path: string): Generator<string> {
  if (!existsSync(path))
    return
  if (extname(path)) {
    if (textKinds.has(extname(path)))
      yield path
    return
  }
  for (const name of readdirSync(path))
    yield* walk(join(path, name))
}

/**
 * Characters that occur in the deck's own sources, sorted, each once.
 * @param root project folder
 */
export function deckCharacters(root: string): string {
  const found = new Set(always)
  for (const source of textSources) {
    for (const file of walk(join(root, source))) {
      for (const char of readFileSync(file, 'utf8'))
        found.add(char)
    }
  }
  return [...found].filter(char => char >= ' ').sort().join('')
}

/**
 * Cuts the faces to `characters` and writes them beside a style sheet, unless that has been done for the same characters.
 * @param root project folder; the result lands in its `node_modules/.cache`, never in git
 * @returns path of the style sheet
 */
export async function writeDeckFonts(root: string, characters: string): Promise<string> {
  const key = createHash('sha256').update(characters).digest('hex').slice(0, 12)
  const cache = join(root, 'node_modules/.cache/deck-fonts')
  const folder = join(cache, key)
  const sheet = join(folder, 'deck-fonts.css')
  if (existsSync(sheet))
    return sheet

  // Written aside and renamed: a server and a build may cut the same fonts at the same time.
  mkdirSync(cache, { recursive: true })
  const aside = mkdtempSync(join(cache, 'cutting-'))
  const rules = await Promise.all(faces.map(async ({ family, weight, file }) => {
    const woff2 = await subsetFont(readFileSync(require.resolve(file)), characters, { targetFormat: 'woff2' })
    const name = `noto-sans-sc-${weight}.woff2`
    writeFileSync(join(aside, name), woff2)
    return `@font-face { font-family: '${family}'; font-weight: ${weight}; font-display: swap; src: url('./${name}') format('woff2'); }`
  }))
  const monoName = 'jetbrains-mono-latin-400.woff2'
  copyFileSync(require.resolve('@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff2'), join(aside, monoName))
  rules.push(`@font-face { font-family: 'Deck Mono'; font-weight: 400; font-display: swap; unicode-range: U+0020-007E; src: url('./${monoName}') format('woff2'); }`)
  writeFileSync(join(aside, 'deck-fonts.css'), `${rules.join('\n')}\n`)
  try {
    renameSync(aside, folder)
  }
  catch (error) {
    rmSync(aside, { recursive: true, force: true })
    if (!existsSync(sheet))
      throw error
  }
  return sheet
}

/**
 * Vite plugin: `import 'virtual:deck-fonts.css'` brings the deck's own fonts, cut to the characters in use
 * (a whole Chinese face is 10 MB, a cut one about 200 KB). Works in the development server, where a new
 * character recuts them, and in the build.
 */
export function deckFonts(): Plugin {
  let config: ResolvedConfig
  let known = ''
  return {
    name: 'deck-fonts',
    configResolved(resolved) {
      config = resolved
    },
    async resolveId(id) {
      if (id !== 'virtual:deck-fonts.css')
        return
      known = deckCharacters(config.root)
      return await writeDeckFonts(config.root, known)
    },
    handleHotUpdate({ server }) {
      const now = deckCharacters(config.root)
      if (!known || [...now].every(char => known.includes(char)))
        return
      known = now
      server.moduleGraph.invalidateAll()
      server.ws.send({ type: 'full-reload' })
    },
  }
}
