import type { Page } from 'playwright'
import { Buffer } from 'node:buffer'

/** Places into which a picture is divided, across and down: 28 px each on the canvas. */
const grid = { width: 35, height: 20 }

/**
 * How far two pictures of a slide are apart at the place where they differ most. Fine differences, such as how a letter's edge is smoothed or
 * words a few pixels aside, even out; a shape, a fill or a line of text that is missing does not.
 * @param page of any browser, which does the arithmetic
 * @returns difference of the mean brightness of a place, 0 to 1 for black against white
 */
export function greatestDifference(page: Page, one: Uint8Array, other: Uint8Array): Promise<number> {
  return page.evaluate(async ({ pictures, width, height }) => {
    const [a, b] = await Promise.all(pictures.map(async (base64) => {
      const image = new Image()
      image.src = `data:image/png;base64,${base64}`
      await image.decode()
      const canvas = new OffscreenCanvas(image.width, image.height)
      const context = canvas.getContext('2d')!
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, image.width, image.height)
      const sums = new Float64Array(width * height)
      const counts = new Float64Array(width * height)
      for (let i = 0; i < data.length; i += 4) {
        const x = Math.floor((i / 4 % image.width) * width / image.width)
        const y = Math.floor(Math.floor(i / 4 / image.width) * height / image.height)
        sums[y * width + x]! += 0.3 * data[i]! + 0.59 * data[i + 1]! + 0.11 * data[i + 2]!
        counts[y * width + x]!++
      }
      return sums.map((sum, i) => sum / counts[i]! / 255)
    }))
    return Math.max(...a!.map((value, i) => Math.abs(value - b![i]!)))
  }, { pictures: [one, other].map(picture => Buffer.from(picture).toString('base64')), ...grid })
}
