import type { Allocation } from '../../../snippets/scalingLaws'
import { scaleLog } from 'd3-scale'
import { computePoints } from '../../../data/scalingLaws'
import { chinchillaAllocation, kmAllocation, twentyTokensAllocation } from '../../../snippets/scalingLaws'

/** Frame of the plane of parameters and tokens, in slide px. */
export const frame = { left: 104, right: 932, top: 60, bottom: 464 }

const range = { parameters: [2e10, 1.6e12], tokens: [8e10, 4.5e12] } as const

/** x of a number of parameters, in slide px. */
export const xOf = scaleLog(range.parameters, [frame.left, frame.right])

/** y of a number of tokens, in slide px. */
export const yOf = scaleLog(range.tokens, [frame.bottom, frame.top])

/** Whether a split of the budget lies within the plane. */
export function isInside({ parameters, tokens }: Allocation): boolean {
  return parameters >= range.parameters[0] && parameters <= range.parameters[1] && tokens >= range.tokens[0] && tokens <= range.tokens[1]
}

/** A rule that splits a budget. */
export interface Rule {
  id: 'km' | 'fit' | 'twenty'
  name: string
  /** For the line of controls. */
  short: string
  allocate: (flops: number) => Allocation
}

export const rules: readonly Rule[] = [
  { id: 'km', name: 'KM的分法', short: 'KM', allocate: kmAllocation },
  { id: 'fit', name: 'Chinchilla公式直算', short: '直算', allocate: chinchillaAllocation },
  { id: 'twenty', name: '每参数20词元', short: '20倍', allocate: twentyTokensAllocation },
]

/**
 * The part within the plane of a curve that is straight on logarithmic axes.
 * @param curve a point for each power of ten
 * @returns an SVG path, empty where the curve misses the plane
 */
export function pathOf(curve: (power: number) => Allocation): string {
  const inside: Allocation[] = []
  for (let exponent = 5; exponent < 29; exponent += 0.005) {
    const point = curve(10 ** exponent)
    if (isInside(point))
      inside.push(point)
  }
  const [first, last] = [inside[0], inside.at(-1)]
  return first && last && first !== last ? `M${xOf(first.parameters)} ${yOf(first.tokens)}L${xOf(last.parameters)} ${yOf(last.tokens)}` : ''
}

/** All splits of one budget, C = 6ND, as a path. */
export function sameBudget(flops: number): string {
  return pathOf(parameters => ({ parameters, tokens: flops / (6 * parameters) }))
}

/** Names of models, and where each stands by its point; two models at one point share a name. */
const labels: Record<string, { text?: string, side: 'start' | 'middle' | 'end', dx: number, dy: number, withNumbers?: boolean } | undefined> = {
  'LLaMA-65B': { side: 'end', dx: -14, dy: 6 },
  'Chinchilla': { side: 'start', dx: 70, dy: 4, withNumbers: true },
  'LLaMA 2 70B': { side: 'middle', dx: 0, dy: -16 },
  'LaMDA': { side: 'end', dx: -14, dy: 6 },
  'GPT-3': { text: 'GPT-3、OPT-175B', side: 'end', dx: -14, dy: 10 },
  'OPT-175B': undefined,
  'BLOOM': { side: 'end', dx: -14, dy: 0 },
  'Gopher': { side: 'middle', dx: -10, dy: 30, withNumbers: true },
  'MT-NLG': { side: 'middle', dx: 0, dy: -14 },
  'PaLM': { side: 'start', dx: 14, dy: 6 },
}

/** Every model with published numbers, where it lies and where its name stands. */
export const modelMarks = computePoints.map(point => ({
  ...point,
  x: xOf(point.params),
  y: yOf(point.tokens),
  label: labels[point.model],
}))

export const ticks = {
  parameters: [2e10, 5e10, 1e11, 2e11, 5e11, 1e12],
  tokens: [1e11, 3e11, 1e12, 3e12],
} as const
