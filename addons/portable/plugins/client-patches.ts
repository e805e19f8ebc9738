import type { Plugin } from 'vite'

/** A change to one file of Slidev's client. */
interface Patch {
  file: string
  find: RegExp
  replace: string
}

const patches: readonly Patch[] = [
  {
    // The button around a menu's own button: nested controls cannot be told apart by assistive technology (WCAG 4.1.2, axe's
    // nested-interactive). The inner button stays, and its click still opens the menu.
    file: 'internals/MenuButton.vue',
    find: /<button :class="\{ disabled \}" @click="value = !value">([\s\S]*?)<\/button>/,
    replace: '<div :class="{ disabled }" @click="value = !value">$1</div>',
  },
  {
    // Three seconds after the start the client loads and mounts all slides in one go, a tenth of a second in which no key is
    // answered. One after the other, while nothing else is to do, nobody notices.
    file: 'internals/SlidesShow.vue',
    find: /routes\.forEach\(preloadRoute\)/,
    replace: 'const idle = window.requestIdleCallback ?? (work => setTimeout(work, 30)); const rest = [...routes]; const loadNext = () => { const route = rest.shift(); if (route) { preloadRoute(route); idle(loadNext) } }; idle(loadNext)',
  },
]

/**
 * Vite plugin that mends Slidev's client where neither configuration nor a component of ours can.
 * @throws from the build where Slidev's file has changed, so that a patch is looked at again with each update
 */
export function clientPatches(): Plugin {
  return {
    name: 'client-patches',
    enforce: 'pre',
    transform(code, id) {
      const patch = patches.find(({ file }) => id.endsWith(`/@slidev/client/${file}`))
      if (!patch)
        return undefined
      if (!patch.find.test(code))
        throw new Error(`Slidev's ${patch.file} has changed: see whether its patch in plugins/client-patches.ts is still needed.`)
      return code.replace(patch.find, patch.replace)
    },
  }
}
