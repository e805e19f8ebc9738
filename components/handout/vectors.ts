/**
 * Replaces the halo around a label (a stroke in the paper's colour) by a box of that colour behind it. A PDF keeps stroked letters as
 * Type 3 drawings instead of as text in the embedded font.
 */
export function plainHalos(root: ParentNode): void {
  const halos = [...root.querySelectorAll<SVGTextContentElement>('svg text, svg tspan')].flatMap((text) => {
    const { stroke, strokeWidth } = getComputedStyle(text)
    return stroke === 'none' || Number.parseFloat(strokeWidth) === 0 ? [] : [{ text, stroke }]
  })
  // A label's box is read before anything moves, and a part of a label has its own.
  const boxes = halos.map(({ text }) => text.getBBox())
  halos.forEach(({ text, stroke }, i) => {
    const { x, y, width, height } = boxes[i]!
    text.style.stroke = 'none'
    const label = text.closest('text')
    if (text !== label || width === 0)
      return
    // The box of a line of text has room above capitals and below the baseline that the label does not fill.
    const box = element('rect', { x: x - 2, y: y + height * 0.16, width: width + 4, height: height * 0.72 })
    box.style.fill = stroke
    box.style.stroke = 'none'
    if (label.hasAttribute('transform'))
      box.setAttribute('transform', label.getAttribute('transform')!)
    label.before(box)
  })
}

/**
 * Replaces rectangles that are filled with an SVG pattern by the pattern's own lines, tile by tile and clipped to the rectangle. The
 * browser prints a pattern as a bitmap.
 */
export function plainPatterns(root: ParentNode): void {
  // Everything is read before anything is written: a change makes the next reading lay out the whole page again.
  const tiles = new Map<SVGPatternElement, SVGElement[]>()
  const fillings = [...root.querySelectorAll<SVGRectElement>('svg rect')].flatMap((rect) => {
    const { fill, opacity } = getComputedStyle(rect)
    const id = /^url\("#(.+)"\)$/.exec(fill)?.[1]
    const pattern = id ? document.getElementById(id) : null
    if (!(pattern instanceof SVGPatternElement))
      return []
    if (!tiles.has(pattern))
      tiles.set(pattern, tileOf(pattern))
    const box = rect.getBBox()
    return box.width > 0 && box.height > 0 ? [{ rect, pattern, box, opacity }] : []
  })
  for (const { rect, pattern, box, opacity } of fillings) {
    const lines = element('svg', { x: box.x, y: box.y, width: box.width, height: box.height, viewBox: `${box.x} ${box.y} ${box.width} ${box.height}` })
    lines.style.opacity = opacity
    lines.append(tilesOf(pattern, tiles.get(pattern)!, box))
    rect.style.fill = 'none'
    rect.after(lines)
  }
}

/** Copies of what a pattern draws, each with its own colours: rules of the style sheet may ask for the pattern around it. */
function tileOf(pattern: SVGPatternElement): SVGElement[] {
  return [...pattern.children].map((child) => {
    const { fill, stroke, strokeWidth } = getComputedStyle(child)
    const copy = child.cloneNode(true) as SVGElement
    Object.assign(copy.style, { fill, stroke, strokeWidth })
    return copy
  })
}

/** As many tiles of a pattern (in user space) as cover a box. */
function tilesOf(pattern: SVGPatternElement, tile: readonly SVGElement[], box: DOMRect): SVGElement {
  const width = pattern.width.baseVal.value
  const height = pattern.height.baseVal.value
  const matrix = pattern.patternTransform.baseVal.consolidate()?.matrix
  const toTile = matrix ? DOMMatrix.fromMatrix(matrix).inverse() : new DOMMatrix()
  const corners = [[box.x, box.y], [box.right, box.y], [box.x, box.bottom], [box.right, box.bottom]]
    .map(([x, y]) => toTile.transformPoint({ x, y }))
  const columns = corners.map(({ x }) => x / width)
  const rows = corners.map(({ y }) => y / height)
  const group = element('g', matrix ? { transform: `matrix(${matrix.a} ${matrix.b} ${matrix.c} ${matrix.d} ${matrix.e} ${matrix.f})` } : {})
  for (let column = Math.floor(Math.min(...columns)); column <= Math.max(...columns); column++) {
    for (let row = Math.floor(Math.min(...rows)); row <= Math.max(...rows); row++) {
      const place = element('g', { transform: `translate(${column * width} ${row * height})` })
      place.append(...tile.map(part => part.cloneNode(true)))
      group.append(place)
    }
  }
  return group
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [attribute, value] of Object.entries(attributes))
    made.setAttribute(attribute, String(value))
  return made
}
