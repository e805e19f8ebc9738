/**
 * Reads one of the deck's own entries of local storage. What cannot be read is removed and said once on the console: only the
 * presenter's window calls this.
 * @param key entry
 * @param parse turns the stored text into a value; throws where it is malformed
 * @param fallback value where there is nothing to use
 */
export function readStored<T>(key: string, parse: (stored: string | null) => T, fallback: T): T {
  try {
    return parse(localStorage.getItem(key))
  }
  catch (error) {
    console.warn(`[presenter] ignoring the stored entry "${key}": ${error instanceof Error ? error.message : String(error)}`)
    writeStored(key, null)
    return fallback
  }
}

/** Writes an entry, or removes it for null. Where storage is full or forbidden the talk goes on without. */
export function writeStored(key: string, text: string | null): void {
  try {
    if (text === null)
      localStorage.removeItem(key)
    else
      localStorage.setItem(key, text)
  }
  catch {
    // Nothing of the talk itself depends on storage.
  }
}
