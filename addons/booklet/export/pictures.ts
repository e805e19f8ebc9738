import type { Page } from 'puppeteer-core'
import { answered } from './patience'

/**
 * How long to wait, in ms. A picture takes a tenth of a second on a quiet machine and took up to five where others kept it busy tenfold;
 * one that has not come by then does not come at all.
 */
const patience = { picture: 10_000, sheet: 120_000 }

/**
 * Takes a picture of each slide on a page, by scrolling the window from one to the next, which moves nothing on the page.
 * @param page of slides, laid out and ready to print
 * @param labels of its slides, in order
 * @param add gets each picture, a PNG; the next one is taken meanwhile
 * @param wait how long to wait for each, in ms
 * @throws StalledError where a picture does not come
 */
export async function photograph(page: Pick<Page, '$eval' | 'bringToFront' | 'evaluate' | 'screenshot' | 'setViewport' | 'viewport'>, labels: readonly string[], add: (label: string, picture: Uint8Array) => Promise<void>, wait = patience.picture): Promise<void> {
  await answered((async () => {
    const size = await page.$eval('.print-slide-container', slide => ({ width: slide.clientWidth, height: slide.clientHeight }))
    await page.setViewport({ ...page.viewport(), ...size })
    await page.bringToFront()
  })(), 'the window of the slides', wait)
  const shoot = async (i: number) => {
    await page.evaluate(i => document.querySelectorAll('.print-slide-container')[i]!.scrollIntoView({ behavior: 'instant' }), i)
    // A sixth larger, and a sixth of the work less.
    return await page.screenshot({ captureBeyondViewport: false, optimizeForSpeed: true })
  }
  let added = Promise.resolve()
  for (const [i, label] of labels.entries()) {
    const [picture] = await Promise.all([answered(shoot(i), `the picture of slide ${label}`, wait), added])
    added = add(label, picture)
  }
  await added
}

/**
 * Takes a single picture of all slides, small: the same slides set side by side, for to load and mount them once more takes seconds.
 * @param page as for {@link photograph}; it is left changed
 * @returns a PNG
 * @throws StalledError where the picture does not come
 */
export async function photographAll(page: Page): Promise<Uint8Array> {
  return await answered((async () => {
    const size = await page.evaluate(() => {
      const stack = document.querySelector<HTMLElement>('.slide-stack')!
      stack.classList.add('contact-sheet')
      // Smaller instead of in fewer pixels: a window of another scale than its screen is drawn once more.
      stack.style.zoom = String(1 / devicePixelRatio)
      scrollTo({ top: 0, behavior: 'instant' })
      const { width, height } = stack.getBoundingClientRect()
      return { width: Math.ceil(width), height: Math.ceil(height) }
    })
    // A window of its size: what lies outside one is taken by making it larger for the moment, which lays out all slides twice more.
    await page.setViewport({ ...page.viewport(), ...size })
    return await page.screenshot({ captureBeyondViewport: false })
  })(), 'the contact sheet', patience.sheet)
}
