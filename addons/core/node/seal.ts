import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'

/** SHA-256 of some bytes, in hexadecimal. */
export function hashOf(...parts: Uint8Array[]): string {
  const hash = createHash('sha256')
  for (const part of parts)
    hash.update(part)
  return hash.digest('hex')
}

const pattern = /(?:%|<!-- )deck-export sha256:([0-9a-f]{64})(?: -->)?\n/
/** Bytes at a file's end in which its seal stands. */
const tail = 300

/**
 * Marks a file as ours with one line: a comment with the hash of everything else in the file. So a later export knows that it may
 * replace the file, and that nobody has written into it since.
 * @param data a whole file
 * @param kind a PDF's last lines are fixed (ISO 32000-1, 7.5.5), so its comment goes above them; a page's goes to its end
 */
export function seal(data: Uint8Array, kind: 'pdf' | 'html'): Uint8Array {
  const place = kind === 'pdf' ? Buffer.from(data).lastIndexOf('startxref') : data.length
  if (place < 0)
    throw new Error('The PDF has no startxref.')
  const words = `deck-export sha256:${hashOf(data)}`
  return Buffer.concat([data.subarray(0, place), Buffer.from(kind === 'pdf' ? `%${words}\n` : `<!-- ${words} -->\n`), data.subarray(place)])
}

/** Whether a file carries a {@link seal} and is byte for byte what was sealed. */
export function isSealed(data: Uint8Array): boolean {
  const from = Math.max(0, data.length - tail)
  const found = pattern.exec(Buffer.from(data.subarray(from)).toString('latin1'))
  if (!found)
    return false
  const start = from + found.index
  return hashOf(data.subarray(0, start), data.subarray(start + found[0].length)) === found[1]
}
