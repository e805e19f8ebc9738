/**
 * Words of the slide on screen that a listener cannot read though every box is in its place: over the slide's edge, on top of other words,
 * or, in WebKit, with characters on top of each other. Runs inside the page: it may use nothing from outside its own body.
 * @param no number of the slide, from 1
 * @returns one sentence a fault; empty where there is none
 */
export function textFaults(no: number): string[] {
  const layout = document.querySelector(`.slidev-page-${no} .slidev-layout`)
  if (!layout)
    return [`slide ${no} is not there`]
  const faults: string[] = []
  const edge = layout.getBoundingClientRect()
  const lines: { text: string, parent: Element, left: number, right: number, top: number, bottom: number }[] = []
  const walker = document.createTreeWalker(layout, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    const text = node.textContent?.trim() ?? ''
    if (!text || !parent || parent.closest('.katex, .sr-only, title, desc, defs, option, style, sup, sub') || !parent.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      continue
    const matrix = parent instanceof SVGGraphicsElement ? parent.getScreenCTM() : null
    // The boxes of a slanted label say little about its letters, those of an upright one are wrong in WebKit.
    if (matrix && (Math.abs(matrix.b) > 0.01 || getComputedStyle(parent).writingMode !== 'horizontal-tb'))
      continue
    const name = `“${text.slice(0, 30)}”`
    // Full-width marks keep half of their place empty, where another word may stand.
    const half = Number.parseFloat(getComputedStyle(parent).fontSize) * (matrix?.a ?? 1) / 2
    const emptyLeft = /^[“‘（《「]/.test(text) ? half : 1
    const emptyRight = /[，、。：；？！）》」”’]$/.test(text) ? half : 1
    let clipped = false
    for (let box: Element | null = parent; box && box !== layout; box = box.parentElement)
      clipped ||= getComputedStyle(box).overflowX !== 'visible' && !(box instanceof SVGElement)
    range.selectNodeContents(node)
    for (const { left, right, top, bottom } of range.getClientRects()) {
      if (right - left < 1)
        continue
      if (!clipped && (right > edge.right + 1 || left < edge.left - 1 || bottom > edge.bottom + 1 || top < edge.top - 1))
        faults.push(`${name} runs over the edge: ${[left, top, right, bottom].map(Math.round).join(' ')}`)
      // A font's box is half as high again as its characters.
      const quarter = (bottom - top) / 4
      if (!clipped)
        lines.push({ text: name, parent, left: left + emptyLeft, right: right - emptyRight, top: top + quarter, bottom: bottom - quarter })
    }
    // The boxes that WebKit tells know nothing of it.
    if (CSS.supports('-webkit-nbsp-mode', 'space') && getComputedStyle(parent).getPropertyValue('text-autospace') === 'normal')
      faults.push(`${name} is set with text-autospace, with which WebKit draws digits over characters`)
  }
  for (const [i, a] of lines.entries()) {
    for (const b of lines.slice(i + 1)) {
      if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1 && a.parent !== b.parent)
        faults.push(`${a.text} and ${b.text} stand on top of each other`)
    }
  }
  return [...new Set(faults)]
}
