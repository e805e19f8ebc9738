import type { Component } from 'vue'
import axe from 'axe-core'
import { render } from 'vitest-browser-vue'
import 'katex/dist/katex.min.css'
import '../../styles/index'

/** A colour scheme of the deck. */
export type Scheme = 'light' | 'dark'

/** Both schemes, for `describe.each`. */
export const schemes = ['light', 'dark'] as const

/**
 * Mounts a figure the way a slide does: on the deck's paper, inside `.slidev-layout`, 868 px wide, with the deck's fonts loaded.
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

interface TextBox { text: string, box: DOMRect }

function isShown(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    && element.closest('.sr-only, title, desc, option, .katex-mathml') === null
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
    for (const box of range.getClientRects()) {
      if (box.width > 0.5)
        boxes.push({ text: node.textContent.trim(), box })
    }
  }
  return boxes
}

// Glyph boxes carry the font's line gap: two lines of one label may share a few pixels without touching ink.
const inkInset = { x: 0.5, y: 3.5 }

/**
 * Faults of a drawn figure that a reader would see: labels that overlap, text outside the slide, text under 12 px.
 * @returns one sentence a fault; empty where there is none
 */
export function layoutFaults(root: Element): string[] {
  const boxes = textBoxes(root)
  const faults: string[] = []
  const frame = root.getBoundingClientRect()
  boxes.forEach(({ text, box }, i) => {
    if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1)
      faults.push(`“${text}” leaves the figure`)
    for (const other of boxes.slice(i + 1)) {
      const x = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) - 2 * inkInset.x
      const y = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) - 2 * inkInset.y
      if (x > 0 && y > 0)
        faults.push(`“${text}” overlaps “${other.text}” by ${x.toFixed(1)} × ${y.toFixed(1)} px`)
    }
  })
  for (const element of root.querySelectorAll('*')) {
    const own = [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    if (own && isShown(element) && element.closest('.katex') === null && Number.parseFloat(getComputedStyle(element).fontSize) < 12)
      faults.push(`“${element.textContent?.trim()}” is smaller than 12 px`)
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
