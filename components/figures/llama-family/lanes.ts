import type { LlamaEdge, LlamaEdgeKind, LlamaNode } from '../../../data/llamaFamily'

/** Models that came about in one way from one parent. */
export interface LaneRow {
  /** Id of the parent: the lane's head, or `via`. */
  from: string
  /** The child of the head that stands between it and these models, if there is one; it is in no other row. */
  via?: LlamaNode
  kind: LlamaEdgeKind
  nodes: LlamaNode[]
}

/** One of the family's main branches: its head, and its offspring in rows. */
export interface Lane {
  head: LlamaNode
  /** How the head came from the root. */
  edge: LlamaEdge
  rows: LaneRow[]
}

/**
 * Sorts a family into lanes. A model belongs to the first head among its parents, else to its parent's lane, else it stands alone under
 * the root.
 * @param nodes every model of the family
 * @param edges every relation between two of them
 * @param root id that all descend from
 * @param heads ids of the main branches, children of the root
 * @returns the lanes, and what came from the root outside of them
 * @throws Error where a head is no child of the root
 */
export function lanesOf(nodes: readonly LlamaNode[], edges: readonly LlamaEdge[], root: string, heads: readonly string[]): { lanes: Lane[], others: LaneRow[] } {
  const parents = (id: string) => edges.filter(edge => edge.to === id).map(edge => edge.from)
  const laneOf = (id: string): string | undefined => {
    if (heads.includes(id))
      return id
    const [first] = parents(id).filter(parent => heads.includes(parent))
    return first ?? parents(id).filter(parent => parent !== root).map(laneOf).find(lane => lane !== undefined)
  }
  const rowsOf = (from: string, members: readonly LlamaNode[], via?: LlamaNode): LaneRow[] => (['model-inheritance', 'data-inheritance', 'continue-pretraining'] as const)
    .map(kind => ({ from, ...via && { via }, kind, nodes: members.filter(({ id }) => edges.find(edge => edge.from === from && edge.to === id)?.kind === kind) }))
    .filter(row => row.nodes.length > 0)

  const lanes = heads.map((id): Lane => {
    const head = nodes.find(node => node.id === id)
    const edge = edges.find(({ from, to }) => from === root && to === id)
    if (!head || !edge)
      throw new Error(`"${id}" cannot head a lane: it is no child of "${root}" in data/llamaFamily.ts`)
    const members = nodes.filter(node => node.id !== id && laneOf(node.id) === id)
    const children = members.filter(member => parents(member.id).includes(id))
    const grandchildren = members.filter(member => !children.includes(member))
    const further = children.flatMap(child => rowsOf(child.id, grandchildren.filter(({ id }) => parents(id).includes(child.id)), child))
    return { head, edge, rows: [...further, ...rowsOf(id, children.filter(child => further.every(row => row.via !== child)))] }
  })
  const others = nodes.filter(({ id }) => id !== root && !heads.includes(id) && laneOf(id) === undefined)
  return { lanes, others: rowsOf(root, others) }
}
