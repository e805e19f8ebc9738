import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const { resolve } = createRequire(import.meta.url)
const client = dirname(resolve('@slidev/client/package.json'))
const read = (file: string) => readFileSync(join(client, file), 'utf8')

/**
 * Whatever of Slidev's client is no documented interface and addons rely on all the same: the file, what must stand in it, and who would
 * break without.
 */
const internals: readonly [file: string, sign: RegExp, reliesOnIt: string][] = [
  ['main.ts', /await setupMain\(app\)\s+app\.mount\('#app'\)/, 'portable/picture/takeOver.ts: the deck is mounted after asynchronous setups, into #app'],
  ['setup/main.ts', /app\.use\(router\)[\s\S]*for \(const setup of setups\)\s+await setup\(context\)/, 'speaker/setup/main.ts, portable/setup/main.ts: guards that no setup holds up are there before the first navigation'],
  ['composables/useNav.ts', /return new URLSearchParams\(location\.search\)/, 'portable/lateAddress.ts: the client reads no more of an address than what stands before its `#`'],
  ['setup/main.ts', /import '\.\.\/styles'/, 'portable/plugins/style-order.ts: deck-wide styles come late'],
  ['setup/routes.ts', /name: 'play',\s+path: '\/:no'/, 'portable/picture/takeOver.ts: name of the route that plays slides'],
  ['setup/routes.ts', /path: '',\s+redirect: \{ path: '\/1' \}/, 'portable/picture/page.ts: the bare address is the first slide\'s'],
  ['pages/play.vue', /<SlidesShow render-context="slide"/, 'portable/plugins/first-slide.ts: page that plays slides'],
  ['internals/SlideContainer.vue', /:id="isMain \? 'slide-content' : undefined"/, 'portable/picture/freeze.ts: element of the slide on screen'],
  ['internals/SlideContainer.vue', /Math\.min\(width\.value \/ slideWidth\.value, height\.value \/ slideHeight\.value\)/, 'portable/picture/page.ts: how a slide fits its window'],
  ['internals/SlideContainer.vue', /translate\(-50%, -50%\) scale\(var\(--slidev-slide-scale\)\)/, 'portable/picture/page.ts: how a slide fits its window'],
  ['internals/SlideWrapper.vue', /:data-slidev-no="props\.route\.no"/, 'booklet/page/HandoutPage.vue, booklet/export/print.ts, portable/layAhead.ts: number of a slide'],
  ['internals/SlidesShow.vue', /routes\.forEach\(preloadRoute\)/, 'portable/plugins/client-patches.ts'],
  ['internals/SlidesShow.vue', /preloadRoute\(nextRoute\.value\)/, 'portable/plugins/client-patches.ts'],
  ['internals/SlidesShow.vue', /v-show="route === currentSlideRoute"/, 'portable/layAhead.css: how a slide is hidden'],
  ['internals/SlidesShow.vue', /:key="route\.no">\s+<SlideWrapper\s+v-show="route === currentSlideRoute"\s+:clicks-context="isPrintMode && !isPrintWithClicks \? createFixedClicks\(route, CLICKS_MAX\) : getPrimaryClicks\(route\)"\s+:route="route"\s+:render-context="renderContext"\s+\/>\s+<\/template>/, 'portable/plugins/client-patches.ts: what a slide in the show depends on'],
  ['composables/useNav.ts', /if \(route\?\.meta\?\.__clicksContext\)\s+return route\.meta\.__clicksContext/, 'portable/plugins/client-patches.ts: a slide keeps its clicks'],
  ['internals/SlidesShow.vue', /id="slideshow"/, 'portable/layAhead.ts: element of all slides'],
  ['internals/SlidesShow.vue', /\? 'div' : TransitionGroup"/, 'portable/plugins/client-patches.ts: a deck without transitions needs no group that plays them'],
  ['logic/transition.ts', /transition = configs\.transition \|\| undefined/, 'portable/plugins/client-patches.ts: where a slide\'s transition comes from'],
  ['pages/play.vue', /v-if="!isPrintMode"[\s\S]*<Controls v-if="!isPrintMode"/, 'portable/plugins/client-patches.ts'],
  ['pages/play.vue', /import\('\.\.\/internals\/SideEditor\.vue'\)\.then/, 'portable/plugins/client-patches.ts'],
  ['pages/play.vue', /import Controls from .*(?:[\n\r\u2028\u2029]\s*|[\t\v\f \xA0\u1680\u2000-\u200A\u202F\u205F\u3000\uFEFF])import LaserPointer from .*(?:[\n\r\u2028\u2029]\s*|[\t\v\f \xA0\u1680\u2000-\u200A\u202F\u205F\u3000\uFEFF])import NavControls from .*(?:[\n\r\u2028\u2029]\s*|[\t\v\f \xA0\u1680\u2000-\u200A\u202F\u205F\u3000\uFEFF])import PresenterMouse from /, 'portable/plugins/client-patches.ts'],
  ['logic/shortcuts.ts', /flush: 'sync'/, 'portable/picture/takeOver.ts: a key is answered while it is dispatched'],
  ['internals/MenuButton.vue', /@click="value = !value"/, 'portable/plugins/client-patches.ts'],
  ['internals/PrintSlide.vue', /PrintSlideClick/, 'booklet/page/SlideStack.vue: a slide for print'],
  ['internals/PrintSlideClick.vue', /class="print-slide-container"/, 'booklet/export/pictures.ts: element of a printed slide'],
  ['logic/dark.ts', /useLocalStorage\('slidev-color-schema', 'auto'\)/, 'portable/picture/page.ts: where the reader\'s colours are kept'],
  ['logic/dark.ts', /classList\.toggle\('dark', v\)/, 'styles for the dark'],
  ['state/syncState.ts', /syncWrites\.value\[channelKey\]\.forEach\(write => write\?\.\(toRaw\(state\), updating\)\)/, 'speaker/presenter/sayAgain.ts: what a window says while it takes something over is lost'],
  ['state/syncState.ts', /if \(!patching\) \{\s+clearTimeout\(updatingTimeout\)/, 'speaker/presenter/sayAgain.ts: what a window hears while it speaks is lost'],
  ['modules/v-motion.ts', /from '@vueuse\/motion'/, 'portable/plugins/unused-features.ts'],
  ['modules/v-mark.ts', /from '@slidev\/rough-notation'/, 'portable/plugins/unused-features.ts'],
  ['setup/main.ts', /from '@shikijs\/vitepress-twoslash\/client'/, 'portable/plugins/unused-features.ts'],
]

/** The same of the client's router. */
const routerInternals: readonly [sign: RegExp, reliesOnIt: string][] = [
  [/const routerHistory = options\.history;/, 'portable/lateAddress.ts: the history is there to be asked'],
  [/routerHistory\.replace\(toLocation\.fullPath[\s\S]*routerHistory\.push\(toLocation\.fullPath/, 'portable/lateAddress.ts: addresses are written by the history\'s own methods'],
  [/const go = \(delta\) => routerHistory\.go\(delta\)/, 'portable/lateAddress.ts: back and forward are the history\'s own methods'],
  [/const popStateHandler = \(\{ state \}\) => \{\s+const to = createCurrentLocation\(base, location\);\s+const from = currentLocation\.value;/, 'portable/lateAddress.ts: where one comes from is what was written'],
]

/** The same of Slidev's server, whose files have names that change. */
const serverInternals: readonly [sign: RegExp, reliesOnIt: string][] = [
  [/`import \{ meta as f\$\{no\} \} from '\$\{VIRTUAL_SLIDE_PREFIX\}\$\{no\}\/frontmatter'`/, 'portable/plugins/dev/joined-frontmatter.ts: how the slides are asked for their heads'],
  [/return \[`export \* from \$\{sourceId\}`/, 'portable/plugins/dev/joined-frontmatter.ts: where a slide\'s head stands'],
  [/"export const frontmatter = import\.meta\.hot \? import\.meta\.hot\.data\.frontmatter : reactive\(frontmatterData\)"/, 'portable/plugins/dev/joined-frontmatter.ts: a head keeps its object over updates'],
  [/`export default \$\{makeAbsoluteImportGlobExpression\(/, 'portable/plugins/dev/found-files.ts: how Slidev asks for what may be there'],
  [/return `import\.meta\.glob\(\$\{JSON\.stringify\(relativeGlobs\)\}, \$\{JSON\.stringify\(opts\)\}\)`/, 'portable/plugins/dev/found-files.ts: how Slidev asks for what may be there'],
]

describe('slidev\'s client is as the addons know it', () => {
  it.each(internals)('%s has %s', (file, sign, reliesOnIt) => {
    expect(existsSync(join(client, file)), `${file} is gone: ${reliesOnIt}`).toBe(true)
    expect(sign.test(read(file)), reliesOnIt).toBe(true)
  })
})

describe('slidev\'s router is as the addons know it', () => {
  const code = readFileSync(join(dirname(createRequire(join(client, 'package.json')).resolve('vue-router/package.json')), 'dist/vue-router.js'), 'utf8')
  it.each(routerInternals)('it has %s', (sign, reliesOnIt) => {
    expect(sign.test(code), reliesOnIt).toBe(true)
  })
})

describe('slidev\'s server is as the addons know it', () => {
  const dist = dirname(resolve('@slidev/cli/bin/slidev.mjs')).replace(/bin$/, 'dist')
  const code = readdirSync(dist).filter(name => name.endsWith('.mjs')).map(name => readFileSync(join(dist, name), 'utf8')).join('\n')
  it.each(serverInternals)('it has %s', (sign, reliesOnIt) => {
    expect(sign.test(code), reliesOnIt).toBe(true)
  })
})
