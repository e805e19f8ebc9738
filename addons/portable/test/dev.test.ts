import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { normalizePath } from 'vite'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { withFoundFiles } from '../plugins/dev/found-files'
import { joinedModule, withOneRequest } from '../plugins/dev/joined-frontmatter'
import { renewsSheets, whenQuiet } from '../plugins/dev/quiet-styles'

/** A slide's head as Slidev writes it. */
function head(frontmatter: object, note = ''): string {
  return `// @unocss-include
import { computed, reactive, shallowReactive } from "vue"
export const frontmatterData = ${JSON.stringify(frontmatter)}
if (import.meta.hot) {
  import.meta.hot.data.frontmatter ??= reactive(frontmatterData)
  import.meta.hot.accept(({ frontmatterData: update }) => {
    const frontmatter = import.meta.hot.data.frontmatter
    Object.keys(frontmatter).forEach(key => {
      if (!(key in update)) delete frontmatter[key]
    })
    Object.assign(frontmatter, update)
  })
}
export const frontmatter = import.meta.hot ? import.meta.hot.data.frontmatter : reactive(frontmatterData)
export default frontmatter
export const meta = shallowReactive({
  get layout(){ return frontmatter.layout },
  slide: {
    ...(${JSON.stringify({ note })}),
    frontmatter,
  },
})`
}

interface Joined {
  all: { frontmatterData: object, meta: { layout: string, slide: { note: string, frontmatter: object } } }[]
}

describe('the heads of all slides in one module', () => {
  /** What Vite keeps of the module from one version to the next. */
  const hot = { data: {} as Record<number, unknown>, take: undefined as ((fresh: Joined) => void) | undefined, accept(take: (fresh: Joined) => void) {
    this.take = take
  } }
  const folder = mkdtempSync(join(tmpdir(), 'heads-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  let version = 0

  async function run(...heads: string[]): Promise<Joined> {
    Object.assign(globalThis, { hotOfTest: hot })
    const file = join(folder, `${version++}.mjs`)
    const code = joinedModule(heads)
    expect(code.match(/^import /gm)).toHaveLength(1)
    writeFileSync(file, code
      .replace(/^import .*$/m, 'const reactive = data => ({ ...data }), shallowReactive = data => data')
      .replace(/^[^"\n]+$/gm, line => line.replaceAll('import.meta.hot', 'globalThis.hotOfTest')))
    return await import(/* @vite-ignore */ pathToFileURL(file).href) as Joined
  }

  it('gives each slide what its own module has', async () => {
    const { all } = await run(head({ layout: 'cover' }), head({ layout: 'figure' }, 'export const a\nimport.meta.hot'))
    expect(all.map(({ meta }) => meta.layout)).toEqual(['cover', 'figure'])
    expect(all[1]?.meta.slide.note).toBe('export const a\nimport.meta.hot')
  })

  it('passes a change on to the object that a slide has held from the start, and touches no other', async () => {
    const { all: [first, second] } = await run(head({ layout: 'cover' }), head({ layout: 'figure', class: 'inv' }))
    const held = second!.meta.slide.frontmatter
    Object.freeze(first!.meta.slide.frontmatter)
    const { take } = hot
    take?.(await run(head({ layout: 'cover' }), head({ layout: 'number' })))
    expect(second!.meta.slide.frontmatter).toBe(held)
    expect(held).toEqual({ layout: 'number' })
    // Another module may have had the fresh one run before the update was passed on.
    const fresh = await run(head({ layout: 'cover' }), head({ layout: 'code' }))
    hot.take?.(fresh)
    expect(held).toEqual({ layout: 'code' })
  })

  it('says so where Slidev writes its modules in another way', () => {
    expect(() => joinedModule(['export const frontmatter = {}'])).toThrow(/has changed: see .*joined-frontmatter\.ts/)
    expect(() => withOneRequest('const slides = []')).toThrow(/has changed/)
    expect(() => withOneRequest('import { meta as f1 } from \'/@slidev/slides/1/frontmatter\'\nimport { data as g1 } from \'/@slidev/slides/1/frontmatter\'')).toThrow(/has changed/)
  })

  it('asks for them once', () => {
    expect(withOneRequest('import { meta as f1 } from \'/@slidev/slides/1/frontmatter\'\nimport { meta as f2 } from \'/@slidev/slides/2/frontmatter\'\nexport default [f1, f2]'))
      .toBe('import { all } from \'/@slidev/joined-frontmatter\'\nconst f1 = all[0].meta\nconst f2 = all[1].meta\nexport default [f1, f2]\nimport.meta.hot?.accept(["/@slidev/joined-frontmatter","/@slidev/slides/1/md","/@slidev/slides/2/md"], () => {})')
  })
})

describe('imports of what may stand in a root', () => {
  const folder = normalizePath(mkdtempSync(join(tmpdir(), 'roots-')))
  const proxy = `${folder}/import-glob.0123456789.ts`
  const url = `/@fs/${proxy.replace(/^\//, '')}`
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  function found(globs: string[], options: string, request: string): { code: string, candidates: string[] } {
    writeFileSync(proxy, `export default import.meta.glob(${JSON.stringify(globs)}, ${options})\n`)
    const candidates: string[] = []
    return { code: withFoundFiles(request.replace('URL', JSON.stringify(url)), path => candidates.push(path)), candidates }
  }
  const byDefault = '{"eager":true,"exhaustive":true,"import":"default"}'

  it('are imports of what there is, and tell what else there might be', () => {
    writeFileSync(join(folder, 'main.ts'), '')
    expect(found(['./main.{ts,js}'], byDefault, 'import __a from URL')).toEqual({
      code: `import __found_0 from "${url.replace(/import-glob.*/, 'main.ts')}"\nconst __a = [__found_0]`,
      candidates: [`${folder}/main.ts`, `${folder}/main.js`],
    })
    expect(found(['./none.{ts,js}'], byDefault, 'import __a from URL').code).toBe('const __a = []')
    expect(found(['./main.{ts,css}', './style.{css,ts}'], '{"eager":true,"exhaustive":true}', 'import URL').code).toBe(`import "${url.replace(/import-glob.*/, 'main.ts')}"`)
  })

  it('stay as they are where the pattern is another one', () => {
    for (const [globs, options] of [[['./*.ts'], byDefault], [['./main.ts'], byDefault], [['./main.{ts,js}'], '{"eager":false}'], [['./main.{ts,js}'], '{"eager":true,"exhaustive":true}']] as const)
      expect(found([...globs], options, 'import __a from URL').code).toBe(`import __a from "${url}"`)
  })
})

describe('sheets of UnoCSS', () => {
  const update = (...paths: string[]) => ({ type: 'update', updates: paths.map(path => ({ path })) })

  it('are told from what else is renewed', () => {
    expect(renewsSheets(update('/__uno.css', '/__uno_typography.css'))).toBe(true)
    expect(renewsSheets(update('/__uno.css', '/components/A.vue'))).toBe(false)
    expect(renewsSheets(update())).toBe(false)
    expect(renewsSheets({ type: 'full-reload' })).toBe(false)
    expect(renewsSheets('vue-server-ref')).toBe(false)
  })

  describe('are renewed', () => {
    beforeEach(() => void vi.useFakeTimers())
    afterEach(() => void vi.useRealTimers())

    it('once, when the browser asks for nothing more', () => {
      const work = vi.fn()
      const { begin, end, want } = whenQuiet(work)
      begin()
      want()
      vi.advanceTimersByTime(1000)
      begin()
      end()
      want()
      vi.advanceTimersByTime(500)
      expect(work).not.toHaveBeenCalled()
      end()
      vi.advanceTimersByTime(500)
      expect(work).toHaveBeenCalledOnce()
      vi.advanceTimersByTime(10_000)
      expect(work).toHaveBeenCalledOnce()
    })

    it('in the end, where a request never does', () => {
      const work = vi.fn()
      const { begin, want } = whenQuiet(work)
      begin()
      want()
      vi.advanceTimersByTime(10_000)
      expect(work).toHaveBeenCalledOnce()
    })
  })
})
