/**
 * Replaces what the browser would not print as vectors or text: halos around labels, and SVG patterns. Everything is read before
 * anything is written: a change makes the next reading lay out the whole page again.
 */
export function plainVectors(root: ParentNode): void {
  const changes = [plainHalos(root), plainPatterns(root)]
  for (const change of changes)
    change()
}

/**
 * Replaces the halo around a label (a stroke in the paper's colour) by a box of that colour behind it. A PDF keeps stroked letters as
 * Type 3 drawings instead of as text in the embedded font.
 * @returns what makes the change
 */
function plainHalos(root: ParentNode): () => void {
  const halos = [...root.querySelectorAll<SVGTextContentElement>('svg text, svg tspan')].flatMap((text) => {
    const { stroke, strokeWidth } = getComputedStyle(text)
    return stroke === 'none' || Number.parseFloat(strokeWidth) === 0 ? [] : [{ text, stroke }]
  })
  // A part of a label has a box of its own.
  const boxes = halos.map(({ text }) => text.getBBox())
  return () => halos.forEach(({ text, stroke }, i) => {
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
 * Replaces rectangles that are filled with an SVG pattern by the pattern's own shapes, tile by tile and clipped to the rectangle. The
 * browser prints a pattern as a bitmap.
 * @returns what makes the change
 */
function plainPatterns(root: ParentNode): () => void {
  const shapes = new Map<SVGPatternElement, Shape[]>()
  const fillings = [...root.querySelectorAll<SVGRectElement>('svg rect')].flatMap((rect) => {
    const { fill, opacity } = getComputedStyle(rect)
    const id = /^url\("#(.+)"\)$/.exec(fill)?.[1]
    const pattern = id ? document.getElementById(id) : null
    if (!(pattern instanceof SVGPatternElement))
      return []
    if (!shapes.has(pattern))
      shapes.set(pattern, shapesOf(pattern))
    const box = rect.getBBox()
    return box.width > 0 && box.height > 0 ? [{ rect, pattern, box, opacity }] : []
  })
  return () => fillings.forEach(({ rect, pattern, box, opacity }) => {
    const drawing = element('svg', { x: box.x, y: box.y, width: box.width, height: box.height, viewBox: `${box.x} ${box.y} ${box.width} ${box.height}` })
    drawing.style.opacity = opacity
    const { transform, corners } = tilesOf(pattern, box)
    // One path a shape, not one a tile: a page of thousands of elements takes seconds to print.
    for (const { style, outline } of shapes.get(pattern)!) {
      const path = element('path', { transform, d: corners.map(([x, y]) => outline(x, y)).join('') })
      Object.assign(path.style, style)
      drawing.append(path)
    }
    rect.style.fill = 'none'
    rect.after(drawing)
  })
}

/** What a pattern draws: colours as computed, for rules of the style sheet may ask for the pattern around it, and path data. */
interface Shape {
  style: Pick<CSSStyleDeclaration, 'fill' | 'stroke' | 'strokeWidth'>
  /** Path data of the shape in a tile whose corner is at x and y. */
  outline: (x: number, y: number) => string
}

function shapesOf(pattern: SVGPatternElement): Shape[] {
  return [...pattern.children].map((child) => {
    const { fill, stroke, strokeWidth } = getComputedStyle(child)
    return { style: { fill, stroke, strokeWidth }, outline: outlineOf(child) }
  })
}

function outlineOf(shape: Element): Shape['outline'] {
  if (shape instanceof SVGLineElement) {
    const [x1, y1, x2, y2] = [shape.x1, shape.y1, shape.x2, shape.y2].map(length => length.baseVal.value) as [number, number, number, number]
    return (x, y) => `M${x + x1} ${y + y1}L${x + x2} ${y + y2}`
  }
  if (shape instanceof SVGCircleElement) {
    const [cx, cy, r] = [shape.cx, shape.cy, shape.r].map(length => length.baseVal.value) as [number, number, number]
    return (x, y) => `M${x + cx - r} ${y + cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`
  }
  const data = shape.getAttribute('d') ?? ''
  if (!/^[MLHVZ\d\s.,-]+$/.test(data))
    throw new Error(`A pattern with <${shape.tagName} d="${data}"> cannot be printed: use lines, circles, or paths of M, L, H, V and Z.`)
  return (x, y) => data.replace(/([MLHV])([^MLHVZ]*)/g, (_, command: string, numbers: string) => command + numbers.trim().split(/[\s,]+/).map((number, i) => Number(number) + (command === 'V' || (command !== 'H' && i % 2) ? y : x)).join(' '))
}

/** Corners of the tiles of a pattern (in user space) that show in a box, and the transform that they are drawn with. */
function tilesOf(pattern: SVGPatternElement, box: DOMRect): { transform: string, corners: [number, number][] } {
  const width = pattern.width.baseVal.value
  const height = pattern.height.baseVal.value
  const matrix = DOMMatrix.fromMatrix(pattern.patternTransform.baseVal.consolidate()?.matrix ?? {})
  const inverse = matrix.inverse()
  // What getBBox() returns has no right and bottom edges in Chromium, whatever its type says.
  const right = box.x + box.width
  const bottom = box.y + box.height
  const ends = [{ x: box.x, y: box.y }, { x: right, y: box.y }, { x: box.x, y: bottom }, { x: right, y: bottom }].map(corner => inverse.transformPoint(corner))
  const columns = ends.map(({ x }) => x / width)
  const rows = ends.map(({ y }) => y / height)
  // As far as a tile reaches from its middle, whichever way it is turned.
  const reach = Math.hypot(width, height) / 2 * Math.hypot(matrix.a, matrix.b)
  const corners: [number, number][] = []
  for (let column = Math.floor(Math.min(...columns)); column <= Math.max(...columns); column++) {
    for (let row = Math.floor(Math.min(...rows)); row <= Math.max(...rows); row++) {
      const middle = matrix.transformPoint({ x: (column + 0.5) * width, y: (row + 0.5) * height })
      if (middle.x > box.x - reach && middle.x < right + reach && middle.y > box.y - reach && middle.y < bottom + reach)
        corners.push([column * width, row * height])
    }
  }
  return { transform: `matrix(${matrix.a} ${matrix.b} ${matrix.c} ${matrix.d} ${matrix.e} ${matrix.f})`, corners }
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [attribute, value] of Object.entries(attributes))
    made.setAttribute(attribute, String(value))
  return made
}
