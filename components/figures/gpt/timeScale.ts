/**
 * An even scale of months.
 * @param from first month, `YYYY-MM`, at `left` px
 * @param to last month, at `right` px
 * @returns place of a month in px
 */
export function monthScale(from: string, to: string, left: number, right: number): (month: string) => number {
  const count = (month: string) => 12 * Number(month.slice(0, 4)) + Number(month.slice(5))
  return month => left + (right - left) * (count(month) - count(from)) / (count(to) - count(from))
}
