import type { EmergentAbility, FamilyEffect, FamilyScore } from '../../../data/emergence'
import { scaleLinear, scaleLog } from 'd3-scale'
import { emergentAbilities } from '../../../data/emergence'

/** Frame of a panel, in slide px from its own left edge. */
export const panel = { width: 280, left: 50, top: 210, bottom: 450, gap: 22 }

/** x of a number of parameters within a panel. */
export const xOf = scaleLog([1e8, 1e12], [panel.left, panel.width])

/** y of a score in per cent. */
export const yOf = scaleLinear([0, 100], [panel.bottom, panel.top])

/** Where "as good as without" lies in a panel that has directions only, and the length of its arrows in px: all of one, as it is no measure. */
export const direction = { baseline: 330, length: 76 }

/** One column of a panel. */
export interface Column {
  params: number
  x: number
  y: number
  height: number
  /** Whether the ability is there: from the survey's onset on. */
  there: boolean
  score?: number
  without?: number | undefined
  effect?: FamilyEffect['effect']
}

function isThere({ onset }: EmergentAbility, params: number): boolean {
  return onset.relation === 'at' ? params >= onset.params : params > onset.params
}

function scored(ability: EmergentAbility, { params, score, without }: FamilyScore): Column {
  return { params, score, without, x: xOf(params), y: yOf(score), height: panel.bottom - yOf(score), there: isThere(ability, params) }
}

function directed(ability: EmergentAbility, { params, effect }: FamilyEffect): Column {
  const { baseline, length } = direction
  return { params, effect, x: xOf(params), y: effect === 'better' ? baseline - length : baseline, height: length, there: isThere(ability, params) }
}

/** The abilities with their columns, from the smallest model to the largest; `isDirections` where the paper prints no scores. */
export const panels = emergentAbilities.map((ability, i) => {
  const { evidence } = ability
  return {
    ability,
    x: 48 + i * (panel.width + panel.gap),
    isDirections: 'effects' in evidence,
    columns: 'effects' in evidence ? evidence.effects.map(effect => directed(ability, effect)) : evidence.scores.map(score => scored(ability, score)),
  }
})
