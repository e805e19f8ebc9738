import type { Browser, Page } from 'playwright'
import type { HandoutRequest } from '../page/request'
import type { PageOptions } from './print'
import { availableParallelism } from 'node:os'
import { parseRange } from '../page/range'
import { openPrintPage } from './print'

/** Windows that slides are photographed in at once. More of them load the deck more often than they save. */
const mostWindows = 4

/** What {@link takePictures} makes of the pictures. */
export interface PictureTaker {
  /** Told of the numbers of the slides before the first picture is taken. */
  begin: (labels: readonly string[]) => Promise<void>
  /** Gets what did not load, once for all slides; throws where that is too much. */
  heed: (warnings: readonly string[]) => void
  /** Gets each picture, a PNG, as it is taken; undefined in place of a number is the contact sheet. */
  add: (label: string | undefined, picture: Uint8Array) => Promise<void>
}

/**
 * Takes a picture of each slide on a page, by scrolling the window from one to the next, which moves nothing on the page.
 * @param page laid out and ready to print
 * @param labels of its slides, in order
 * @param add gets each picture, a PNG, as it is taken
 */
export async function photograph(page: Page, labels: readonly string[], add: PictureTaker['add']): Promise<void> {
  const size = await page.locator('.print-slide-container').first().evaluate(slide => ({ width: slide.clientWidth, height: slide.clientHeight }))
  await page.setViewportSize(size)
  for (const [i, label] of labels.entries()) {
    await page.evaluate(i => document.querySelectorAll('.print-slide-container')[i]!.scrollIntoView({ behavior: 'instant' }), i)
    await add(label, await page.screenshot())
  }
}

/**
 * Takes a picture a slide and one of all of them, in several windows at once, each of which loads its share of the slides.
 * @param browser the browser
 * @param request which slides
 * @param options of the pages; their scale is that of the slides' pictures
 * @param taker gets the pictures
 * @throws UsageError where the deck does not have what was asked for
 * @throws Error that names the slide where one is broken, or is not ready in time
 */
export async function takePictures(browser: Browser, request: HandoutRequest, options: PageOptions, taker: PictureTaker): Promise<void> {
  const contact = openPrintPage(browser, { ...request, kind: 'contact' }, { ...options, scale: 1 })
  // Its faults come up below; until then nobody listens.
  contact.catch(() => {})
  // One slide is there long before all of them, and says how many there are.
  const probe = await openPrintPage(browser, { ...request, range: /\d+/.exec(request.range ?? '1')![0] }, options)
    .catch(async (error: unknown) => {
      // What is wrong with the whole range is said better by who was asked for it.
      await contact
      throw error
    })
  await probe.page.close()
  const numbers = parseRange(request.range, probe.facts.total)
  await taker.begin(numbers.map(String))
  const share = Math.ceil(numbers.length / Math.min(mostWindows, availableParallelism(), numbers.length))
  const shares = Array.from({ length: Math.ceil(numbers.length / share) }, (_, i) => numbers.slice(i * share, (i + 1) * share))
  await Promise.all([
    ...shares.map(async (part) => {
      const { page } = await openPrintPage(browser, { ...request, range: part.join(',') }, options)
      await photograph(page, part.map(String), taker.add)
      await page.close()
    }),
    contact.then(async ({ page, warnings }) => {
      taker.heed(warnings)
      await taker.add(undefined, await page.locator('.contact-sheet').screenshot())
      await page.close()
    }),
  ])
}
