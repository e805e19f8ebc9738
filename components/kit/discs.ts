/**
 * Radius of a disc whose area stands for a number of parameters, the deck's one way to draw a model's size.
 * @param billions parameters in billions
 * @param unit radius in px of a model of one billion parameters
 */
export function discRadius(billions: number, unit: number): number {
  return unit * Math.sqrt(billions)
}
