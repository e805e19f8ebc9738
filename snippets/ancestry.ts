/** A directed edge between two ids; other fields are ignored. */
export interface Edge {
  from: string
  to: string
}

/** Everything reachable from `id` by `next`, nearest first, without `id` itself. */
function reach(id: string, next: (id: string) => string[]): string[] {
  const seen = new Set([id])
  // A Set is walked in insertion order and picks up what is added on the way: breadth first.
  for (const current of seen)
    next(current).forEach(found => seen.add(found))
  return [...seen].slice(1)
}

/** Ids that `id` descends from, parents before grandparents. Safe on cycles. */
export function ancestors(id: string, edges: readonly Edge[]): string[] {
  return reach(id, to => edges.filter(edge => edge.to === to).map(edge => edge.from))
}

/** Ids that descend from `id`, children before grandchildren. Safe on cycles. */
export function descendants(id: string, edges: readonly Edge[]): string[] {
  return reach(id, from => edges.filter(edge => edge.from === from).map(edge => edge.to))
}
