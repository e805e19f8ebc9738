import { seededRandom } from './seededRandom'

/** How a blot of ink is drawn. */
export interface InkBlotOptions {
  /** Radius in px of the disc whose area the blot has. */
  radius: number
  /** Seed of the generator, 32 bits; the same seed gives the same blot. */
  seed: number
  /** Number of washes that lie on each other. */
  washes: number
  /** How far the edge strays, as a share of the radius. */
  bleed: number
}

/** One wave of the edge: how often it swings around the blot, how far, and from which share of a turn. */
interface Wave {
  frequency: number
  reach: number
  phase: number
}

/** Px between two points of the edge of a large blot and of a small one: close enough for the eye, few enough to open fast. */
const pointDistance = { large: 6, small: 1.5 }

function waves(random: () => number, frequencies: readonly number[], fall: number): Wave[] {
  return frequencies.map(frequency => ({ frequency, reach: (0.4 + random()) * frequency ** -fall, phase: random() }))
}

/** Whole numbers from `from` up to `to`, each about a seventh above the one before: as many octaves as an edge has, in few waves. */
function octaves(from: number, to: number): number[] {
  const found: number[] = []
  for (let frequency = from; frequency <= to; frequency = Math.max(frequency + 1, Math.round(frequency * 1.15)))
    found.push(frequency)
  return found
}

/** The waves' sum at every point of an edge, from a table of sines: a blot has some hundred thousand of them, so plain loops. */
function swing(parts: readonly Wave[], sines: readonly number[]): number[] {
  const sums = Array.from<number>({ length: sines.length }).fill(0)
  for (const { frequency, reach, phase } of parts) {
    const start = Math.floor(phase * sines.length)
    // Both places are in their tables, which are of one length.
    for (let i = 0; i < sums.length; i++)
      sums[i]! += reach * sines[(frequency * i + start) % sines.length]!
  }
  return sums
}

/** Area in px² of a polygon. */
export function polygonArea(points: readonly (readonly [number, number])[]): number {
  let twice = 0
  points.forEach((point, i) => {
    const next = points[i + 1] ?? points[0]!
    twice = twice + point[0] * next[1] - next[0] * point[1]
  })
  return Math.abs(twice) / 2
}

/**
 * A blot of ink around (0, 0), as outlines to be filled faintly over each other: they share their large shape and stray at the edge, far
 * where the paper is wet and hardly where it is dry. Each outline has the area of the disc, so that the blot does too.
 * @returns one closed outline a wash, in px
 */
export function inkBlot({ radius, seed, washes, bleed }: InkBlotOptions): [number, number][][] {
  const random = seededRandom(seed)
  const shape = waves(random, octaves(2, 12), 1.3)
  const wetness = waves(random, octaves(1, 7), 0.6)
  const count = Math.max(24, Math.round(2 * Math.PI * radius / (radius < 100 ? pointDistance.small : pointDistance.large)))
  const angles = Array.from({ length: count }, (_, i) => 2 * Math.PI * i / count)
  const sines = angles.map(Math.sin)
  const wet = swing(wetness, sines).map(height => 0.05 + 0.28 * Math.max(0, height))
  const body = swing(shape, sines)
  const edge = angles.map((angle, i) => ({ cos: Math.cos(angle), sin: Math.sin(angle), body: body[i] ?? 0, wet: wet[i] ?? 0 }))
  const fringes = octaves(5, Math.max(8, Math.min(Math.floor(count / 4), 140)))
  return Array.from({ length: washes }, () => {
    const fringe = swing(waves(random, fringes, 0.4), sines)
    const points = edge.map(({ cos, sin, body, wet }, i): [number, number] => {
      const reach = radius * (1 + bleed * (0.4 * body + wet * (fringe[i] ?? 0)))
      return [reach * cos, reach * sin]
    })
    const scale = radius * Math.sqrt(Math.PI / polygonArea(points))
    return points.map(([x, y]) => [x * scale, y * scale])
  })
}

/**
 * Where ink gathers inside a blot: discs that shade it unevenly, wholly inside its edge.
 * @param radius of the blot in px
 * @param seed of the generator, 32 bits
 * @param count how many
 * @returns centre, from that of the blot, and radius in px
 */
export function inkPools(radius: number, seed: number, count: number): { x: number, y: number, r: number }[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => {
    const r = radius * (0.25 + 0.55 * random())
    const distance = (0.92 * radius - r) * Math.sqrt(random())
    const angle = 2 * Math.PI * random()
    return { x: distance * Math.cos(angle), y: distance * Math.sin(angle), r }
  })
}
