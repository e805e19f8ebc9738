import type { PowerLaw } from '../data/scalingLaws'
import { CHINCHILLA, flopsPerPetaflopDay, KM } from '../data/scalingLaws'

/** How a compute budget is spent, in parameters and training tokens. */
export interface Allocation {
  parameters: number
  tokens: number
}

function positive(value: number): number {
  if (!(value > 0 && Number.isFinite(value)))
    throw new RangeError(`${value} is not a positive finite number`)
  return value
}

function powerLaw({ scale, exponent }: PowerLaw, value: number): number {
  return (scale / positive(value)) ** exponent
}

/** KM loss in nats for N non-embedding parameters. Throws RangeError. */
export function kmLossFromParameters(parameters: number): number {
  return powerLaw(KM.parameters, parameters)
}

/** KM loss in nats for D training tokens. Throws RangeError. */
export function kmLossFromData(tokens: number): number {
  return powerLaw(KM.data, tokens)
}

/** KM loss in nats for a budget in PF-days. Throws RangeError. */
export function kmLossFromCompute(petaflopDays: number): number {
  return powerLaw(KM.compute, petaflopDays)
}

/** Chinchilla loss in nats for N parameters, D tokens. Throws RangeError. */
export function chinchillaLoss(parameters: number, tokens: number): number {
  const { E, A, B, alpha, beta } = CHINCHILLA
  return E + A / positive(parameters) ** alpha + B / positive(tokens) ** beta
}

/** KM's optimum for a budget in FLOPs. Throws RangeError. */
export function kmAllocation(flops: number): Allocation {
  const petaflopDays = positive(flops) / flopsPerPetaflopDay
  const { optimalParameters: n, optimalTokens: d } = KM
  return {
    parameters: n.factor * petaflopDays ** n.exponent,
    tokens: d.factor * petaflopDays ** d.exponent,
  }
}

/**
 * The minimum of the fitted loss under C = 6ND, for a budget in FLOPs
 * (Hoffmann et al. 2022, eq. 4). Throws RangeError.
 */
// #region core
export function chinchillaAllocation(flops: number): Allocation {
  const { A, B, alpha, beta } = CHINCHILLA
  const product = positive(flops) / 6
  const a = beta / (alpha + beta)
  const b = alpha / (alpha + beta)
  const G = ((alpha * A) / (beta * B)) ** (1 / (alpha + beta))
  return { parameters: G * product ** a, tokens: product ** b / G }
}

/** About 20 tokens a parameter: D = 20N and C = 6ND. */
export function twentyTokensAllocation(flops: number): Allocation {
  const parameters = Math.sqrt(positive(flops) / (6 * 20))
  return { parameters, tokens: 20 * parameters }
}
// #endregion core
