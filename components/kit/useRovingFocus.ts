import type { Ref } from 'vue'
import { ref } from 'vue'

/** What a template binds (`v-bind`) to the item with that index. */
export interface RovingItem {
  tabindex: 0 | -1
  ref: (element: unknown) => void
  onFocus: () => void
  onKeydown: (event: KeyboardEvent) => void
}

/**
 * One stop of the Tab key for many items: arrow keys, Home and End move inside. All other keys pass, so the slide's own keep working.
 * @param count number of items, as a getter
 * @param columns items in a row of a grid; 1 (a list) lets all four arrows step by one
 * @returns `item(i)` to bind to the items, and `current`, the index that Tab reaches
 */
export function useRovingFocus(count: () => number, columns = 1): { item: (index: number) => RovingItem, current: Ref<number> } {
  const current = ref(0)
  const elements = new Map<number, HTMLElement | SVGElement>()
  const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns }

  function target(key: string, index: number): number | undefined {
    if (key === 'Home')
      return 0
    if (key === 'End')
      return count() - 1
    const step = steps[key]
    return step === undefined ? undefined : Math.min(Math.max(index + step, 0), count() - 1)
  }

  return {
    current,
    item: index => ({
      tabindex: index === current.value ? 0 : -1,
      ref: (element) => {
        if (element instanceof HTMLElement || element instanceof SVGElement)
          elements.set(index, element)
        else
          elements.delete(index)
      },
      onFocus: () => {
        current.value = index
      },
      onKeydown: (event) => {
        const next = target(event.key, index)
        if (next === undefined)
          return
        event.preventDefault()
        event.stopPropagation()
        current.value = next
        elements.get(next)?.focus()
      },
    }),
  }
}
