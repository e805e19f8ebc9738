/**
 * Faults of the slide on screen that a listener would see. Runs inside the page: it may use nothing from outside its own body.
 * @param no number of the slide, from 1
 * @returns one sentence a fault; empty where there is none
 */
export function slideFaults(no: number): string[] {
  const page = document.querySelector(`.slidev-page-${no}`)
  const layout = page?.querySelector('.slidev-layout')
  if (!page || !layout)
    return [`slide ${no} is not there`]
  const faults: string[] = []
  const edge = layout.getBoundingClientRect()
  const footerTop = page.querySelector('.slide-footer')?.getBoundingClientRect().top ?? edge.bottom
  const visible = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  const name = (element: Element) => `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> “${element.textContent?.trim().slice(0, 30)}”`
  // A slanted label's scale is the length of its matrix' first column.
  const scaleOf = (matrix: DOMMatrix | null) => matrix ? Math.hypot(matrix.a, matrix.b) : 1
  const scrollsInside = (element: Element) => {
    for (let parent = element.parentElement; parent && parent !== layout; parent = parent.parentElement) {
      if (getComputedStyle(parent).overflowX !== 'visible' || getComputedStyle(parent).overflowY !== 'visible')
        return true
    }
    return false
  }

  for (const element of layout.querySelectorAll('*')) {
    if (!visible(element) || element.closest('.katex-mathml, .sr-only, defs, clipPath, title, desc'))
      continue
    const box = element.getBoundingClientRect()
    const inside = scrollsInside(element)
    if (box.width && box.height && !inside && !element.matches('.katex *')) {
      if (box.left < edge.left - 1 || box.right > edge.right + 1 || box.top < edge.top - 1 || box.bottom > edge.bottom + 1)
        faults.push(`${name(element)} leaves the slide: ${[box.left, box.top, box.right, box.bottom].map(Math.round).join(' ')}`)
    }
    const text = [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    if (!text || element.closest('.katex'))
      continue
    if (!inside && box.bottom > footerTop + 1)
      faults.push(`${name(element)} runs into the footer: ${Math.round(box.bottom)} > ${Math.round(footerTop)}`)
    const size = Number.parseFloat(getComputedStyle(element).fontSize)
    const scale = element instanceof SVGGraphicsElement ? scaleOf(element.getScreenCTM()) : 1
    // The source line at the foot is not part of the layout; sub- and superscripts may be small.
    if (size * scale < 13.99 && !element.closest('sub, sup'))
      faults.push(`${name(element)} is ${(size * scale).toFixed(1)} px`)
    const style = getComputedStyle(element)
    if (!(element instanceof SVGElement) && style.overflowX === 'hidden' && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1))
      faults.push(`${name(element)} is cut off`)
  }

  for (const code of layout.querySelectorAll('.slidev-code')) {
    if (visible(code) && code.scrollWidth > code.clientWidth + 1)
      faults.push(`the code is cut off: ${code.scrollWidth} > ${code.clientWidth} px`)
  }

  const headings = [...layout.querySelectorAll('h1')].filter(visible)
  if (headings.length !== 1)
    faults.push(`slide ${no} has ${headings.length} headings`)
  return faults
}

/**
 * How much of the slide on screen its content fills. Runs inside the page: it may use nothing from outside its own body.
 * @param no number of the slide, from 1
 * @returns area of the box around everything drawn above the footer, as a share of the slide, 0 to 1
 */
export function contentShare(no: number): number {
  const layout = document.querySelector(`.slidev-page-${no} .slidev-layout`)
  if (!layout)
    return 0
  const edge = layout.getBoundingClientRect()
  const drawn = [...layout.querySelectorAll('*')].filter((element) => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || element.closest('.katex-mathml, .sr-only, defs, clipPath, title, desc'))
      return false
    const text = [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    return text || element.matches('path, circle, rect, line, polygon, ellipse, img')
  })
  const boxes = drawn.map(element => element.getBoundingClientRect()).filter(box => box.width > 0 || box.height > 0)
  const within = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)
  const left = within(Math.min(...boxes.map(box => box.left)), edge.left, edge.right)
  const right = within(Math.max(...boxes.map(box => box.right)), edge.left, edge.right)
  const top = within(Math.min(...boxes.map(box => box.top)), edge.top, edge.bottom)
  const bottom = within(Math.max(...boxes.map(box => box.bottom)), edge.top, edge.bottom)
  return (right - left) * (bottom - top) / (edge.width * edge.height)
}
