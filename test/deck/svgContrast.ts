import type { Page } from 'playwright'
import { Buffer } from 'node:buffer'

/** Words in a drawing, and where on screen their letters are. */
interface DrawnWords {
  words: string
  fill: string
  /** 0 to 1, with that of all elements around. */
  opacity: number
  /** A line around the letters that lies under them; empty where there is none. */
  halo: string
  /** Whether they are large in the sense of WCAG 2.2: from 24 px, or 18.66 px bold. */
  isLarge: boolean
  /** Points of letters, in px from the window's corner. */
  points: [x: number, y: number][]
}

/** Runs inside the page: it may use nothing from outside its own body. */
function drawnWords(no: number): DrawnWords[] {
  const layout = document.querySelector(`.slidev-page-${no} .slidev-layout`)
  return [...layout?.querySelectorAll<SVGTextContentElement>('svg :is(text, tspan)') ?? []].flatMap((text) => {
    const hasWords = [...text.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    const matrix = text.getScreenCTM()
    if (!hasWords || !matrix || text.closest('defs') || !text.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      return []
    const style = getComputedStyle(text)
    let opacity = Number(style.fillOpacity)
    for (let element: Element | null = text; element && element !== layout; element = element.parentElement)
      opacity *= Number(getComputedStyle(element).opacity)
    const size = Number.parseFloat(style.fontSize) * Math.hypot(matrix.a, matrix.b)
    const points = Array.from({ length: text.getNumberOfChars() }, (_, i) => text.getExtentOfChar(i)).filter(({ width }) => width > 0).flatMap(box =>
      [0.25, 0.5, 0.75].map((share): [number, number] => {
        const { x, y } = new DOMPoint(box.x + share * box.width, box.y + box.height / 2).matrixTransform(matrix)
        return [Math.round(x), Math.round(y)]
      }))
    const halo = style.paintOrder.startsWith('stroke') && style.stroke !== 'none' ? style.stroke : ''
    return [{ words: text.textContent?.trim() ?? '', fill: style.fill, opacity, halo, isLarge: size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700), points }]
  })
}

/**
 * Words inside the drawings of the slide on screen whose colour stands out too little from what they are drawn on, by WCAG 2.2 AA; axe takes
 * no side there. What they are drawn on is what the window shows without them.
 * @param page whose window shows the slide unscaled
 * @param no number of the slide, from 1
 * @returns one sentence a piece of text
 */
export async function svgContrastFaults(page: Page, no: number): Promise<string[]> {
  const drawn = await page.evaluate(drawnWords, no)
  if (drawn.length === 0)
    return []
  const ground = await page.screenshot({ style: `.slidev-page-${no} svg :is(text, tspan) { visibility: hidden !important }` })
  return await page.evaluate(async ({ drawn, ground }) => {
    const image = new Image()
    image.src = `data:image/png;base64,${ground}`
    await image.decode()
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d', { willReadFrequently: true })!
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, image.width, image.height)
    const dot = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!
    const rgba = (colour: string) => {
      dot.clearRect(0, 0, 1, 1)
      dot.fillStyle = colour
      dot.fillRect(0, 0, 1, 1)
      return [...dot.getImageData(0, 0, 1, 1).data]
    }
    // Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
    const luminance = (colour: number[]) => colour.slice(0, 3).map(value => value / 255).map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4).reduce((sum, value, i) => sum + value * [0.2126, 0.7152, 0.0722][i]!, 0)
    return drawn.flatMap(({ words, fill, opacity, halo, isLarge, points }) => {
      const ink = rgba(fill)
      const cover = ink[3]! / 255 * opacity
      const ratios = points.map(([x, y]) => {
        const start = (y * image.width + x) * 4
        const under = halo ? rgba(halo) : [...data.slice(start, start + 3)]
        const [one, other] = [luminance(under.map((value, i) => ink[i]! * cover + value * (1 - cover))), luminance(under)]
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
      }).sort((a, b) => a - b)
      // A line that crosses a letter here and there hides no word.
      const ratio = ratios[Math.floor(ratios.length / 5)]
      return ratio !== undefined && ratio < (isLarge ? 3 : 4.5) ? [`“${words.slice(0, 30)}” has a contrast of ${ratio.toFixed(2)} only`] : []
    })
  }, { drawn, ground: Buffer.from(ground).toString('base64') })
}
