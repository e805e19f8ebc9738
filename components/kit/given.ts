/**
 * A value that has to be there.
 * @param value what was looked up
 * @param fault what to say where it is missing, with what to do
 * @throws Error with that sentence
 */
export function given<T>(value: T | undefined, fault: string): T {
  if (value === undefined)
    throw new Error(fault)
  return value
}
