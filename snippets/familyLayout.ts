import type { LlamaEdge } from '../data/llamaFamily'

/** Left edge and vertical centre of a node, width of its box; px. */
export interface Place { x: number, y: number, w: number }

/** Columns of the picture, left to right: LLaMA, its children, theirs, theirs. */
const columns = { root: { x: 1, w: 62 }, child: { x: 206, w: 154 }, grandchild: { x: 500, w: 138 }, leaf: { x: 716, w: 118 } }

type Column = keyof typeof columns

const rows: Record<Column, Record<string, number>> = {
  root: { llama: 101 },
  child: {
    'open-chinese-llama': 10,
    'linly-chinese-llama': 30,
    'panda': 50,
    'chinese-llama': 70,
    'cornucopia': 91,
    'chinese-vicuna': 128,
    'billa': 148,
    'alpaca': 176,
    'yulan-chat': 264,
    'vicuna': 286,
    'goat': 307,
  },
  grandchild: {
    'lawyer-llama': 10,
    'chinese-alpaca': 30,
    'qizhengpt': 50,
    'taoli': 70,
    'chatmed': 90,
    'alpaca-lora': 112,
    'baize': 132,
    'belle': 152,
    'ziya': 172,
    'koala': 192,
    'guanaco': 222,
    'llama-adapter': 242,
    'llava': 273,
    'minigpt-4': 293,
    'openflamingo': 324,
  },
  leaf: {
    'bentsao': 20,
    'lawgpt': 40,
    'pku-beaver': 192,
    'visionllm': 226,
    'instructblip': 253,
    'chatbridge': 273,
    'pandagpt': 293,
  },
}

/** Where every node of the family stands, by id. */
export const places: Record<string, Place> = Object.fromEntries(
  (Object.keys(rows) as Column[]).flatMap(column =>
    Object.entries(rows[column]).map(([id, y]) => [id, { ...columns[column], y }])),
)

const right = (id: string) => places[id]!.x + places[id]!.w
const gapAB = right('llama')
const gapBC = right('vicuna')
const gapCD = right('llava')

/** A way from parent to child: corner points `[x, y]`, and the spot of the words on it. */
interface Way { points: [number, number][], label?: { x: number, y: number } }

/**
 * `out` leaves the parent at this height, `trunk` is the vertical's x, `bus` the height of the group's own line, `fork` its second vertical;
 * `enter` the height at which it meets its child, where that is not the child's middle.
 */
interface Bus { out: number, trunk: number, bus: number, fork: number, labelX?: number, enter?: number }

const fromLlama = { trunk: gapAB + 14, fork: 190, labelX: 132 }
const fromBC = { fork: 486, labelX: 434 }

/** One line a group of children: same parent, same kind of edge, same added data. */
const buses: Record<string, Bus> = {
  'llama continue-pretraining + chinese data': { ...fromLlama, out: 95, bus: 40 },
  'llama continue-pretraining + chat data': { ...fromLlama, out: 95, bus: 91 },
  'llama model-inheritance ': { ...fromLlama, out: 109, bus: 138 },
  'llama model-inheritance + synthetic data': { ...fromLlama, out: 109, bus: 176 },
  'llama model-inheritance + chat data': { ...fromLlama, out: 109, bus: 275 },
  'llama model-inheritance + task data': { ...fromLlama, out: 109, bus: 324 },
  'chinese-llama model-inheritance + Alpaca data': { ...fromBC, out: 70, trunk: gapBC + 16, bus: 20 },
  'chinese-llama model-inheritance + chat data': { ...fromBC, out: 70, trunk: gapBC + 16, bus: 50 },
  'chinese-llama model-inheritance + task data': { ...fromBC, out: 70, trunk: gapBC + 16, bus: 70 },
  'chinese-llama model-inheritance ': { ...fromBC, out: 70, trunk: gapBC + 16, bus: 86, enter: 86 },
  'alpaca data-inheritance ': { ...fromBC, out: 172, trunk: gapBC + 30, bus: 112 },
  'alpaca data-inheritance + chat data': { ...fromBC, out: 172, trunk: gapBC + 30, bus: 152 },
  'alpaca data-inheritance + task data': { ...fromBC, out: 172, trunk: gapBC + 30, bus: 222 },
  'vicuna model-inheritance + synthetic data': { ...fromBC, out: 290, trunk: gapBC + 16, bus: 283, labelX: 430 },
  'chinese-alpaca model-inheritance ': { out: 30, trunk: gapCD + 20, bus: 30, fork: gapCD + 50 },
  'llava data-inheritance ': { out: 273, trunk: gapCD + 40, bus: 273, fork: gapCD + 40 },
}

/** Routes that no bus can take: round a column, or between its rows. */
const detours: Record<string, Way> = {
  'llama chatmed': { points: [[gapAB, 109], [486, 109], [486, 94], [500, 94]] },
  'llama openflamingo': { points: [[gapAB, 109], [gapAB + 14, 109], [gapAB + 14, 324], [500, 324]], label: { x: 132, y: 324 } },
  'chinese-alpaca chatmed': { points: [[gapCD, 30], [gapCD + 20, 30], [gapCD + 20, 90], [gapCD, 90]] },
  'alpaca billa': { points: [[gapBC, 172], [gapBC + 30, 172], [gapBC + 30, 148], [gapBC, 148]] },
  'alpaca pku-beaver': { points: [[gapBC, 180], [gapBC + 16, 180], [gapBC + 16, 257.5], [gapCD + 16, 257.5], [gapCD + 16, 192], [716, 192]], label: { x: gapCD + 44, y: 192 } },
  'alpaca visionllm': { points: [[gapBC, 180], [gapBC + 16, 180], [gapBC + 16, 257.5], [gapCD + 16, 257.5], [gapCD + 16, 222], [716, 222]] },
  'vicuna yulan-chat': { points: [[gapBC, 282], [gapBC + 9, 282], [gapBC + 9, 264], [gapBC, 264]] },
  'llava visionllm': { points: [[gapCD, 273], [gapCD + 40, 273], [gapCD + 40, 230], [716, 230]] },
  ...Object.fromEntries(['instructblip', 'chatbridge', 'pandagpt'].map(id => [`vicuna ${id}`, {
    points: [[gapBC, 290], [gapBC + 16, 290], [gapBC + 16, 308.5], [848, 308.5], [848, places[id]!.y], [right(id), places[id]!.y]] as [number, number][],
    label: { x: 434, y: 308.5 },
  }])),
}

function wayOf(edge: LlamaEdge): Way {
  const detour = detours[`${edge.from} ${edge.to}`]
  if (detour)
    return detour
  const name = `${edge.from} ${edge.kind} ${edge.data ?? ''}`
  const bus = buses[name]
  const to = places[edge.to]
  if (!bus || !to)
    throw new Error(`no route for the edge from "${edge.from}" to "${edge.to}": add the bus "${name}"`)
  const end = bus.enter ?? to.y
  return {
    points: [[right(edge.from), bus.out], [bus.trunk, bus.out], [bus.trunk, bus.bus], [bus.fork, bus.bus], [bus.fork, end], [to.x, end]],
    label: edge.data && bus.labelX ? { x: bus.labelX, y: bus.bus } : undefined,
  }
}

/** Path data through corner points, corners rounded where there is room. */
function rounded(points: [number, number][], radius = 5): string {
  return points.map(([x, y], i) => {
    const [before, after] = [points[i - 1], points[i + 1]]
    if (!before || !after)
      return `${i ? 'L' : 'M'}${x} ${y}`
    const toward = ([px, py]: [number, number]) => {
      const length = Math.hypot(px - x, py - y)
      const r = length === 0 ? 0 : Math.min(radius, length / 2) / length
      return `${x + (px - x) * r} ${y + (py - y) * r}`
    }
    return `L${toward(before)}Q${x} ${y} ${toward(after)}`
  }).join('')
}

/** An edge ready to draw: its path and, where data were added, where to write so. */
export interface Route { edge: LlamaEdge, path: string, label?: { x: number, y: number } }

/**
 * Routes of the family's edges.
 * @throws Error when an edge has no route in this layout.
 */
export function routes(edges: readonly LlamaEdge[]): Route[] {
  return edges.map((edge) => {
    const { points, label } = wayOf(edge)
    return { edge, path: rounded(points), label }
  })
}
