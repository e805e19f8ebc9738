import * as v from 'valibot'
import { link, text } from './fields.ts'
import { referenceGroups } from './reference.ts'

/** One entry of `public/references.bib`, ready for display. */
export const reference = v.strictObject({
  /** BibTeX key, unique in the bibliography. */
  key: text,
  /** BibTeX entry type in lower case, e.g. `article`. */
  type: text,
  /** Title as written in the file, without protecting braces. */
  title: text,
  /** Name used in prose, e.g. `Codex`; the title where the entry has none. */
  shortTitle: text,
  /** Display names, “First Last”; institutions keep their full name. */
  authors: v.pipe(v.array(text), v.nonEmpty()),
  /** Family name of each author, in the order of `authors`; institutions keep their full name. */
  familyNames: v.array(text),
  /** Whether the list of authors goes on (`and others`). */
  etAl: v.boolean(),
  year: v.pipe(text, v.regex(/^\d{4}$/, ({ input }) => `has a year that is not a number: ${input}`), v.transform(Number)),
  /** Journal, proceedings or kind of publication; empty when unknown. */
  venue: v.string(),
  /** Paper, or site where there is no paper; http or https. */
  url: link('url'),
  /** Link to model weights. */
  checkpoint: v.exactOptional(link('checkpoint')),
  /** Link to data or code. */
  source: v.exactOptional(link('source')),
  group: v.picklist(referenceGroups, `has no group in its keywords; use one of ${referenceGroups.join(', ')}`),
})
export type Reference = v.InferOutput<typeof reference>
