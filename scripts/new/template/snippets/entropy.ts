/**
 * Information of one toss of a coin, Shannon 1948: H(p) = −p log₂ p − (1 − p) log₂ (1 − p).
 * @param p probability of heads, 0 to 1
 * @returns bits
 * @throws RangeError where `p` is no probability
 */
export function coinEntropy(p: number): number {
  if (!(p >= 0 && p <= 1))
    throw new RangeError(`${p} is no probability: it has to lie between 0 and 1.`)
  const part = (q: number) => q === 0 ? 0 : -q * Math.log2(q)
  return part(p) + part(1 - p)
}
