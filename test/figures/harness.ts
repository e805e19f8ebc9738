import type { Component } from 'vue'
import axe from 'axe-core'
import { render } from 'vitest-browser-vue'
import 'katex/dist/katex.min.css'
import 'virtual:deck-fonts.css'
import '../../styles/index'

/** A colour scheme of the deck. */
export type Scheme = 'light' | 'dark'

/** Both schemes, for `describe.each`. */
export const schemes = ['light', 'dark'] as const

/**
 * Mounts a figure the way a slide does: on the deck's paper, inside `.slidev-layout`, with the deck's fonts loaded. A figure of a whole
 * slide's size has the whole canvas, as in the layout `figure`; another stands within the margins.
 * @returns the element that holds the figure, and the mounted component
 */
export async function mountFigure(figure: Component, props: Record<string, unknown> = {}, scheme: Scheme = 'light') {
  document.documentElement.lang = 'zh-CN'
  document.documentElement.classList.toggle('dark', scheme === 'dark')
  document.body.style.margin = '0'
  const holder = document.createElement('div')
  holder.className = 'slidev-layout default'
  holder.style.cssText = 'width: 980px; height: 552px; box-sizing: border-box; position: relative;'
  document.body.replaceChildren(holder)
  const screen = render(figure, { props, container: holder })
  if (holder.querySelector(':scope > svg[width="980"], :scope > .figure'))
    holder.style.padding = '0'
  await document.fonts.ready
  return { holder, screen }
}

/**
 * Mounts a figure and says what it drew: its structure and text, without the ids that Vue counts up for every instance.
 * @returns HTML, equal for equal pictures
 */
export async function drawing(figure: Component, props: Record<string, unknown>): Promise<string> {
  const { holder } = await mountFigure(figure, props)
  return holder.innerHTML.replace(/v-\d+/g, 'v-n')
}

interface TextBox {
  text: string
  box: DOMRect
  /** How far from its box's edges the text's ink stays, in px. */
  inset: { top: number, bottom: number, left: number, right: number }
  parent: Element
}

function isShown(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    && element.closest('.sr-only, title, desc, option, .katex-mathml') === null
}

/** Smallest text that a figure may have, px on the slide of 980. */
const smallestText = 14

const pen = document.createElement('canvas').getContext('2d')

/** Glyph boxes carry the font's line gap: two lines of one label may share a few pixels without touching ink. Of large type it is measured. */
function inkInsetOf(element: Element, text: string): TextBox['inset'] {
  const { fontFamily, fontSize, fontWeight } = getComputedStyle(element)
  if (!pen || Number.parseFloat(fontSize) < 40)
    return { top: 3.5, bottom: 3.5, left: 0.5, right: 0.5 }
  pen.font = `${fontWeight} ${fontSize} ${fontFamily}`
  const ink = pen.measureText(text)
  return {
    top: ink.fontBoundingBoxAscent - ink.actualBoundingBoxAscent,
    bottom: ink.fontBoundingBoxDescent - ink.actualBoundingBoxDescent,
    left: -ink.actualBoundingBoxLeft,
    right: ink.width - ink.actualBoundingBoxRight,
  }
}

/** Boxes of every piece of visible text in `root`, one per line of text, in CSS pixels. */
export function textBoxes(root: Element): TextBox[] {
  const boxes: TextBox[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!parent || !node.textContent?.trim() || !isShown(parent))
      continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const text = node.textContent.trim()
    const inset = inkInsetOf(parent, text)
    for (const box of range.getClientRects()) {
      if (box.width > 0.5)
        boxes.push({ text, box, inset, parent })
    }
  }
  return boxes
}

/** Corners of a slanted label in CSS pixels, in order, without its line gap; undefined for a label that is level or upright. */
function slantedCorners({ parent, inset }: TextBox): DOMPoint[] | undefined {
  const label = parent.closest('text')
  const matrix = label?.getScreenCTM()
  if (!label || !matrix || Math.abs(matrix.a * matrix.b) < 0.01)
    return undefined
  const { x, y, width, height } = label.getBBox()
  const corner = (left: number, top: number) => new DOMPoint(left, top).matrixTransform(matrix)
  const [first, last] = [y + inset.top, y + height - inset.bottom]
  return [corner(x, first), corner(x + width, first), corner(x + width, last), corner(x, last)]
}

function levelCorners({ box, inset }: TextBox): DOMPoint[] {
  const [left, right, top, bottom] = [box.left + inset.left, box.right - inset.right, box.top + inset.top, box.bottom - inset.bottom]
  return [new DOMPoint(left, top), new DOMPoint(right, top), new DOMPoint(right, bottom), new DOMPoint(left, bottom)]
}

/** Whether two convex shapes overlap: no side of either parts them. */
function shapesOverlap(one: DOMPoint[], other: DOMPoint[]): boolean {
  return [one, other].every(shape => shape.every((from, i) => {
    const to = shape[(i + 1) % shape.length] ?? from
    const across = (points: DOMPoint[]) => points.map(point => (point.x - from.x) * (from.y - to.y) + (point.y - from.y) * (to.x - from.x))
    return Math.max(...across(one)) > Math.min(...across(other)) && Math.max(...across(other)) > Math.min(...across(one))
  }))
}

/**
 * Faults of a drawn figure that a reader would see: labels that overlap, text outside the slide, text under 14 px.
 * @returns one sentence a fault; empty where there is none
 */
export function layoutFaults(root: Element): string[] {
  const boxes = textBoxes(root)
  const faults: string[] = []
  const frame = root.getBoundingClientRect()
  boxes.forEach((one, i) => {
    const { text, box, inset } = one
    const slanted = slantedCorners(one)
    if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1)
      faults.push(`“${text}” leaves the figure`)
    for (const other of boxes.slice(i + 1)) {
      const x = Math.min(box.right - inset.right, other.box.right - other.inset.right) - Math.max(box.left + inset.left, other.box.left + other.inset.left)
      const y = Math.min(box.bottom - inset.bottom, other.box.bottom - other.inset.bottom) - Math.max(box.top + inset.top, other.box.top + other.inset.top)
      const formula = one.parent.closest('.katex')
      if (x <= 0 || y <= 0 || (formula && formula === other.parent.closest('.katex')))
        continue
      const otherSlanted = slantedCorners(other)
      if (!(slanted || otherSlanted) || shapesOverlap(slanted ?? levelCorners(one), otherSlanted ?? levelCorners(other)))
        faults.push(`“${text}” overlaps “${other.text}” by ${x.toFixed(1)} × ${y.toFixed(1)} px`)
    }
  })
  for (const element of root.querySelectorAll('*')) {
    const own = [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    if (own && isShown(element) && element.closest('.katex') === null && Number.parseFloat(getComputedStyle(element).fontSize) < smallestText && !element.closest('sub, sup'))
      faults.push(`“${element.textContent?.trim()}” is smaller than ${smallestText} px`)
  }
  return faults
}

/**
 * What axe finds in `root` (WCAG 2.2 A and AA), one line a violation.
 */
export async function axeFaults(root: Element): Promise<string[]> {
  const result = await axe.run(root, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
  return result.violations.flatMap(violation => violation.nodes.map(node => `${violation.id}: ${node.target.join(' ')} — ${node.failureSummary?.split('\n').at(1)?.trim() ?? ''}`))
}
