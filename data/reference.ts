import type { Reference } from './referenceSchema'

export type { Reference }

/** Groups of the bibliography, as written in the `keywords` field of `public/references.bib`. */
export const referenceGroups = ['survey', 'open-model', 'closed-model', 'corpus', 'framework', 'background'] as const

/** Part of the bibliography that a reference belongs to. */
export type ReferenceGroup = typeof referenceGroups[number]
