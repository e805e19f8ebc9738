import { ref } from 'vue'
import { deckKey } from '../chrome/deckKey'
import { readStored, writeStored } from '../presenter/storage'

const smallest = 0.7
const largest = 2
const step = 0.1

function parseSize(stored: string | null): number {
  if (stored === null)
    return 1
  const size = Number(stored)
  if (!(size >= smallest && size <= largest))
    throw new Error('not a size of letters')
  return size
}

/** Factor on the size of the script's letters, kept in this browser. */
export function useScriptSize() {
  const key = deckKey('script-size')
  const size = ref(readStored(key, parseSize, 1))

  function change(by: number): void {
    size.value = Math.min(largest, Math.max(smallest, Math.round(10 * (size.value + by)) / 10))
    writeStored(key, String(size.value))
  }

  return { size, larger: () => change(step), smaller: () => change(-step) }
}
