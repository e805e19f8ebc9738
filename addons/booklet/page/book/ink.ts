/** The part of a slide that is drawn on, in pixels of the slide. */
export interface Ink {
  left: number
  top: number
  right: number
  bottom: number
  /** Height of the smallest letters; undefined where there is no text. */
  smallest?: number
}

const drawn = 'path, rect, circle, ellipse, line, polyline, polygon, image, use, text'
const unseen = 'defs, clipPath, mask, symbol, pattern, marker, style, script, title, desc, input, select'
const replaced = 'img, video, canvas, iframe, object'

/**
 * Where on a slide there is something to see.
 * @param canvas the slide at its own size, in the page
 * @param width of the slide, px
 * @param height of the slide, px
 * @returns undefined where it is blank
 */
export function inkOf(canvas: Element, width: number, height: number): Ink | undefined {
  const frame = canvas.getBoundingClientRect()
  let ink: Ink | undefined
  let smallest = Number.POSITIVE_INFINITY
  const add = ({ left, top, right, bottom }: DOMRect) => {
    const box = { left: Math.max(0, left - frame.left), top: Math.max(0, top - frame.top), right: Math.min(width, right - frame.left), bottom: Math.min(height, bottom - frame.top) }
    if (box.right < box.left || box.bottom < box.top || (box.right - box.left > width * 0.98 && box.bottom - box.top > height * 0.98))
      return
    ink = ink
      ? { left: Math.min(ink.left, box.left), top: Math.min(ink.top, box.top), right: Math.max(ink.right, box.right), bottom: Math.max(ink.bottom, box.bottom) }
      : box
  }

  const walk = (element: Element) => {
    if (element.matches(unseen))
      return
    const style = getComputedStyle(element)
    if (style.display === 'none' || style.opacity === '0')
      return
    if (style.visibility === 'visible') {
      if (element instanceof SVGElement ? isDrawn(element, style) : element.matches(replaced) || element.shadowRoot !== null || hasSurface(style))
        add(element.getBoundingClientRect())
      const texts = [...element.childNodes].filter(node => node instanceof Text && node.data.trim() !== '')
      if (texts.length > 0 && !(element instanceof SVGElement && !element.closest('text'))) {
        for (const text of texts) {
          const range = document.createRange()
          range.selectNode(text)
          for (const box of range.getClientRects())
            add(box)
        }
        if (!element.closest('sub, sup, .katex'))
          smallest = Math.min(smallest, sizeOf(element, style))
      }
    }
    for (const child of element.children)
      walk(child)
  }
  walk(canvas)
  return ink && { ...ink, ...Number.isFinite(smallest) && { smallest } }
}

function isDrawn(element: SVGElement, { fill, stroke, strokeWidth }: CSSStyleDeclaration): boolean {
  return element.matches(drawn) && (!isBlank(fill) || (!isBlank(stroke) && Number.parseFloat(strokeWidth) > 0))
}

function hasSurface({ backgroundColor, backgroundImage, borderTopWidth, borderBottomWidth, borderLeftWidth, borderRightWidth }: CSSStyleDeclaration): boolean {
  return !isBlank(backgroundColor) || backgroundImage !== 'none' || [borderTopWidth, borderBottomWidth, borderLeftWidth, borderRightWidth].some(width => Number.parseFloat(width) > 0)
}

/** Paper is white: nobody sees white on it. */
function isBlank(colour: string): boolean {
  return colour === 'none' || colour === 'transparent' || colour === 'rgb(255, 255, 255)' || /^rgba\(.*, 0\)$/.test(colour)
}

/** Height of an element's letters in pixels of the slide, those of a drawing as they are scaled there. */
function sizeOf(element: Element, { fontSize }: CSSStyleDeclaration): number {
  const size = Number.parseFloat(fontSize)
  return element instanceof SVGGraphicsElement ? size * Math.hypot(element.getScreenCTM()?.a ?? 1, element.getScreenCTM()?.b ?? 0) : size
}

/** What holds all of several inks. */
export function unite(inks: readonly Ink[]): Ink | undefined {
  return inks.length === 0
    ? undefined
    : {
        left: Math.min(...inks.map(ink => ink.left)),
        top: Math.min(...inks.map(ink => ink.top)),
        right: Math.max(...inks.map(ink => ink.right)),
        bottom: Math.max(...inks.map(ink => ink.bottom)),
        smallest: Math.min(...inks.map(ink => ink.smallest ?? Number.POSITIVE_INFINITY)),
      }
}
