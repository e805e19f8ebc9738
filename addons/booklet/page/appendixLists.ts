/**
 * Blocks of an appendix slide that is a list rather than a picture: its heading, then each table, definition list and remark, in order.
 * A slide with controls is for the screen and counts as a picture.
 * @param layout the slide's layout element; the blocks take its content away
 * @returns undefined where the slide is no list
 */
export function listBlocksOf(layout: HTMLElement): HTMLElement[] | undefined {
  if (!layout.querySelector('table, dl') || layout.querySelector('button, input, select'))
    return undefined
  return [...layout.children].flatMap(child => child.matches('table, dl') || !child.querySelector('table, dl')
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
  if (content.matches('table, dl') || content.querySelector('table, dl'))
    block.dataset.split = 'rows'
  else if (/^h\d$/i.test(content.tagName))
    block.dataset.keep = ''
  block.append(content)
  return block
}
