const listed = 'table, dl'

/** Whether a slide's layout holds a list rather than a picture: a table deep inside is part of one, and controls are for the screen. */
export function isListLayout(layout: Element): boolean {
  return layout.querySelector(':scope > :is(table, dl), :scope > * > :is(table, dl)') !== null && !layout.querySelector('button, input, select')
}

/**
 * Blocks of an appendix slide that is a list rather than a picture: its heading, then each table, definition list and remark, in order.
 * A slide with controls is for the screen and counts as a picture.
 * @param layout the slide's layout element; the blocks take its content away
 * @returns undefined where the slide is no list
 */
export function listBlocksOf(layout: HTMLElement): HTMLElement[] | undefined {
  if (!isListLayout(layout))
    return undefined
  return [...layout.children].flatMap(child => child.matches(listed) || !child.querySelector(listed)
    ? blockWith(child)
    : [...child.children].map((inner) => {
        // The frame stays around each part: styles of a component hang on it.
        const frame = child.cloneNode(false) as HTMLElement
        frame.append(inner)
        return blockWith(frame)
      }))
}

function blockWith(content: Element): HTMLElement {
  const block = document.createElement('div')
  block.className = 'booklet-list slidev-layout'
  if (content.matches(listed) || content.querySelector(listed))
    block.dataset.split = 'rows'
  else if (/^h\d$/i.test(content.tagName))
    block.dataset.keep = ''
  block.append(content)
  return block
}
