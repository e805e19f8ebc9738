import type { Page } from 'puppeteer-core'

/**
 * Takes a picture of each slide on a page, by scrolling the window from one to the next, which moves nothing on the page.
 * @param page of slides, laid out and ready to print
 * @param labels of its slides, in order
 * @param add gets each picture, a PNG; the next one is taken meanwhile
 */
export async function photograph(page: Page, labels: readonly string[], add: (label: string, picture: Uint8Array) => Promise<void>): Promise<void> {
  const size = await page.$eval('.print-slide-container', slide => ({ width: slide.clientWidth, height: slide.clientHeight }))
  await page.setViewport({ ...page.viewport(), ...size })
  // Behind another product's window nothing would be drawn, and waited for without end.
  await page.bringToFront()
  const shoot = async (i: number) => {
    await page.evaluate(i => document.querySelectorAll('.print-slide-container')[i]!.scrollIntoView({ behavior: 'instant' }), i)
    // A sixth larger, and a sixth of the work less.
    return await page.screenshot({ captureBeyondViewport: false, optimizeForSpeed: true })
  }
  let added = Promise.resolve()
  for (const [i, label] of labels.entries()) {
    const [picture] = await Promise.all([shoot(i), added])
    added = add(label, picture)
  }
  await added
}

/**
 * Takes a single picture of all slides, small: the same slides set side by side, for to load and mount them once more takes seconds.
 * @param page as for {@link photograph}; it is left changed
 * @returns a PNG
 */
export async function photographAll(page: Page): Promise<Uint8Array> {
  await page.setViewport({ ...page.viewport()!, deviceScaleFactor: 1 })
  const stack = (await page.$('.slide-stack'))!
  await stack.evaluate(stack => stack.classList.add('contact-sheet'))
  return await stack.screenshot()
}
