import * as v from 'valibot'

/** What is wrong with a field, to follow the record's name. */
function faultOf(issue: v.BaseIssue<unknown>): string {
  const field = v.getDotPath(issue)
  if (issue.received === 'undefined' || issue.type === 'non_empty')
    return `has no ${field}`
  // Valibot's own messages begin so; those of the schemas say all there is to say.
  if (!issue.message.startsWith('Invalid '))
    return issue.message
  if (issue.expected === 'never')
    return `has a field that its kind has not: ${field}`
  return `has a ${field} that is ${issue.received}, not ${issue.expected}`
}

/**
 * What is wrong with one value, by its schema.
 * @returns the value as the schema has it, or a sentence a fault
 */
export function judge<T>(schema: v.GenericSchema<unknown, T>, value: unknown): { value: T } | { faults: string[] } {
  const { success, output, issues } = v.safeParse(schema, value)
  return success ? { value: output } : { faults: [...new Set(issues.map(faultOf))] }
}
