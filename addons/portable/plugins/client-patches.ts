import type { Plugin } from 'vite'

/** A change to a file of Slidev's client, or of what it stands on. */
interface Edit {
  find: RegExp
  /** What stands there then; as it was, where it is missing. */
  replace?: string
  /** The same in the development server, where it is another: there a module costs a request and a compiler. */
  served?: string
}

/** Calls what follows in the next idle moment; Safari knows none. After a line without a semicolon it needs one. */
const whenIdle = '(window.requestIdleCallback ?? (work => setTimeout(work, 30)))'

const patches: Readonly<Record<string, readonly Edit[]>> = {
  '@slidev/client/internals/MenuButton.vue': [
    {
      // The button around a menu's own button: nested controls cannot be told apart by assistive technology (WCAG 4.1.2, axe's
      // nested-interactive). The inner button stays, and its click still opens the menu.
      find: /<button :class="\{ disabled \}" @click="value = !value">([\s\S]*?)<\/button>/,
      replace: '<div :class="{ disabled }" @click="value = !value">$1</div>',
    },
  ],
  '@slidev/client/internals/SlidesShow.vue': [
    {
      // The client loads and mounts the slides beside the current one in the same go, so that this one is drawn later: the first, and
      // each that a key asks for.
      find: /preloadRoute\(prevRoute\.value\)\n\s*preloadRoute\(nextRoute\.value\)/,
      replace: `const beside = [nextRoute.value, prevRoute.value];${whenIdle}(() => beside.forEach(preloadRoute))`,
      served: `const beside = [nextRoute.value, prevRoute.value];currentSlideRoute.value.load().then(() => ${whenIdle}(() => beside.forEach(preloadRoute)))`,
    },
    {
      // Three seconds after the start the client loads and mounts all slides in one go, a tenth of a second in which no key is
      // answered. One after the other, while nothing else is to do, nobody notices; and not before the slide on screen is there, which
      // may take the development server longer.
      find: /routes\.forEach\(preloadRoute\)/,
      replace: `const rest = [...routes]; const loadNext = () => { const route = rest.shift(); if (route) { preloadRoute(route); Promise.resolve(route.meta.preload !== false && route.load()).then(() => ${whenIdle}(loadNext)) } }; currentSlideRoute.value.load().then(() => ${whenIdle}(loadNext))`,
    },
    {
      // Nobody draws before there is a slide.
      find: /import\('\.\/DrawingLayer\.vue'\)(.*)/,
      replace: `${whenIdle}(() => import('./DrawingLayer.vue')$1)`,
      served: `currentSlideRoute.value.load().then(() => ${whenIdle}(() => import('./DrawingLayer.vue')$1))`,
    },
    {
      // A deck without transitions needs no group that plays them: Vue's asks the browser at every key, in the middle of its work, where
      // the slides stand and whether they move, so that style and layout are reckoned more than once.
      find: /const loadedRoutes = computed/,
      replace: `const isStill = computed(() => [configs.transition, ...slides.value.map(({ meta }) => meta.transition)].every(transition => ['', 'none'].includes(transition?.name ?? transition ?? '')))\n$&`,
    },
    {
      find: /(import \{ useNav \} from '\.\.\/composables\/useNav')/,
      replace: `import { configs } from '../env'\n$1`,
    },
    { find: /:is="\((?=hasViewTransition)/, replace: ':is="isStill || (' },
    {
      // At every turn all slides are rendered anew, since Vue does that to whatever has a `v-show`: two of them have changed. What a group
      // for transitions shows is left as it is.
      find: /<template v-for="route of loadedRoutes" :key="route\.no"(?=>)/,
      replace: '$& v-memo="[route, route === currentSlideRoute, isPrintMode, isPrintWithClicks, isStill || {}]"',
      // A slide that is edited gets new clicks there.
      served: '$&',
    },
  ],
  '@slidev/client/pages/play.vue': [
    {
      // Nor does anybody use the controls at the foot, the overview or the dialogs: a third of what is made before the first slide. What a
      // key has asked for by then shows as soon as they stand.
      find: /(?=useSwipeControls\(root\))/,
      replace: `const isSettled = ref(false);const settled = new Promise(done => ${whenIdle}(done)).then(() => isSettled.value = true)\n`,
      served: `const isSettled = ref(false);const settled = useNav().currentSlideRoute.value.load().then(() => new Promise(done => ${whenIdle}(done))).then(() => isSettled.value = true)\n`,
    },
    { find: /v-if="!isPrintMode"/g, replace: 'v-if="isSettled && !isPrintMode"' },
    {
      // A tenth of the scripts that the first slide would wait for; in the development server sixty files, and whole sets of icons are
      // read for a few of them.
      find: /^import (Controls|LaserPointer|NavControls|PresenterMouse) from (.*)$/gm,
      replace: 'const $1 = defineAsyncComponent(() => settled.then(() => import($2)))',
    },
    { find: /import \{ computed, ref, shallowRef \} from 'vue'/, replace: 'import { computed, defineAsyncComponent, ref, shallowRef } from \'vue\'' },
    { find: /import\('\.\.\/internals\/SideEditor\.vue'\)/, served: 'settled.then(() => import(\'../internals/SideEditor.vue\'))' },
  ],
  '@slidev/client/setup/shortcuts.ts': [
    {
      // The overview, which is made later, sets the page that Enter goes to; before that it is none.
      find: /\bgo\(currentOverviewPage\.value\)/,
      replace: 'currentOverviewPage.value > 0 && $&',
    },
  ],
  // Of the build alone: the development server serves it bundled.
  'vue-router/dist/vue-router.js': [
    {
      // At every key the router asks whether the page has a `<base>`. It has none, so the whole document is gone through for it: all
      // slides that are mounted by then.
      find: /document\.querySelector\("base"\)/,
      replace: 'document.head.querySelector("base")',
    },
  ],
}

/**
 * Vite plugin that mends Slidev's client where neither configuration nor a component of ours can.
 * @throws from the build where Slidev's file has changed, so that a patch is looked at again with each update
 */
export function clientPatches(): Plugin {
  let isServer = false
  return {
    name: 'client-patches',
    enforce: 'pre',
    configResolved({ command }) {
      isServer = command === 'serve'
    },
    transform(code, id) {
      const [file, edits] = Object.entries(patches).find(([file]) => id.endsWith(`/${file}`)) ?? []
      return edits?.reduce((changed, { find, replace, served = replace }) => {
        if (!find.test(changed))
          throw new Error(`${file} has changed: see whether its patches in plugins/client-patches.ts are still needed.`)
        return changed.replace(find, (isServer ? served : replace) ?? '$&')
      }, code)
    },
  }
}
