import type { Document } from './sample'

/** Splits after 。！？ or a line break, and after . ! ? before white space. */
export function splitSentences(text: string): string[] {
  return text.split(/(?<=[。！？\n])(?![。！？\n])|(?<=[.!?]\s+)(?=\S)/u)
}

/** Letters and digits in lower case: what counts when texts are compared. */
export function normalize(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/**
 * 32-bit FNV-1a over UTF-16 code units, finished with MurmurHash3's mixer so
 * that seeds give independent functions.
 */
export function hash(text: string, seed = 0): number {
  let value = (0x811C9DC5 ^ seed) >>> 0
  for (let at = 0; at < text.length; at++)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85EBCA6B)
  value = Math.imul(value ^ (value >>> 13), 0xC2B2AE35)
  return (value ^ (value >>> 16)) >>> 0
}

/** All runs of `length` characters of the normalised text. */
export function shingles(text: string, length = 3): Set<string> {
  const characters = [...normalize(text)]
  const count = Math.max(characters.length - length + 1, 1)
  return new Set(Array.from({ length: count }, (_, at) =>
    characters.slice(at, at + length).join('')))
}

/** |a ∩ b| / |a ∪ b|, 1 for two empty sets. */
export function jaccard<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const shared = [...a].filter(item => b.has(item)).length
  const union = a.size + b.size - shared
  return union === 0 ? 1 : shared / union
}

/**
 * MinHash (Broder 1997): two sets agree in each place of their signatures
 * with a probability equal to their Jaccard similarity.
 */
// #region core
export function minHash(set: ReadonlySet<string>, size = 128): number[] {
  return Array.from({ length: size }, (_, seed) => {
    let least = 2 ** 32
    for (const shingle of set)
      least = Math.min(least, hash(shingle, seed))
    return least
  })
}

/** Share of equal places, an estimate of the Jaccard similarity. */
export function similarity(
  a: readonly number[],
  b: readonly number[],
): number {
  return a.filter((value, place) => value === b[place]).length / a.length
}
// #endregion core

/** Two documents that say nearly the same. */
export interface NearDuplicate {
  kept: Document
  removed: Document
  /** Estimate by MinHash and true value, 0..1. */
  estimate: number
  jaccard: number
}

/** Estimated similarity, 0..1, from which two documents count as the same. */
export const nearDuplicateThreshold = 0.6

/**
 * Finds each document that resembles an earlier kept one.
 *
 * @param documents In order; the first of a group is kept.
 * @param threshold Least estimated similarity, 0..1.
 */
export function findNearDuplicates(
  documents: readonly Document[],
  threshold = nearDuplicateThreshold,
): NearDuplicate[] {
  const seen = documents.map((document) => {
    const set = shingles(document.text)
    return { document, set, signature: minHash(set) }
  })
  const kept: typeof seen = []
  return seen.flatMap((one) => {
    const twin = kept.find(earlier =>
      similarity(earlier.signature, one.signature) >= threshold)
    if (!twin) {
      kept.push(one)
      return []
    }
    return [{
      kept: twin.document,
      removed: one.document,
      estimate: similarity(twin.signature, one.signature),
      jaccard: jaccard(twin.set, one.set),
    }]
  })
}
