import { coinEntropy } from '../snippets/entropy.ts'

/** Numbers that slides and scripts name as `[[name]]`. */
export function slideValues(): Record<string, string | number> {
  return { mostBits: coinEntropy(0.5) }
}
