/** A learnt merge: two neighbouring token ids become a new one. */
export interface Merge {
  pair: readonly [number, number]
  /** Id of the new token, 256 for the first merge. */
  token: number
  /** How often the pair stood in the training text. */
  count: number
}

/** Ids 0..255 are the bytes themselves. */
export const byteTokens = 256

// Words, numbers, punctuation and white space are never merged with one
// another, as in GPT-2 (Radford et al. 2019, §2.2).
const pieces = / ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+/gu

function toBytes(text: string): number[][] {
  const encoder = new TextEncoder()
  return (text.match(pieces) ?? []).map(piece => [...encoder.encode(piece)])
}

/** Replaces each occurrence of the pair from the left. */
function applyMerge(
  ids: readonly number[],
  { pair, token }: Merge,
): number[] {
  const merged: number[] = []
  let joined = false
  for (const [at, id] of ids.entries()) {
    // The right half of a pair went into the token before it.
    if (joined) {
      joined = false
      continue
    }
    joined = id === pair[0] && ids[at + 1] === pair[1]
    merged.push(joined ? token : id)
  }
  return merged
}

/** The most frequent pair of neighbours, the earliest of equals. */
function mostFrequentPair(
  sequences: readonly (readonly number[])[],
): Omit<Merge, 'token'> | undefined {
  const pairs = new Map<string, { pair: [number, number], count: number }>()
  for (const ids of sequences) {
    let left: number | undefined
    for (const right of ids) {
      if (left !== undefined) {
        const key = `${left},${right}`
        const entry = pairs.get(key) ?? { pair: [left, right], count: 0 }
        entry.count++
        pairs.set(key, entry)
      }
      left = right
    }
  }
  let best: Omit<Merge, 'token'> | undefined
  for (const entry of pairs.values()) {
    if (!best || entry.count > best.count)
      best = entry
  }
  return best
}

/**
 * Byte-pair encoding on UTF-8 bytes (Sennrich et al. 2016; on bytes Radford
 * et al. 2019). Stops early when no pair occurs twice.
 *
 * @param texts Training texts.
 * @param mergeCount Most merges to learn; the vocabulary is 256 larger.
 */
// #region core
export function train(texts: readonly string[], mergeCount: number): Merge[] {
  const merges: Merge[] = []
  let sequences = texts.flatMap(toBytes)
  while (merges.length < mergeCount) {
    const best = mostFrequentPair(sequences)
    if (!best || best.count < 2)
      break
    const merge = { ...best, token: byteTokens + merges.length }
    sequences = sequences.map(ids => applyMerge(ids, merge))
    merges.push(merge)
  }
  return merges
}
// #endregion core

/** Token ids of a text: the merges applied in the order they were learnt. */
export function encode(text: string, merges: readonly Merge[]): number[] {
  return toBytes(text).flatMap(piece =>
    merges.reduce<number[]>((ids, merge) => applyMerge(ids, merge), piece))
}

/**
 * The bytes of one token.
 *
 * @throws RangeError if no byte and no merge has the id.
 */
export function tokenBytes(
  token: number,
  merges: readonly Merge[],
): number[] {
  if (Number.isInteger(token) && token >= 0 && token < byteTokens)
    return [token]
  const merge = merges[token - byteTokens]
  if (!merge)
    throw new RangeError(`token ${token} is not in the vocabulary`)
  return merge.pair.flatMap(part => tokenBytes(part, merges))
}

/** The text of token ids; bytes that are no UTF-8 come out as U+FFFD. */
export function decode(
  ids: readonly number[],
  merges: readonly Merge[],
): string {
  const bytes = ids.flatMap(id => tokenBytes(id, merges))
  // Without ignoreBOM the decoder would drop a leading U+FEFF.
  return new TextDecoder('utf-8', { ignoreBOM: true })
    .decode(Uint8Array.from(bytes))
}

/** A token for display: its text, or its bytes as ⟨E6 B2⟩ if no UTF-8. */
export function tokenLabel(token: number, merges: readonly Merge[]): string {
  const label = decode([token], merges)
  if (!label.includes('\uFFFD'))
    return label
  const hex = tokenBytes(token, merges)
    .map(byte => byte.toString(16).toUpperCase().padStart(2, '0'))
  return `⟨${hex.join(' ')}⟩`
}
