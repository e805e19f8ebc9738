import type { LlamaEdgeKind, LlamaNode } from '../../../data/llamaFamily'
import type { Lane, LaneRow } from './lanes'

/** A model at the end of its strand. */
export interface Leaf {
  node: LlamaNode
  /** How it came from the head of its stream, or from the model before it. */
  kind: LlamaEdgeKind
  /** Id of the model whose strand it is. */
  from: string
  x: number
  y: number
  /** Where its strand leaves the stream or the model before it. */
  start: { x: number, y: number }
}

/** A branch of the family as a stream of ink: as wide as it has models, then a strand for each. */
export interface Stream {
  /** The model that the branch comes from; the last stream, straight from the root, has none. */
  head: LlamaNode | undefined
  /** Models in it, its head among them. */
  count: number
  /** Middle of the stream, and of its place at the root. */
  y: number
  rootY: number
  width: number
  leaves: Leaf[]
  /** What the strands inherit, and from where to where they do. */
  kinds: { kind: LlamaEdgeKind, top: number, bottom: number }[]
}

/** Slide px: where streams lie and strands end. */
export const frame = { top: 112, bottom: 506, gap: 20, perModel: 4.6, root: 188, flat: 296, end: 488, leaf: 590, further: 784 }

/** Puts the models that the talk names evenly among the others, so that their names have room. */
function mixed(nodes: readonly LlamaNode[], named: ReadonlySet<string>): LlamaNode[] {
  const spoken = nodes.filter(({ id }) => named.has(id))
  const silent = nodes.filter(({ id }) => !named.has(id))
  const places = new Map(spoken.map((node, i) => [Math.floor((i + 0.5) * nodes.length / spoken.length), node]))
  return nodes.map((_, i) => places.get(i) ?? silent.shift()).filter(node => node !== undefined)
}

/** The models that the talk names before the others. */
function namedFirst(nodes: readonly LlamaNode[], named: ReadonlySet<string>): LlamaNode[] {
  return [...nodes].sort((a, b) => Number(named.has(b.id)) - Number(named.has(a.id)))
}

/**
 * Lays the family's lanes out as streams, one below the other, with all strands as far from each other.
 * @param lanes the main branches
 * @param others what came straight from the root
 * @param named ids of the models whose names are written
 */
export function streamsOf(lanes: readonly Lane[], others: readonly LaneRow[], named: ReadonlySet<string>): Stream[] {
  const branches = [...lanes.map(({ head, rows }) => ({ head, rows })), { head: undefined, rows: others }].map(({ head, rows }) => {
    const via = rows.flatMap(row => row.via ? [{ node: row.via, nodes: row.nodes }] : [])
    const direct = rows.filter(row => !row.via)
    // A model with offspring of its own stands among its parent's children of the first kind.
    const groups = direct.map((row, i) => ({ ...row, nodes: mixed(i === 0 ? [...via.map(({ node }) => node), ...row.nodes] : row.nodes, named) }))
    return { head, via, groups, count: groups.reduce((sum, { nodes }) => sum + nodes.length, 0) + via.reduce((sum, { nodes }) => sum + nodes.length, 0) + (head ? 1 : 0) }
  })
  const strands = branches.reduce((sum, { groups }) => sum + groups.reduce((all, { nodes }) => all + nodes.length, 0), 0)
  const pitch = (frame.bottom - frame.top - frame.gap * (branches.length - 1)) / strands
  const total = branches.reduce((sum, { count }) => sum + count, 0)

  let top = frame.top
  let rootTop = (frame.top + frame.bottom - total * frame.perModel) / 2
  return branches.map(({ head, via, groups, count }) => {
    const all = groups.flatMap(({ nodes, kind, from }) => nodes.map(node => ({ node, kind, from })))
    const width = count * frame.perModel
    const y = top + all.length * pitch / 2
    const rootY = rootTop + width / 2
    const at = (i: number) => top + (i + 0.5) * pitch
    const first = all.map(({ node, kind, from }, i): Leaf => ({ node, kind, from, x: frame.leaf, y: at(i), start: { x: frame.end, y: y + width * ((i + 0.5) / all.length - 0.5) } }))
    const further = via.flatMap(({ node, nodes }) => {
      const parent = first.find(leaf => leaf.node === node)
      return parent ? namedFirst(nodes, named).map((child, i): Leaf => ({ node: child, kind: 'model-inheritance', from: node.id, x: frame.further, y: parent.y - (nodes.length - 1 - i) * pitch, start: { x: frame.further - 27, y: parent.y } })) : []
    })
    let row = 0
    const kinds = groups.map(({ kind, nodes }) => {
      const from = row
      row += nodes.length
      return { kind, top: at(from), bottom: at(row - 1) }
    })
    top += all.length * pitch + frame.gap
    rootTop += width
    return { head, count, y, rootY, width, leaves: [...first, ...further], kinds }
  })
}
