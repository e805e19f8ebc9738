import type { HtmlTagDescriptor, Plugin } from 'vite'
import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientPatches } from '../plugins/client-patches'
import { contentSecurity, contentSecurityPolicy, withPolicy } from '../plugins/content-security'
import { firstSlide, neededModules } from '../plugins/first-slide'
import { hostsOf } from '../plugins/hosts'
import { withImports } from '../plugins/opening-chunk'
import { inlineDownloads, singleFile } from '../plugins/single-file'
import { textsOf, unusedFeatures } from '../plugins/unused-features'

/** A plugin's hook as a function, whether it is written as one or with an order. */
function hookOf<Hook>(plugin: Plugin, name: 'transform' | 'configResolved' | 'generateBundle' | 'transformIndexHtml' | 'load' | 'resolveId' | 'buildStart' | 'buildEnd'): Hook {
  const hook = plugin[name]
  return (typeof hook === 'object' && hook && 'handler' in hook ? hook.handler : hook) as Hook
}
type Transform = (code: string, id: string) => string | undefined

const clientDir = dirname(createRequire(import.meta.url).resolve('@slidev/client/package.json'))
const clientFile = (file: string) => readFileSync(join(clientDir, file), 'utf8')
const modules = dirname(dirname(clientDir))

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plugins-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('client-patches', () => {
  const transform = hookOf<Transform>(clientPatches(), 'transform')

  it.each([
    ['@slidev/client/internals/MenuButton.vue', '<div :class="{ disabled }" @click="value = !value">'],
    ['@slidev/client/internals/SlidesShow.vue', '(loadNext)'],
    ['@slidev/client/internals/SlidesShow.vue', '(() => beside.forEach(preloadRoute))'],
    ['@slidev/client/internals/SlidesShow.vue', '(() => import(\'./DrawingLayer.vue\').then(v => DrawingLayer.value = v.default))'],
    ['@slidev/client/pages/play.vue', '<Controls v-if="isSettled && !isPrintMode" />'],
    ['@slidev/client/internals/SlidesShow.vue', ':is="isStill || (hasViewTransition'],
    ['@slidev/client/internals/SlidesShow.vue', '<template v-for="route of loadedRoutes" :key="route.no" v-memo="[route, route === currentSlideRoute, isPrintMode, isPrintWithClicks, isStill || {}]">'],
    ['@slidev/client/setup/shortcuts.ts', 'currentOverviewPage.value > 0 && go(currentOverviewPage.value)'],
    ['vue-router/dist/vue-router.js', 'document.head.querySelector("base") ? base'],
  ])('changes %s as it is installed', (file, added) => {
    const code = readFileSync(join(modules, file), 'utf8')
    expect(code).not.toContain(added)
    expect(transform(code, `/deck/node_modules/${file}`)).toContain(added)
  })

  it('has the controls come after the first slide, which the development server waits for itself', () => {
    const server = clientPatches()
    hookOf<(config: { command: 'serve' }) => void>(server, 'configResolved')({ command: 'serve' })
    const file = 'pages/play.vue'
    const id = `/deck/node_modules/@slidev/client/${file}`
    const [built, served] = [transform(clientFile(file), id), hookOf<Transform>(server, 'transform')(clientFile(file), id)]
    for (const code of [built, served]) {
      expect(code).toContain('const Controls = defineAsyncComponent(() => settled.then(() => import(\'../internals/Controls.vue\')))')
      expect(code?.match(/^const \w+ = defineAsyncComponent/gm)).toHaveLength(4)
    }
    const waits = 'const settled = useNav().currentSlideRoute.value.load().then('
    const editor = 'settled.then(() => import(\'../internals/SideEditor.vue\')).then('
    expect([waits, editor].map(text => [built?.includes(text), served?.includes(text)])).toEqual([[false, true], [false, true]])
  })

  it('stops where the file has changed, and leaves others alone', () => {
    expect(() => transform('<template />', '/deck/node_modules/@slidev/client/internals/MenuButton.vue')).toThrow(/MenuButton\.vue has changed/)
    expect(transform('<template />', '/deck/components/MenuButton.vue')).toBeUndefined()
  })
})

describe('unused-features', () => {
  const plugin = unusedFeatures([])
  const transform = hookOf<Transform>(plugin, 'transform')
  const resolve = (plugin: Plugin, id: string) => hookOf<(id: string) => string | undefined>(plugin, 'resolveId')(id)

  it.each([
    ['# A\n<p v-motion>\n', '@vueuse/motion'],
    ['<b v-mark.red>B</b>', '@slidev/rough-notation'],
    ['```ts {all} twoslash\n```', '@shikijs/vitepress-twoslash/client'],
  ])('keeps what %j needs, and nothing else', (code, library) => {
    const kept = unusedFeatures(['# Another slide', code])
    expect(resolve(kept, library)).toBeUndefined()
    expect(['@vueuse/motion', '@slidev/rough-notation', '@shikijs/vitepress-twoslash/client'].filter(id => resolve(kept, id))).toHaveLength(2)
    expect(() => hookOf<Transform>(kept, 'transform')(code, '/deck/pages/1.md')).not.toThrow()
    // What no folder of the deck showed cannot be put right later.
    expect(() => transform(code, '/elsewhere/1.md')).toThrow(/^\/elsewhere\/1\.md needs/)
    expect(transform(code, '/deck/node_modules/some/Other.vue')).toBeUndefined()
  })

  it('keeps the template compiler for a deck that has templates in its scripts', () => {
    const aliases = (texts: string[]) => JSON.stringify((unusedFeatures(texts).config as () => unknown)(), (_, value: unknown) => value instanceof RegExp ? String(value) : value)
    expect(aliases(['export default { data: () => ({}) }'])).toContain('vue.runtime')
    expect(aliases(['export default { template: `<b/>` }'])).not.toContain('vue.runtime')
  })

  it('looks into slides, components and layouts of every root, and not into what is installed or written about it', async () => {
    const deck = join(folder, 'featured')
    await mkdir(join(deck, 'components'), { recursive: true })
    await mkdir(join(deck, 'node_modules/x'), { recursive: true })
    await writeFile(join(deck, 'components/A.vue'), 'component')
    await writeFile(join(deck, 'node_modules/x/B.vue'), 'installed')
    await writeFile(join(deck, 'CONTRIBUTING.md'), 'a document')
    expect(textsOf([deck, join(deck, 'missing')], ['slide'])).toEqual(['slide', 'component'])
  })

  it('says nothing to a slide without them', () => {
    expect(transform('# twoslash in words, `v-mark` in code', '/deck/pages/1.md')).toBeUndefined()
  })

  it('stands in for each library with what the client imports of it', () => {
    const resolveId = hookOf<(id: string) => string | undefined>(plugin, 'resolveId')
    const load = hookOf<(id: string) => string | undefined>(plugin, 'load')
    const codeOf = (library: string) => load(resolveId(library) ?? '')
    expect(codeOf('@vueuse/motion')).toContain('export const MotionDirective')
    expect(codeOf('@slidev/rough-notation')).toContain('export const annotate')
    expect(codeOf('@shikijs/vitepress-twoslash/client')).toContain('export default')
    expect(resolveId('vue')).toBeUndefined()
  })

  it('keeps of KaTeX\'s fonts the newest format alone', () => {
    const css = readFileSync(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'), 'utf8')
    expect(css).toMatch(/\.woff\)|\.ttf\)/)
    const kept = transform(css, '/deck/node_modules/katex/dist/katex.min.css')
    expect(kept).not.toMatch(/\.woff\)|\.ttf\)/)
    expect(kept?.match(/\.woff2\)/g)).toEqual(css.match(/\.woff2\)/g))
  })
})

describe('content-security', () => {
  const page = '<!DOCTYPE html><html><head><meta charset="utf-8"><script>run()</script><script type="module" src="a.js"></script></head></html>'

  it('allows the page\'s own inline scripts by their hashes, and no others', () => {
    const policy = contentSecurityPolicy(page)
    const hash = createHash('sha256').update('run()').digest('base64')
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`)
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/)
  })

  it.each(['<meta charset="utf-8">', '<meta charset="UTF-8">', '<meta charset="utf-8" />'])('puts the policy behind %s, before the first script', (charset) => {
    const html = withPolicy(page.replace('<meta charset="utf-8">', charset))
    expect(html.indexOf('Content-Security-Policy')).toBeGreaterThan(html.indexOf('charset'))
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script>'))
  })

  it('stops where there is no place for the policy, or one behind a script', () => {
    expect(() => withPolicy('<html><head><script>run()</script></head></html>')).toThrow(/meta charset/)
    expect(() => withPolicy('<html><head><script>run()</script><meta charset="utf-8"></head></html>')).toThrow(/meta charset/)
  })

  it('covers every page of a build, and stops where there is none', () => {
    const generate = hookOf<(options: unknown, bundle: Record<string, { type: string, fileName: string, source: string }>) => void>(contentSecurity(), 'generateBundle')
    const bundle = { 'index.html': { type: 'asset', fileName: 'index.html', source: page }, 'more.html': { type: 'asset', fileName: 'more.html', source: page } }
    generate({}, bundle)
    for (const { source } of Object.values(bundle))
      expect(source).toContain('http-equiv="Content-Security-Policy"')
    expect(() => generate({}, { 'a.css': { type: 'asset', fileName: 'a.css', source: '' } })).toThrow(/no page/)
  })
})

describe('the hosts of a deck', () => {
  const slide = (content: string, frontmatter = {}) => ({ content, frontmatter })
  const config = { favicon: 'favicon.svg', fonts: { provider: 'none', webfonts: [] } }

  it('are none where everything is at home', () => {
    const hosts = hostsOf({ headmatter: {}, config, slides: [slide('![](/a.png) <img src="./b.png"> [a link](https://example.org/)')] })
    expect(Object.values(hosts).flat()).toEqual([])
  })

  it('are those of its pictures, films, frames and fonts, each for that alone', () => {
    const hosts = hostsOf({
      headmatter: {},
      config: { favicon: 'https://icons.example/a.png', fonts: { provider: 'google', webfonts: ['Inter'] } },
      slides: [
        slide('![a cat](https://cats.example/1.png "A cat")\n<img alt="" src="https://dogs.example/2.png">\n<video controls src="https://films.example/a.mp4">'),
        slide('', { layout: 'iframe-right', url: 'https://frames.example/page' }),
        slide('<Youtube id="x" />', { background: 'https://skies.example/b.jpg' }),
      ],
    })
    expect(hosts['img-src']).toEqual(['https://icons.example', 'https://skies.example', 'https://cats.example', 'https://dogs.example'])
    expect(hosts['media-src']).toEqual(['https://films.example'])
    expect(hosts['frame-src']).toEqual(['https://frames.example', 'https://www.youtube.com'])
    expect([hosts['style-src'], hosts['font-src']]).toEqual([['https://fonts.googleapis.com'], ['https://fonts.gstatic.com']])
    expect(contentSecurityPolicy('', hosts)).toMatch(/script-src 'self';.*img-src [^;]*https:\/\/cats\.example/)
  })

  it('are also those that its headmatter names, never for scripts; what is no address stops the build', () => {
    const hosts = (allow: unknown) => hostsOf({ headmatter: { portable: { allow } }, config, slides: [] })
    expect(contentSecurityPolicy('', hosts(['https://api.example/x']))).toMatch(/script-src 'self';.*connect-src 'self' https:\/\/api\.example;/)
    expect(() => hosts('example.org')).toThrow(/no address/)
  })
})

describe('first-slide', () => {
  type Handler = (html: string, context: { bundle: Record<string, unknown> }) => HtmlTagDescriptor[]
  const handler = hookOf<Handler>(firstSlide(neededModules('cover'), true), 'transformIndexHtml')
  const chunk = (fileName: string, moduleIds: string[], imports: string[] = []) => ({ [fileName]: { type: 'chunk', fileName, moduleIds, imports, isEntry: false, viteMetadata: { importedCss: new Set([fileName.replace('.js', '.css')]) } } })
  const bundle = {
    ...chunk('play.js', ['/x/node_modules/@slidev/client/pages/play.vue'], ['shared.js']),
    ...chunk('md.js', ['/@slidev/slides/1/md']),
    ...chunk('cover.js', ['/x/layouts/cover.vue']),
    ...chunk('shared.js', ['/x/shared.ts']),
    ...chunk('later.js', ['/@slidev/slides/10/md']),
    'assets/sans-opening-1a2b.woff2': { type: 'asset', fileName: 'assets/sans-opening-1a2b.woff2' },
  }

  it('asks for what the first slide needs, and for nothing later', () => {
    const hrefs = handler('<link href="./shared.css">', { bundle }).map(({ attrs }) => attrs?.href)
    expect(new Set(hrefs)).toEqual(new Set(['./play.js', './shared.js', './md.js', './cover.js', './play.css', './md.css', './cover.css', './assets/sans-opening-1a2b.woff2']))
  })

  it('preloads no style that the presenter\'s page would leave unused', () => {
    const tags = handler('<link href="./shared.css">', { bundle })
    const ways = Object.fromEntries(tags.map(({ attrs }) => [attrs?.href, attrs?.rel]))
    expect(ways).toMatchObject({ './play.css': 'stylesheet', './md.css': 'preload', './cover.css': 'preload' })
    expect(tags).toHaveLength(Object.keys(ways).length)
  })

  it.each(['play.js', 'md.js', 'cover.js', 'assets/sans-opening-1a2b.woff2'])('stops the build where %s is not found', (missing) => {
    const rest = Object.fromEntries(Object.entries(bundle).filter(([name]) => name !== missing))
    expect(() => handler('', { bundle: rest })).toThrow(/correct plugins\/first-slide\.ts of the addon portable/)
  })
})

describe('opening-chunk', () => {
  it('takes all that has to run before the first slide, and nothing that is asked for later', () => {
    const imports: Record<string, string[]> = { entry: ['app'], app: ['vue', 'router'], router: ['vue', 'app'], slide: ['figure'], later: ['vue'] }
    expect(withImports(['entry', 'slide'], id => ({ importedIds: imports[id] ?? [] }))).toEqual(new Set(['entry', 'app', 'vue', 'router', 'slide', 'figure']))
  })
})

describe('single-file', () => {
  it('puts a download behind its link, and leaves its name where it is text', async () => {
    const files = join(folder, 'public')
    await mkdir(files, { recursive: true })
    await writeFile(join(files, 'list.bib'), '@misc{a}')
    const data = `data:text/x-bibtex;base64,${Buffer.from('@misc{a}').toString('base64')}`
    for (const [written, expected] of [
      ['<a href="list.bib">', `<a href="${data}">`],
      ['{href:`list.bib`,download:``},`list.bib`', `{href:\`${data}\`,download:\`\`},\`list.bib\``],
      ['("a",{href:"./list.bib"},"list.bib")', `("a",{href:"${data}"},"list.bib")`],
      ['add it to "list.bib"', 'add it to "list.bib"'],
      ['href="my-list.bib"', 'href="my-list.bib"'],
    ] as const)
      expect(inlineDownloads(written, files)).toBe(expected)
  })

  it('lets the deck-wide style sheets come first, and stops where Slidev\'s entry is not found', () => {
    const plugins = singleFile(folder).flat() as Plugin[]
    const plugin = plugins.find(({ name }) => name === 'style-order')!
    hookOf<() => void>(plugin, 'buildStart')()
    expect(() => hookOf<(error?: Error) => void>(plugin, 'buildEnd')()).toThrow(/entry is not where/)
    const code = hookOf<Transform>(plugin, 'transform')(clientFile('main.ts'), '/deck/node_modules/@slidev/client/main.ts')
    expect(code).toMatch(/^import '\.\/styles'\n/)
    expect(existsSync(join(clientDir, 'styles/index.ts'))).toBe(true)
    expect(() => hookOf<(error?: Error) => void>(plugin, 'buildEnd')()).not.toThrow()
  })
})
