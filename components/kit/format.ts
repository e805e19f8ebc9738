/** Size of a model as a figure writes it, e.g. `175B`; empty where it was not published. Billions of parameters in. */
export const sizeText = (sizeB: number | null): string => sizeB === null ? '' : `${sizeB}B`

const units = [['T', 1e12], ['B', 1e9], ['M', 1e6]] as const

/**
 * A count of parameters or tokens, two significant digits below 10, else none after the point: `3.2T`, `70B`, `117M`.
 * @param value the count
 * @param largest largest unit: an axis of sizes that speaks of billions ends at `1000B`
 */
export function compact(value: number, largest: 'T' | 'B' = 'T'): string {
  const [, ...belowT] = units
  const [unit, size] = (largest === 'T' ? units : belowT).find(([, size]) => value >= size * 0.9995) ?? units[2]
  const scaled = value / size
  return `${scaled < 9.95 ? Number(scaled.toFixed(1)) : Math.round(scaled)}${unit}`
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A power of ten in type, e.g. `10⁻²` for -2. `exponent` is an integer. */
export function powerOfTen(exponent: number): string {
  const digits = [...String(Math.abs(exponent))].map(digit => superscripts[Number(digit)]).join('')
  return `10${exponent < 0 ? '⁻' : ''}${digits}`
}

/** A positive number in scientific notation, three significant digits, e.g. `5.76×10²³`. */
export function scientific(value: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(2).split('e')
  return `${mantissa}×${powerOfTen(Number(exponent))}`
}

/** A month `YYYY-MM` as a figure writes it, e.g. `2022.03`. */
export const monthText = (month: string): string => month.replace('-', '.')

/** The year of a month `YYYY-MM`. */
export const yearOf = (month: string): number => Number(month.slice(0, 4))

/** A month `YYYY-MM` as a sentence writes it, e.g. `2022年3月`. */
export const monthWords = (month: string): string => `${yearOf(month)}年${Number(month.slice(5))}月`

/** The start of a month `YYYY-MM` as a decimal year, e.g. 2022.25 for April. */
export const decimalYear = (month: string): number => yearOf(month) + (Number(month.slice(5)) - 1) / 12
