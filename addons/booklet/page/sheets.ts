import { paginate } from './paginate'

/** What stands on every sheet but the cover. */
export interface SheetFrame {
  /** Words at both ends of a sheet's head, by the blocks that stand on it; asked for sheet by sheet, in order. */
  head: (body: HTMLElement) => [left: string, right: string]
  /** Words at the foot, beside the page number. */
  foot: string
}

/**
 * Parts blocks into numbered sheets, which take the place of the stream that the blocks stand in, and fills in the page numbers of
 * everything that has `data-page-of` (the id of a place in the book).
 * @param stream holds nothing but the blocks, at their final width
 * @param height of a sheet between head and foot, px
 * @param frame what stands around the blocks
 */
export function layOutSheets(stream: HTMLElement, height: number, frame: SheetFrame): void {
  const book = stream.parentElement!
  let number = 0
  paginate([...stream.children].filter(block => block instanceof HTMLElement), height, () => {
    number += 1
    const body = child('div', 'booklet-body')
    const head = child('header', '')
    const foot = child('footer', '', child('span', '', frame.foot), child('b', '', String(number)))
    // Head and foot belong to the paper; a screen reader need not hear them on every page.
    head.ariaHidden = foot.ariaHidden = 'true'
    const sheet = child('section', 'booklet-sheet', head, body, foot)
    sheet.dataset.page = String(number)
    book.insertBefore(sheet, stream)
    return body
  })
  stream.remove()
  for (const body of book.querySelectorAll<HTMLElement>('.booklet-body'))
    body.previousElementSibling!.append(...frame.head(body).map(words => child('span', '', words)))
  for (const place of book.querySelectorAll<HTMLElement>('[data-page-of]'))
    place.textContent = document.getElementById(place.dataset.pageOf!)?.closest<HTMLElement>('[data-page]')?.dataset.page ?? ''
}

/** An element with its content. */
export function child(tag: string, className: string, ...content: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag)
  element.className = className
  element.append(...content)
  return element
}

/** The pieces of text inside an element, in order. */
export function textsOf(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  for (let text = walker.nextNode(); text instanceof Text; text = walker.nextNode())
    texts.push(text)
  return texts
}
