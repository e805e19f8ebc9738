import { isListLayout, listBlocksOf } from '../appendixLists'
import { spellOut } from './addresses'

/** Whether a mounted section's slide is a list rather than a picture. */
export function isList(section: Element): boolean {
  const layout = section.querySelector('.slidev-layout')
  return layout !== null && isListLayout(layout)
}

/**
 * Takes a slide's table, or several, out of the slide for the book.
 * @param slide holds the slide's layout
 * @returns undefined where the slide is a picture
 */
export function takeList(slide: HTMLElement): HTMLElement[] | undefined {
  const layout = slide.querySelector<HTMLElement>('.slidev-layout')
  const blocks = layout ? listBlocksOf(layout)?.filter(block => !block.querySelector('h1')) : undefined
  for (const block of blocks ?? [])
    spellOut(block)
  return blocks
}

/**
 * Adds the rows of a list to the one before it.
 * @param before blocks of the list before: its last table takes the rows, and what stands below the others comes after it
 * @param blocks of the list that goes on
 * @returns whether both have the same columns; nothing is changed where they do not
 */
export function continueList(before: HTMLElement[], blocks: readonly HTMLElement[]): boolean {
  const target = before.map(block => block.querySelector<HTMLElement>('table, dl')).findLast(Boolean)
  const more = blocks.map(block => block.querySelector<HTMLElement>('table, dl')).filter(list => list !== null)
  if (!target || more.length !== 1 || columnsOf(target) !== columnsOf(more[0]!))
    return false
  const [list] = more
  if (target instanceof HTMLTableElement && list instanceof HTMLTableElement) {
    for (const body of [...list.tBodies])
      target.tBodies.length === 1 && list.tBodies.length === 1 ? target.tBodies[0]!.append(...body.rows) : target.append(body)
  }
  else {
    target.append(...list!.children)
  }
  // What is said below each part of a list is said once below the whole.
  before.push(...blocks.filter(block => !block.contains(list!) && before.every(({ textContent }) => textContent.trim() !== block.textContent.trim())))
  return true
}

function columnsOf(list: HTMLElement): string {
  return list instanceof HTMLTableElement ? list.tHead?.textContent.replace(/\s+/g, ' ').trim() ?? `${list.rows[0]?.cells.length}` : `${list.tagName} ${list.className}`
}
