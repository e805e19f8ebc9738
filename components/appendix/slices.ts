/**
 * One of `of` consecutive parts of a list, cut so that all parts weigh about the same. Together the parts hold every item once, in order.
 * @param list whole list
 * @param part number of the part, from 1
 * @param of number of parts
 * @param weight how much room an item takes, any unit; every item counts the same by default
 * @throws RangeError when there is no such part, or when it would be empty
 */
export function slicePart<T>(list: readonly T[], part: number, of: number, weight: (item: T) => number = () => 1): T[] {
  if (!Number.isInteger(part) || part < 1 || part > of)
    throw new RangeError(`there is no part ${part} of ${of}`)
  const total = list.reduce((sum, item) => sum + weight(item), 0)
  let before = 0
  const slice = list.filter((item) => {
    const middle = (before + weight(item) / 2) / total
    before += weight(item)
    return Math.floor(middle * of) === part - 1
  })
  if (slice.length === 0)
    throw new RangeError(`part ${part} of ${of} is empty: the list has ${list.length} items`)
  return slice
}

/**
 * About how many lines a text takes: a Chinese character or full-width mark is as wide as the font is high, a Latin one about 0.54 of that.
 * @param text without line breaks
 * @param width of the column, in pixels
 * @param fontSize in pixels
 */
export function linesOf(text: string, width: number, fontSize: number): number {
  const ems = [...text].reduce((sum, character) => sum + (/[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u.test(character) ? 1 : 0.54), 0)
  return Math.max(1, Math.ceil(ems * fontSize / width))
}
