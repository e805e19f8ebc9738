import type { Buffer } from 'node:buffer'
import type { Page } from 'playwright'

/** How much a channel of a pixel may differ, of 255: edges of letters are smoothed a little differently once a font has been cut. */
const tolerance = 48

/**
 * Share of the pixels in which two pictures of the same size differ, from 0 to 1.
 * @param page any page that runs scripts
 * @param one a PNG
 * @param other a PNG
 */
export async function difference(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return await page.evaluate(async ({ files, tolerance }) => {
    const [a, b] = await Promise.all(files.map(async (file) => {
      const image = new Image()
      image.src = `data:image/png;base64,${file}`
      await image.decode()
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!
      context.drawImage(image, 0, 0)
      return context.getImageData(0, 0, image.width, image.height).data
    }))
    if (!a || a.length !== b?.length)
      return 1
    let differing = 0
    for (let i = 0; i < a.length; i += 4) {
      if (Math.max(Math.abs(a[i]! - b[i]!), Math.abs(a[i + 1]! - b[i + 1]!), Math.abs(a[i + 2]! - b[i + 2]!)) > tolerance)
        differing++
    }
    return differing / (a.length / 4)
  }, { files: [one, other].map(file => file.toString('base64')), tolerance })
}
