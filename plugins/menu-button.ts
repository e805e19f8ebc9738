import type { Plugin } from 'vite'

const outer = /<button :class="\{ disabled \}" @click="value = !value">([\s\S]*?)<\/button>/

/**
 * Vite plugin that takes the button out of the button around Slidev's menus: nested controls cannot be told apart by assistive
 * technology (WCAG 4.1.2, axe's nested-interactive). The inner button stays, and its click still opens the menu.
 * @throws from the build where Slidev's component has changed
 */
export function menuButton(): Plugin {
  return {
    name: 'menu-button',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/@slidev/client/internals/MenuButton.vue'))
        return undefined
      if (!outer.test(code))
        throw new Error('Slidev\'s MenuButton.vue has changed: see whether plugins/menu-button.ts is still needed.')
      return code.replace(outer, '<div :class="{ disabled }" @click="value = !value">$1</div>')
    },
  }
}
