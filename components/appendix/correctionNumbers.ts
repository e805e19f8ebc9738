import { corrections } from '../../data/corrections'

/** A letter for the part of the notes, then a number: `A4`. */
const plain = /^([A-D])(\d+)$/

/**
 * What a reader sees as each correction's number, by its id: the id itself where it is a letter and a number;
 * an id made of words gets its group's next free number.
 */
export const correctionNumbers: ReadonlyMap<string, string> = new Map(corrections.map(({ id }, at) => {
  if (plain.test(id))
    return [id, id]
  const group = corrections.filter(other => other.id[0] === id[0])
  const last = Math.max(0, ...group.map(other => Number(plain.exec(other.id)?.[2] ?? 0)))
  const before = corrections.slice(0, at).filter(other => other.id[0] === id[0] && !plain.test(other.id)).length
  return [id, `${id[0]}${last + before + 1}`]
}))
