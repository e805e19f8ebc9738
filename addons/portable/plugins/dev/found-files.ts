import type { Plugin } from 'vite'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { normalizePath } from 'vite'

/** How Slidev's modules import what may stand in a folder of the deck, its theme or an addon: by a module of its own for each, with a pattern. */
const request = /^import (?:(\w+) from )?("\/@fs\/[^"]+\/import-glob\.\w+\.ts");?$/gm
const pattern = /^export default import\.meta\.glob\((\[.*?\]), \{"eager":true,"exhaustive":true(,"import":"default")?\}\)\s*$/

/** A place and a choice of endings, and nothing else that a pattern may have. */
const choice = /^([^*?[\]{}()!\\]+)\.\{([\w,]+)\}$/

const toPath = (url: string) => url.replace('/@fs', '').replace(/^\/(?=[a-z]:)/i, '')
const toUrl = (path: string) => `/@fs/${path.replace(/^\//, '')}`

/**
 * Imports of a module of Slidev's that may find nothing, as imports of what there is.
 * @param code of the module
 * @param onCandidate is told every file that may come to be there
 * @returns the code; what cannot be read is left as it is
 */
export function withFoundFiles(code: string, onCandidate: (path: string) => void): string {
  let count = 0
  return code.replace(request, (all, name: string | undefined, url: string) => {
    const module = toPath(String(JSON.parse(url)))
    const [, list = '[]', isDefault] = (existsSync(module) && pattern.exec(readFileSync(module, 'utf8'))) || []
    const places = (JSON.parse(list) as string[]).map(glob => choice.exec(glob))
    // A name asks for what the files give by default; without one they are run.
    if (places.length === 0 || places.includes(null) || Boolean(name) !== Boolean(isDefault))
      return all
    const candidates = places.flatMap(place => (place?.[2] ?? '').split(',').map(ending => normalizePath(join(dirname(module), `${place?.[1]}.${ending}`))))
    candidates.forEach(onCandidate)
    const found = candidates.filter(path => existsSync(path)).sort()
    if (!name)
      return found.map(path => `import ${JSON.stringify(toUrl(path))}`).join('\n')
    const names = found.map(() => `__found_${count++}`)
    return [...found.map((path, i) => `import ${names[i]} from ${JSON.stringify(toUrl(path))}`), `const ${name} = [${names.join(', ')}]`].join('\n')
  })
}

/**
 * Vite plugin for the development server: Slidev asks each root of a deck for each file that it may have, by a request of the browser for each
 * question, and most are answered with nothing. A deck with five addons asks sixty times before its first slide.
 */
export function foundFiles(): Plugin {
  /** Slidev's modules by the files that they would import if they were there. */
  const askers = new Map<string, string>()
  return {
    name: 'found-files',
    apply: 'serve',
    enforce: 'pre',
    transform: (code, id) => id.startsWith('/@slidev/') ? withFoundFiles(code, path => askers.set(path, id)) : undefined,
    configureServer({ watcher, moduleGraph, ws }) {
      const look = (file: string) => {
        const module = moduleGraph.getModuleById(askers.get(normalizePath(file)) ?? '')
        if (!module)
          return
        moduleGraph.invalidateModule(module)
        ws.send({ type: 'full-reload' })
      }
      watcher.on('add', look).on('unlink', look)
    },
  }
}
