import type { EmergentAbility, FamilyEffect, FamilyScore } from '../../../data/emergence'
import { scaleLinear, scaleLog } from 'd3-scale'
import { emergentAbilities } from '../../../data/emergence'

/** Where a panel stands and what of it is the plot, in slide px; `x` of the panel, the rest of the plot from there. */
interface Frame { x: number, left: number, width: number, top: number, bottom: number, sizes: [number, number] }

/** The first ability is the one to look at; the others stand beside it, small. */
const frames: Record<EmergentAbility['id'], Frame> = {
  'in-context-learning': { x: 48, left: 54, width: 506, top: 186, bottom: 470, sizes: [8e7, 3.4e11] },
  'instruction-following': { x: 612, left: 54, width: 320, top: 186, bottom: 266, sizes: [1e8, 1e12] },
  'step-by-step-reasoning': { x: 612, left: 54, width: 320, top: 390, bottom: 474, sizes: [2.5e8, 2e12] },
}

/** Length of the arrows of a panel without scores in px: all of one, as it is no measure. */
const reach = 44

/** One column of a panel. */
export interface Column {
  params: number
  x: number
  /** Where the column or the arrow ends. */
  y: number
  height: number
  /** Whether the ability is there: from the survey's onset on. */
  there: boolean
  score?: number
  without?: number
  withoutY?: number
  effect?: FamilyEffect['effect']
}

function isThere({ onset }: EmergentAbility, params: number): boolean {
  return onset.relation === 'at' ? params >= onset.params : params > onset.params
}

function columnsOf(ability: EmergentAbility, { left, width, top, bottom, sizes }: Frame): Column[] {
  const xOf = scaleLog(sizes, [left, width])
  const yOf = scaleLinear([0, 100], [bottom, top])
  const scored = ({ params, score, without }: FamilyScore): Column => ({
    params,
    score,
    x: xOf(params),
    y: yOf(score),
    height: bottom - yOf(score),
    there: isThere(ability, params),
    ...without !== undefined && { without, withoutY: yOf(without) },
  })
  const middle = (top + bottom) / 2
  const directed = ({ params, effect }: FamilyEffect): Column => ({ params, effect, x: xOf(params), y: effect === 'better' ? middle - reach : middle + reach, height: reach, there: isThere(ability, params) })
  return 'effects' in ability.evidence ? ability.evidence.effects.map(directed) : ability.evidence.scores.map(scored)
}

/** The abilities with their plots and columns, from the smallest model to the largest; `isDirections` where the paper prints no scores. */
export const panels = emergentAbilities.map(ability => ({
  ability,
  ...frames[ability.id],
  middle: (frames[ability.id].top + frames[ability.id].bottom) / 2,
  isDirections: 'effects' in ability.evidence,
  columns: columnsOf(ability, frames[ability.id]),
}))

/** x of a number of parameters in the first panel. */
export const xOfFirst = scaleLog(frames['in-context-learning'].sizes, [frames['in-context-learning'].left, frames['in-context-learning'].width])
