import type { Reference } from './reference'
import references from 'virtual:references'

export { references }

const byKey = new Map(references.map(reference => [reference.key, reference]))

/** The reference of a BibTeX key, undefined where the bibliography has none. */
export function findReference(key: string): Reference | undefined {
  return byKey.get(key)
}

/**
 * Looks a reference up by its BibTeX key.
 * @throws Error when the bibliography has no such key.
 */
export function referenceByKey(key: string): Reference {
  const reference = byKey.get(key)
  if (!reference)
    throw new Error(`unknown citation key "${key}": add an entry with this key to public/references.bib`)
  return reference
}

/** Authors and year without a letter, e.g. “Kaplan et al., 2020”. */
function authorsAndYear({ familyNames, etAl, year }: Reference): string {
  const shortened = etAl || familyNames.length > 2
  const names = shortened ? `${familyNames[0]} et al.` : familyNames.join(' & ')
  return `${names}, ${year}`
}

/** Titles of the works that share authors and year, in the order of the bibliography; a work may have several entries there. */
const titlesByLabel = new Map<string, string[]>()
for (const reference of references) {
  const label = authorsAndYear(reference)
  const titles = titlesByLabel.get(label) ?? []
  titlesByLabel.set(label, titles.includes(reference.title) ? titles : [...titles, reference.title])
}

/**
 * Author-year label, e.g. “Kaplan et al., 2020”, “Gokaslan & Cohen, 2019”, “OpenAI, 2023”.
 * Different works with the same authors and year get a letter: “Touvron et al., 2023a”.
 * @param reference entry of the bibliography
 */
export function citationLabel(reference: Reference): string {
  const label = authorsAndYear(reference)
  const titles = titlesByLabel.get(label) ?? []
  return titles.length > 1 ? label + 'abcdefgh'.charAt(titles.indexOf(reference.title)) : label
}
