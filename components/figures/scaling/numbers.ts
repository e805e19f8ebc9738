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

const units = [['T', 1e12], ['B', 1e9], ['M', 1e6]] as const

/** A count of parameters or tokens, two significant digits below 10, else none after the point: `3.2T`, `70B`, `117M`. */
export function compact(value: number): string {
  const [unit, size] = units.find(([, size]) => value >= size * 0.9995) ?? units[2]
  const scaled = value / size
  return `${scaled < 9.95 ? Number(scaled.toFixed(1)) : Math.round(scaled)}${unit}`
}
