import type { Plugin, ResolvedConfig } from 'vite'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, extname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** Folders of a deck, a theme or an addon that show no text of their own. */
const textless = new Set(['node_modules', 'dist', 'exports', 'test', 'scripts', 'bin', 'export', 'addons', 'docs'])

/** Documents beside the deck. */
const document = /^(?:README|CONTRIBUTING|CHANGELOG|LICENSE)/

const textKinds = new Set(['.md', '.vue', '.ts', '.bib'])

/** Where the characters come from. */
export interface FontSources {
  /** Folders of the deck, its theme and its addons; the deck's is the last. */
  roots: readonly string[]
  /** Layout of the first slide. */
  openingLayout: string
  /** More files with words of the first slide, below the deck's folder. */
  openingFiles: readonly string[]
}

/** The faces that are cut: CSS family, weight, and the font file they come from. */
const faces = [
  { family: 'Deck Sans', weight: 400, file: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf' },
  { family: 'Deck Sans', weight: 700, file: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf' },
  // The voice of headings, and of the speaker's own views; never of the script.
  { family: 'Deck Song', weight: 500, file: '@expo-google-fonts/noto-serif-sc/500Medium/NotoSerifSC_500Medium.ttf' },
  { family: 'Deck Song', weight: 900, file: '@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf' },
] as const

/** Printable ASCII and the marks that CSS or Slidev may add without their standing in a source file. */
const always = `${Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')}·–—‘’“”…•×÷±≈≤≥←→↑↓`

function* walk(path: string, isTop = true): Generator<string> {
  if (!existsSync(path))
    return
  if (statSync(path).isFile()) {
    if (textKinds.has(extname(path)))
      yield path
    return
  }
  for (const name of readdirSync(path)) {
    if (!name.startsWith('.') && !(isTop && (textless.has(name) || document.test(name))))
      yield* walk(join(path, name), false)
  }
}

/** Marks that stand next to each other are spaced by one font; they all go with the first slide. */
const isPunctuation = (char: string) => /\p{P}/u.test(char)

/** The speaker's notes are not on the slide. */
const withoutNotes = (text: string) => text.replace(/<!--[\s\S]*?-->/g, '')

function charactersOf(paths: readonly string[], shown = (text: string) => text): Set<string> {
  const found = new Set<string>()
  // One by one: all characters of a deck in an array are a hundred megabytes.
  for (const file of paths.flatMap(path => [...walk(path)])) {
    for (const char of shown(readFileSync(file, 'utf8')))
      found.add(char)
  }
  return found
}

/** The characters that the deck can show, cut in two: what the first slide needs, and the rest. */
export interface DeckCharacters {
  opening: string
  rest: string
}

/**
 * Characters that occur in the sources of a deck, its theme and its addons, sorted, each once.
 * @param sources where to look
 */
export function deckCharacters({ roots, openingLayout, openingFiles }: FontSources): DeckCharacters {
  const root = roots.at(-1) ?? '.'
  const layout = roots.map(folder => join(folder, 'layouts', `${openingLayout}.vue`)).findLast(existsSync)
  const all = [...new Set([...always, ...charactersOf(roots)])].filter(char => char >= ' ').sort()
  const atFirst = charactersOf([...['slides.md', ...openingFiles].map(file => join(root, file)), ...layout ? [layout] : []], withoutNotes)
  const isOpening = (char: string) => atFirst.has(char) || always.includes(char) || isPunctuation(char)
  return { opening: all.filter(isOpening).join(''), rest: all.filter(char => !isOpening(char)).join('') }
}

/** Where a project's cut faces are kept. */
const cacheOf = (root: string) => join(root, 'node_modules/.cache/deck-fonts')

const codePoint = (char: string) => `U+${char.codePointAt(0)!.toString(16).toUpperCase()}`

/** Of the face for code; bold, which a printed page does not make up, for its keywords and the line that matters. */
const monoWeights = [400, 700]

/**
 * Cuts the faces to `characters` and writes them beside a style sheet, unless that has been done for the same faces and characters.
 * @param root project folder; the result lands in its `node_modules/.cache`, never in git
 * @returns path of the style sheet
 */
export async function writeDeckFonts(root: string, { opening, rest }: DeckCharacters): Promise<string> {
  const key = createHash('sha256').update(JSON.stringify([faces, monoWeights, opening, rest])).digest('hex').slice(0, 12)
  const cache = cacheOf(root)
  const folder = join(cache, key)
  const sheet = join(folder, 'deck-fonts.css')
  if (existsSync(sheet))
    return sheet

  // Two of its modules compile WebAssembly as they are read, which no start needs that finds its fonts cut.
  const { default: subsetFont } = await import('subset-font')
  // Written aside and renamed: a server and a build may cut the same fonts at the same time.
  mkdirSync(cache, { recursive: true })
  const aside = mkdtempSync(join(cache, 'cutting-'))
  const parts = [
    // The later of two faces is asked first, so only the opening one has to say what it holds.
    { part: 'rest', characters: rest, range: '' },
    { part: 'opening', characters: opening, range: ` unicode-range: ${[...opening].map(codePoint).join(', ')};` },
  ]
  const rules = await Promise.all(faces.flatMap(({ family, weight, file }) => parts.map(async ({ part, characters, range }) => {
    const woff2 = await subsetFont(readFileSync(require.resolve(file)), characters, { targetFormat: 'woff2' })
    const name = `${family.toLowerCase().replace(' ', '-')}-${weight}-${part}.woff2`
    writeFileSync(join(aside, name), woff2)
    return `@font-face { font-family: '${family}'; font-weight: ${weight}; font-display: swap; src: url('./${name}') format('woff2');${range} }`
  })))
  for (const weight of monoWeights) {
    const name = `jetbrains-mono-latin-${weight}.woff2`
    copyFileSync(require.resolve(`@fontsource/jetbrains-mono/files/jetbrains-mono-latin-${weight}-normal.woff2`), join(aside, name))
    rules.push(`@font-face { font-family: 'Deck Mono'; font-weight: ${weight}; font-display: swap; unicode-range: U+0020-007E; src: url('./${name}') format('woff2'); }`)
  }
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

/** Copyright of the faces that are cut, from the name tables of their files; their packages bring only a licence of their own. */
const copyrights = `Noto Sans SC: (c) 2014-2021 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'.
Noto Serif SC: (c) 2017-2024 Adobe (http://www.adobe.com/). Noto is a trademark of Google Inc.
Both are under the SIL Open Font License, Version 1.1, as it stands below; here they are cut to the characters in use.`

/** Under which licence the fonts are shipped, with its text. */
function fontLicences(): string {
  const mono = readFileSync(require.resolve('@fontsource/jetbrains-mono/LICENSE'), 'utf8')
  return `# Licences of the fonts\n\n${copyrights}\n\nJetBrains Mono: ${mono.trim()}\n`
}

/** Where the sheet of a development server stands, whatever characters it has by then: what it is made of stands in folders beside it. */
const servedSheet = 'served.css'

/**
 * Vite plugin: `import 'virtual:deck-fonts.css'` brings the deck's own fonts, cut to the characters in use
 * (a whole Chinese face is 10 MB, a cut one about 200 KB). Works in the development server, where a new
 * character recuts them and then shows in the page that is open, and in the build, which ships their licences as `licenses-fonts.md`.
 * @param sources where the characters stand
 */
export function deckFonts(sources: FontSources): Plugin {
  let config: ResolvedConfig
  let known: DeckCharacters | undefined
  const cut = () => writeDeckFonts(config.root, known ??= deckCharacters(sources))
  const served = () => join(cacheOf(config.root), servedSheet).replaceAll('\\', '/')
  return {
    name: 'deck-fonts',
    configResolved(resolved) {
      config = resolved
    },
    async resolveId(id) {
      if (id === 'virtual:deck-fonts.css')
        return config.command === 'serve' ? served() : await cut()
      return undefined
    },
    async load(id) {
      if (id !== served())
        return undefined
      const sheet = await cut()
      return readFileSync(sheet, 'utf8').replaceAll('url(\'./', `url('./${basename(dirname(sheet))}/`)
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'licenses-fonts.md', source: fontLicences() })
    },
    handleHotUpdate({ server }) {
      const now = deckCharacters(sources)
      const held = known && known.opening + known.rest
      const module = server.moduleGraph.getModuleById(served())
      if (!module || !held || [...now.opening, ...now.rest].every(char => held.includes(char)))
        return
      known = now
      // Cutting takes seconds: the text shows meanwhile, the character in a face of the system's.
      const show = async () => {
        await cut()
        await server.reloadModule(module)
      }
      show().catch((error: unknown) => config.logger.error(`The fonts could not be cut anew: ${String(error)}`))
    },
  }
}
