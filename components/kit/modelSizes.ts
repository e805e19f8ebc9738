import { sizePoints } from '../../data/largeDefinitions'

/**
 * Parameters of a model as the talk draws it, in billions.
 * @param model its name on the axis of sizes
 * @param variant which of its sizes, where it has several
 * @throws Error when the axis has no such model
 */
export function billionsOf(model: string, variant?: string): number {
  const point = sizePoints.find(point => point.model === model && point.variant === variant)
  if (!point)
    throw new Error(`no size of ${model} ${variant ?? ''}: name a model and variant of sizePoints in data/largeDefinitions.ts`)
  return point.params / 1e9
}
