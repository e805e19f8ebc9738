import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'

/** Slidev answers for the names that begin so, and passes on what it does not know. */
const joined = '/@slidev/joined-frontmatter'

/** Slidev's module of all slides, and how it asks for what stands at the head of one. */
const slides = '/@slidev/slides'
const request = /^import \{ meta as f(\d+) \} from '\/@slidev\/slides\/\1\/frontmatter'$/gm

const changed = (what: string) => new Error(`Slidev's ${what} has changed: see what plugins/dev/joined-frontmatter.ts of the addon portable makes of it.`)

/** Slidev's module of a slide's head, as a function of what stands in for its `import.meta.hot`. */
function asFunction(code: string): string {
  if (!/^export const frontmatterData = /m.test(code) || !/^export const meta = /m.test(code))
    throw changed('module of a slide\'s frontmatter')
  const body = code
    .replace(/^import .*$/gm, '')
    .replace(/^export (?=const )|^export default .*$/gm, '')
    // A line with a quotation mark has the slide's own words.
    .replace(/^[^"\n]+$/gm, line => line.replaceAll('import.meta.hot', 'hot'))
  return `hot => {\n${body}\nreturn { frontmatterData, meta }\n}`
}

/**
 * Slidev's module of all slides, with one import of what stands at their heads.
 * @throws Error where Slidev writes the module in another way
 */
export function withOneRequest(code: string): string {
  const heads = [...code.matchAll(request)].map(([, no]) => Number(no))
  if (heads.length === 0 || code.replace(request, '').includes('/frontmatter'))
    throw changed('module of all slides')
  // They look after themselves, and so do the slides. Without a word of it Vite would take for old all that knows of the slides, and an edited
  // one would bring half of the client a second time.
  const accepted = JSON.stringify([joined, ...heads.map(no => `${slides}/${no}/md`)])
  return [
    `import { all } from '${joined}'`,
    code.replace(request, (_, no: string) => `const f${no} = all[${Number(no) - 1}].meta`),
    `import.meta.hot?.accept(${accepted}, () => {})`,
  ].join('\n')
}

/**
 * Module with the heads of all slides. Each keeps its reactive object over updates, as in Slidev's own modules, and an update touches those
 * alone that have changed.
 * @param codes Slidev's module of each slide, in order
 * @throws Error where Slidev writes the modules in another way
 */
export function joinedModule(codes: readonly string[]): string {
  return [
    '// @unocss-include',
    ...new Set(codes.flatMap(code => code.match(/^import .*$/gm) ?? [])),
    'const takers = []',
    'const hotOf = i => ({ data: import.meta.hot.data[i] ??= {}, accept: take => takers[i] = take })',
    `export const all = [\n${codes.map(asFunction).join(',\n')}\n].map((head, i) => head(hotOf(i)))`,
    // Kept, too: what an update is compared with is not what another module has imported of it by then.
    'const told = import.meta.hot.data.told ??= all.map(({ frontmatterData }) => JSON.stringify(frontmatterData))',
    'import.meta.hot.accept(fresh => fresh?.all.forEach((head, i) => {',
    '  const tells = JSON.stringify(head.frontmatterData)',
    '  if (tells !== told[i])',
    '    takers[i]?.(head)',
    '  told[i] = tells',
    '}))',
  ].join('\n')
}

/**
 * Vite plugin for the development server: the heads of all slides in one module. Slidev has two modules for each, and the browser waits for
 * every one of them before it draws the first slide.
 * @param data the deck, which Slidev keeps up to date
 */
export function joinedFrontmatter(data: ResolvedSlidevOptions['data']): Plugin {
  /** Slidev's modules that are part of the joined one, by their ids. */
  const parts = new Set<string>()
  return {
    name: 'joined-frontmatter',
    apply: 'serve',
    enforce: 'pre',
    async load(id) {
      const { environment } = this
      if (id !== joined || environment.mode !== 'dev')
        return undefined
      const load = async (id: string) => {
        const loaded = await environment.pluginContainer.load(id)
        return typeof loaded === 'string' ? loaded : loaded?.code ?? ''
      }
      return joinedModule(await Promise.all(data.slides.map(async (_, i) => {
        const [, source] = /^export \* from ("(?:[^"\\]|\\.)+")$/m.exec(await load(`${slides}/${i + 1}/frontmatter`)) ?? []
        if (!source)
          throw changed('facade of a slide\'s frontmatter')
        const path = String(JSON.parse(source))
        // Slidev looks them up in the graph of modules, to say what has changed.
        await environment.moduleGraph.ensureEntryFromUrl(path)
        parts.add(path)
        return load(path)
      })))
    },
    transform: (code, id) => id === slides ? withOneRequest(code) : undefined,
    handleHotUpdate({ file, modules, server }) {
      const module = server.moduleGraph.getModuleById(joined)
      if (!module || !data.watchFiles[file])
        return undefined
      server.moduleGraph.invalidateModule(module)
      const others = modules.filter(({ id }) => !parts.has(id ?? ''))
      return others.length < modules.length ? [...others, module] : undefined
    },
  }
}
