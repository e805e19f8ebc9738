/** How many pixels of a block have to stand on a page before it may go on overleaf: about three lines of script. */
const smallestPart = 66

/** Where a block is parted: what stands above `bottom` stays, the rest goes on overleaf. */
interface Cut {
  /** Before this character of a text, or before this row of a list. */
  at: { text: Text, offset: number } | { row: HTMLElement }
  bottom: number
  /** Height of what is repeated above the rest, such as a table's header. */
  repeated: number
}

/** A block and where it is parted; its first part stands on sheet `sheet`, each further part on the one after. */
interface Placed {
  block: HTMLElement
  sheet: number
  cuts: Cut[]
  /** A figure that is a little too high, and by how much it is made smaller. */
  shrunk?: { figure: HTMLElement, factor: number }
}

/**
 * Lays blocks out on sheets, one below the other, moving each into its sheet. A block with `data-split="lines"` (paragraphs) or
 * `data-split="rows"` (one table or definition list) goes on overleaf where it does not fit; any other stays whole. `data-start`
 * begins a new sheet (where its value is `whole`, unless it fits on this one with all that follows up to the next that begins one; where
 * it is `quarter`, unless a quarter of the sheet is free), `data-keep` stays with the beginning of the block that follows. A block with
 * `data-float` that does not fit lets the text after it go first; `data-shrink` inside a block is the factor that it may be made smaller by to fit. What has `data-aside` stands in the margin beside a text's first lines.
 * @param blocks laid out at their final width and without margins, so that their heights add up
 * @param height room on a sheet, in CSS pixels
 * @param addSheet makes the next sheet and returns the element that takes its blocks
 */
export function paginate(blocks: readonly HTMLElement[], height: number, addSheet: () => HTMLElement): void {
  const sheets: HTMLElement[] = []
  for (const { block, sheet, cuts, shrunk } of plan(blocks, height)) {
    shrunk?.figure.style.setProperty('zoom', String(shrunk.factor))
    const parts = [block]
    // From the last cut to the first, so that no cut moves what an earlier one counts from.
    for (const cut of cuts.toReversed())
      parts.splice(1, 0, partOff(block, cut))
    parts.forEach((part, i) => {
      const place = sheets[sheet + i] ??= addSheet()
      place.append(part)
    })
  }
}

/** Says which block stands where; only reads, so that the browser lays out the page once. */
function plan(ordered: readonly HTMLElement[], height: number): Placed[] {
  const blocks = [...ordered]
  const boxes = blocks.map(block => block.getBoundingClientRect())
  let sheet = 0
  let used = 0
  const plan: Placed[] = []
  for (let i = 0; i < blocks.length; i++) {
    const { start } = blocks[i]!.dataset
    if (start !== undefined && used > 0 && !(start === 'whole' && used + unitHeight(blocks, boxes, i) <= height) && !(start === 'quarter' && used < height * 3 / 4)) {
      sheet += 1
      used = 0
    }
    const shrunk = shrink(blocks[i]!, boxes[i]!.height, height - used)
    if (shrunk)
      boxes[i] = new DOMRect(boxes[i]!.x, boxes[i]!.y, boxes[i]!.width, height - used)
    if (floats(blocks, i) && used > 0 && used + boxes[i]!.height > height && height - used >= leastOf(blocks[i + 1]!)) {
      [blocks[i], blocks[i + 1]] = [blocks[i + 1]!, blocks[i]!];
      [boxes[i], boxes[i + 1]] = [boxes[i + 1]!, boxes[i]!]
    }
    const block = blocks[i]!
    const placed: Placed = { block, sheet, cuts: [], ...shrunk && { shrunk } }
    const keep = kept(blocks, boxes, i)
    let { top } = boxes[i]!
    let repeated = 0
    const rest = () => boxes[i]!.bottom - top + repeated
    while (used + rest() + keep > height) {
      const hasRoom = block.dataset.split === 'rows' || height - used >= leastOf(block)
      const cut = hasRoom ? findCut(block, top, top + height - used - repeated) : undefined
      if (cut) {
        placed.cuts.push(cut);
        ({ bottom: top, repeated } = cut)
      }
      else if (used === 0) {
        break
      }
      else if (placed.cuts.length === 0) {
        placed.sheet += 1
      }
      sheet += 1
      used = 0
    }
    // What is kept with a block goes overleaf with it, wherever the block's first line turns out not to fit.
    if (placed.sheet === sheet && used === 0)
      used = follow(plan, boxes, sheet)
    used += rest()
    plan.push(placed)
  }
  return plan
}

/**
 * Moves the headings that end the sheet before to this one, on which the block that they are kept with begins.
 * @returns their height, px
 */
function follow(plan: readonly Placed[], boxes: readonly DOMRect[], sheet: number): number {
  let moved = 0
  for (let i = plan.length - 1; i >= 0 && 'keep' in plan[i]!.block.dataset && plan[i]!.sheet === sheet - 1; i--) {
    // A heading that begins a sheet stays: its block is too high for any.
    if (plan[i - 1]?.sheet !== sheet - 1)
      return moved
    plan[i]!.sheet = sheet
    moved += boxes[i]!.height
  }
  return moved
}

/** Height of block `i` and all that follow up to the next that begins a sheet. */
function unitHeight(blocks: readonly HTMLElement[], boxes: readonly DOMRect[], i: number): number {
  const next = blocks.findIndex((block, at) => at > i && 'start' in block.dataset)
  return boxes.slice(i, next < 0 ? undefined : next).reduce((sum, box) => sum + box.height, 0)
}

/**
 * How a figure that is too high for the room on a sheet can be made to fit; undefined where it fits, or would become too small.
 * @param block holds an element with `data-shrink`, the factor that it may be made smaller by
 * @param height of the block, px
 * @param room on the sheet, px
 */
function shrink(block: HTMLElement, height: number, room: number): Placed['shrunk'] {
  const figure = height > room ? block.querySelector<HTMLElement>('[data-shrink]') : null
  if (!figure)
    return undefined
  const factor = 1 - (height - room + 1) / figure.getBoundingClientRect().height
  return factor >= Number(figure.dataset.shrink) ? { figure, factor } : undefined
}

/** Whether the text after block `i` may stand before it. */
function floats(blocks: readonly HTMLElement[], i: number): boolean {
  return 'float' in blocks[i]!.dataset && blocks[i + 1]?.dataset.split === 'lines'
}

/** Room that the first lines of a text need, and the notes in the margin beside them. */
function leastOf(block: HTMLElement): number {
  return Math.max(smallestPart, ...[...block.querySelectorAll('[data-aside]')].map(aside => aside.getBoundingClientRect().height))
}

/** Height that has to follow block `i` on its sheet: the blocks that it is kept with, and the beginning of the first other one. */
function kept(blocks: readonly HTMLElement[], boxes: readonly DOMRect[], i: number): number {
  const next = blocks[i + 1]
  const box = boxes[i + 1]
  if (!('keep' in blocks[i]!.dataset) || !next || !box)
    return 0
  if ('keep' in next.dataset)
    return box.height + kept(blocks, boxes, i + 1)
  if (next.dataset.split === 'rows') {
    const { rows, least } = partsOf(next)
    return rows.length < 2 * least ? box.height : rows[least - 1]!.getBoundingClientRect().bottom - box.top
  }
  if (floats(blocks, i + 1))
    return Math.min(box.height, leastOf(blocks[i + 2]!))
  return next.dataset.split ? Math.min(box.height, leastOf(next)) : box.height
}

/** Last place where the part of a block that begins at `top` can be parted above `limit`. */
function findCut(block: HTMLElement, top: number, limit: number): Cut | undefined {
  if (block.dataset.split === 'lines')
    return withoutWidow(findLine(block, top, limit), lower => findLine(block, top, lower))
  if (block.dataset.split === 'rows')
    return findRow(block, top, limit)
  return undefined
}

/** Parts a paragraph a line earlier where otherwise its last line would stand alone overleaf. */
function withoutWidow(cut: Cut | undefined, findAbove: (limit: number) => Cut | undefined): Cut | undefined {
  const paragraph = cut && 'text' in cut.at ? cut.at.text.parentElement?.closest('p') : undefined
  if (!cut || !paragraph)
    return cut
  const { lineHeight, paddingBottom } = getComputedStyle(paragraph)
  const rest = paragraph.getBoundingClientRect().bottom - Number.parseFloat(paddingBottom) - cut.bottom
  const line = Number.parseFloat(lineHeight)
  return rest > line / 2 && rest < line * 1.5 ? findAbove(cut.bottom - 1) ?? cut : cut
}

function findLine(block: HTMLElement, top: number, limit: number): Cut | undefined {
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, text => text.parentElement?.closest('[data-aside]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT)
  let cut: Cut | undefined
  for (let text = texts.nextNode(); text instanceof Text; text = texts.nextNode()) {
    const offset = endAbove(text, limit)
    const bottom = characterBottom(text, offset - 1)
    if (bottom > top)
      cut = { at: { text, offset }, bottom, repeated: 0 }
    if (offset < text.length)
      break
  }
  return cut && cut.bottom - top >= smallestPart / 2 ? cut : undefined
}

/** Number of characters of a text on lines that end above `limit`. */
function endAbove(text: Text, limit: number): number {
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (characterBottom(text, middle - 1) <= limit)
      low = middle
    else
      high = middle - 1
  }
  return low
}

/** Lower edge of a character; of the one before it where it is a space that is not drawn. */
function characterBottom(text: Text, index: number): number {
  const range = document.createRange()
  for (let at = index; at >= 0; at--) {
    range.setStart(text, at)
    range.setEnd(text, at + 1)
    const { height, bottom } = range.getBoundingClientRect()
    if (height > 0)
      return bottom
  }
  return Number.NEGATIVE_INFINITY
}

function findRow(block: HTMLElement, top: number, limit: number): Cut | undefined {
  const { rows, least, head } = partsOf(block)
  const outside = rows.findIndex(row => row.getBoundingClientRect().bottom > limit)
  const over = Math.min(outside, rows.length - least)
  const last = over >= least ? rows[over - 1]!.getBoundingClientRect() : undefined
  if (!last || last.bottom <= top)
    return undefined
  return { at: { row: rows[over]! }, bottom: last.bottom, repeated: head?.getBoundingClientRect().height ?? 0 }
}

/**
 * What a list may be parted between: whole groups where a table has several bodies, otherwise rows, of which at least two stand
 * together; and what is repeated above each part.
 */
function partsOf(block: HTMLElement): { rows: HTMLElement[], least: number, head?: HTMLElement | null } {
  const list = block.querySelector<HTMLElement>('table, dl')
  if (!(list instanceof HTMLTableElement))
    return { rows: [...list?.children ?? []].filter(child => child instanceof HTMLElement), least: 2 }
  const bodies = [...list.tBodies]
  return bodies.length > 1 ? { rows: bodies, least: 1, head: list.tHead } : { rows: [...bodies[0]?.rows ?? []], least: 2, head: list.tHead }
}

/** Takes what stands after a cut out of a block, in a copy of its frame. */
function partOff(block: HTMLElement, { at }: Cut): HTMLElement {
  const rest = document.createRange()
  if ('text' in at)
    rest.setStart(at.text, at.offset)
  else
    rest.setStartBefore(at.row)
  rest.setEnd(block, block.childNodes.length)
  const whole = 'text' in at ? around(at.text, block) : []
  for (const element of whole)
    element.dataset.cut = ''
  const part = block.cloneNode(false) as HTMLElement
  // The name of a place belongs to where its content begins.
  part.removeAttribute('id')
  part.append(rest.extractContents())
  const parts = [...part.querySelectorAll<HTMLElement>('[data-cut]')]
  for (const [i, element] of parts.entries()) {
    delete whole[i]!.dataset.cut
    goOn(whole[i]!, element)
  }
  // From the innermost: where a cut falls between two paragraphs, nothing of the one before is left.
  for (const element of parts.toReversed()) {
    delete element.dataset.cut
    if (element.childElementCount === 0 && element.textContent.trim() === '')
      element.remove()
  }
  const head = block.querySelector('thead')
  if (head)
    part.querySelector('table')?.prepend(head.cloneNode(true))
  return part
}

/** The elements around a text inside a block, the outermost first. */
function around(text: Text, block: HTMLElement): HTMLElement[] {
  const elements: HTMLElement[] = []
  for (let element = text.parentElement; element && element !== block; element = element.parentElement)
    elements.unshift(element)
  return elements
}

/** Makes the rest of a list go on counting, and the rest of an item look like no new one. */
function goOn(whole: HTMLElement, rest: HTMLElement): void {
  if (whole instanceof HTMLOListElement && rest instanceof HTMLOListElement)
    rest.start = whole.start + whole.children.length - (rest.firstElementChild?.textContent.trim() ? 1 : 0)
  else if (whole instanceof HTMLLIElement)
    rest.style.listStyle = 'none'
}
