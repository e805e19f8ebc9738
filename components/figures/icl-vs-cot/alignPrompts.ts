import type { PromptPart } from '../../../snippets/prompts'

/** One line of the comparison; `plain` is missing where only the chain of thought has a part. */
export interface PromptRow {
  plain?: PromptPart
  reasoned: PromptPart
}

/**
 * Puts two prompts side by side, so that equal parts share a row and a reasoning part stands alone.
 *
 * @param plain parts of the ICL prompt
 * @param reasoned parts of the CoT prompt for the same task, demonstrations and query
 * @throws Error if the prompts differ in more than the reasoning parts.
 */
export function alignPrompts(plain: readonly PromptPart[], reasoned: readonly PromptPart[]): PromptRow[] {
  let next = 0
  const rows = reasoned.map((part): PromptRow => {
    if (part.kind === 'reasoning')
      return { reasoned: part }
    const twin = plain[next++]
    if (twin?.text !== part.text || twin.kind !== part.kind)
      throw new Error(`“${part.text}” has no equal in the plain prompt`)
    return { plain: twin, reasoned: part }
  })
  if (next !== plain.length)
    throw new Error('the plain prompt has parts of its own')
  return rows
}
