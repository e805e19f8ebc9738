/**
 * An addon's own options, which a deck writes into its headmatter under the addon's name.
 * @param headmatter of the deck, or the resolved configuration, which has the same keys
 * @param name e.g. `booklet`
 * @returns what stands there; nothing where it is no mapping
 */
export function optionsOf(headmatter: object, name: string): Readonly<Record<string, unknown>> {
  const found: unknown = (headmatter as Record<string, unknown>)[name]
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? found as Record<string, unknown> : {}
}

/** An option that is text; undefined where it is missing or something else. */
export function textOption(options: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** An option that is a list of texts, or one of them alone; empty where it is missing or something else. */
export function listOption(options: Readonly<Record<string, unknown>>, name: string): string[] {
  return [options[name]].flat().filter(value => typeof value === 'string')
}
