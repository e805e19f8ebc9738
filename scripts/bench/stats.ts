/**
 * Middle of the values; the mean of the two middle ones where their number is even.
 * @throws where there are none
 */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const low = sorted[Math.floor((sorted.length - 1) / 2)]
  const high = sorted[Math.ceil((sorted.length - 1) / 2)]
  if (low === undefined || high === undefined)
    throw new Error('There is no median of no values.')
  return (low + high) / 2
}

/** Ratios of two series of measurements, round by round; where one has fewer rounds, its last stands in. Empty where a series is. */
export function ratios(above: readonly number[], below: readonly number[]): number[] {
  const rounds = above.length === 0 || below.length === 0 ? 0 : Math.max(above.length, below.length)
  return Array.from({ length: rounds }, (_, i) => above[Math.min(i, above.length - 1)]! / below[Math.min(i, below.length - 1)]!)
}

/** The value that a share of all values does not exceed, e.g. 0.95 for the 95th percentile (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const value = [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)]
  if (value === undefined)
    throw new Error('There is no percentile of no values.')
  return value
}

/** Smallest and largest value as `1.2–3.4`. */
export function spread(values: readonly number[], digits = 1): string {
  return `${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)}`
}

/**
 * A Markdown table, padded so that it reads well as plain text, too.
 * @param head names of the columns; all but the first are set to the right
 * @param rows cells, as many a row as there are columns
 */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) => Math.max(3, name.length, ...rows.map(row => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]) => `| ${cells.map((cell, i) => i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)).join(' | ')} |`
  const rule = widths.map((width, i) => i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}

/** Something that a benchmark promises, and what was measured. */
export interface Target {
  name: string
  measured: number
  /** The measured value has to be at least, or at most, this. */
  bound: { atLeast: number } | { atMost: number }
  /** Smallest and largest of what the measured value is the median of. */
  spread?: string
  /** What is counted, e.g. `ms`; a ratio where it is missing. */
  unit?: string
}

/** Whether a target was reached. */
export function isMet({ measured, bound }: Target): boolean {
  return 'atLeast' in bound ? measured >= bound.atLeast : measured <= bound.atMost
}

/** One line that says whether a target was reached, and by how much. */
export function verdict(target: Target): string {
  const { name, measured, bound } = target
  const unit = target.unit === undefined ? '×' : ` ${target.unit}`
  const promise = 'atLeast' in bound ? `at least ${bound.atLeast}${unit}` : `at most ${bound.atMost}${unit}`
  return `${isMet(target) ? 'met   ' : 'MISSED'}  ${name}: ${measured.toFixed(target.unit === undefined ? 2 : 1)}${unit}${target.spread === undefined ? '' : `, ${target.spread}`} (${promise})`
}
