/** Groups of the bibliography, as written in the `keywords` field of `public/references.bib`. */
export const referenceGroups = ['survey', 'open-model', 'closed-model', 'corpus', 'framework', 'background'] as const

/** Part of the bibliography that a reference belongs to. */
export type ReferenceGroup = typeof referenceGroups[number]

/** One entry of `public/references.bib`, ready for display. */
export interface Reference {
  /** BibTeX key, unique in the bibliography. */
  key: string
  /** BibTeX entry type in lower case, e.g. `article`. */
  type: string
  /** Title as written in the file, without protecting braces. */
  title: string
  /** Name used in prose, e.g. `Codex`; the title where the entry has none. */
  shortTitle: string
  /** Display names, “First Last”; institutions keep their full name. */
  authors: string[]
  /** Family name of each author, in the order of `authors`; institutions keep their full name. */
  familyNames: string[]
  /** Whether the list of authors goes on (`and others`). */
  etAl: boolean
  year: number
  /** Journal, proceedings or kind of publication; empty when unknown. */
  venue: string
  /** Paper, or site where there is no paper; http or https. */
  url: string
  /** Link to model weights. */
  checkpoint?: string
  /** Link to data or code. */
  source?: string
  group: ReferenceGroup
}
