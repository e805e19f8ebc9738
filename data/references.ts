import type { Reference } from './reference'
import references from 'virtual:references'

export { references }

const byKey = new Map(references.map(reference => [reference.key, reference]))

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

/** Author-year label, e.g. “Kaplan et al., 2020”, “Gokaslan & Cohen, 2019”, “OpenAI, 2023”. */
export function citationLabel({ familyNames, etAl, year }: Pick<Reference, 'familyNames' | 'etAl' | 'year'>): string {
  const shortened = etAl || familyNames.length > 2
  const names = shortened ? `${familyNames[0]} et al.` : familyNames.join(' & ')
  return `${names}, ${year}`
}
