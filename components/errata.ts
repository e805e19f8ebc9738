import { reactive } from 'vue'

/** Ids of the corrections marked so far, by number of the slide; marks of a slide that was left stay, as they are the same when it returns. */
const marked = reactive(new Map<number, Set<string>>())

/** Notes that slide `page`, from 1, marks the correction `id`. */
export function markErratum(page: number, id: string): void {
  if (!marked.has(page))
    marked.set(page, new Set())
  marked.get(page)!.add(id)
}

/** What the † on slide `page`, from 1, means, for the slide's foot; undefined where there is none. */
export function errataNote(page: number): string | undefined {
  const ids = [...marked.get(page) ?? []]
  return ids.length ? `† 已更正：附录勘误${ids.join('、')}` : undefined
}
