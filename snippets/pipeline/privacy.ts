import type { TextSpan } from './spans'
import { replaceSpans, spanOf } from './spans'

/** Kinds of personally identifiable information that are detected. */
export type PersonalDataKind = 'email' | 'id' | 'phone' | 'name'

/** A finding, with offsets in the text before masking. */
export interface PersonalDataSpan extends TextSpan {
  kind: PersonalDataKind
  replacement: string
}

/** What stands in for each kind after masking. */
export const placeholders: Record<PersonalDataKind, string> = {
  email: '[邮箱]',
  id: '[证件号]',
  phone: '[电话]',
  name: '[姓名]',
}

// One expression with a group a kind, so that findings never overlap.
// #region core
const patterns: Record<PersonalDataKind, RegExp> = {
  email: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/,
  id: /(?<!\d)\d{17}[\dX](?!\d)/,
  phone: /(?<!\d)1\d{2}-?\d{4}-?\d{4}(?!\d)/,
  name: /(?<=(?:姓名|联系人)[：:])\p{Script=Han}{2,4}/u,
}
const kinds = Object.keys(patterns) as PersonalDataKind[]
const anyKind = new RegExp(
  kinds.map(kind => `(?<${kind}>${patterns[kind].source})`).join('|'),
  'gu',
)
// #endregion core

/** Finds personal data by pattern, in order of appearance. */
export function findPersonalData(text: string): PersonalDataSpan[] {
  return [...text.matchAll(anyKind)].flatMap((match) => {
    const kind = kinds.find(kind => match.groups?.[kind] !== undefined)
    return kind
      ? [{ ...spanOf(match), kind, replacement: placeholders[kind] }]
      : []
  })
}

/** Replaces personal data; the spans refer to the text given. */
export function maskPersonalData(
  text: string,
): { text: string, spans: PersonalDataSpan[] } {
  const spans = findPersonalData(text)
  return { text: replaceSpans(text, spans), spans }
}
