/**
 * Date that a PDF carries: now, or the one that `SOURCE_DATE_EPOCH` (seconds since 1970) fixes, so that two exports are alike.
 * @throws where the variable is no number of seconds
 */
export function exportDate(epoch: string | undefined): Date {
  if (!epoch)
    return new Date()
  const date = new Date(Number(epoch) * 1000)
  if (!/^\d+$/.test(epoch) || Number.isNaN(date.getTime()))
    throw new Error(`SOURCE_DATE_EPOCH is "${epoch}", which is no whole number of seconds since 1970.`)
  return date
}
