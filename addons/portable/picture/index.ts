import type { Browser, Page } from 'playwright'
import type { Picture } from './freeze'
import type { FirstPicture } from './page'
import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveBuild } from 'slidev-deck-core/node/server'
import { difference } from './compare'
import { fontRules, withOwnFonts } from './fonts'
import { freeze } from './freeze'
import { pictureMarkup, withPicture } from './page'

/** How long the first slide may take to stand, in ms. */
const patience = 60_000

/** Share of the pixels in which the picture may differ from the slide: a blinking cursor, but no moved line. */
const allowed = 0.001

/** The first slide cannot be shown as a picture; the message says why. */
export class PictureError extends Error {}

interface Taken {
  picture: Picture
  width: number
  height: number
  /** What the slide itself looks like. */
  screen: Buffer
}

/** Opens the deck and takes the picture of its first slide, as wide as the slide is. */
async function take(browser: Browser, url: string, colours: 'light' | 'dark'): Promise<Taken> {
  const context = await browser.newContext({ colorScheme: colours, serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    // What compiles this file marks functions by a helper that the page does not have.
    await page.addInitScript('globalThis.__name = value => value')
    await page.goto(url, { timeout: patience })
    await page.locator('.slidev-page-1 .slidev-layout:visible').waitFor({ timeout: patience })
    const moving = await page.evaluate(() => document.getAnimations().some(({ effect }) => effect instanceof KeyframeEffect && effect.target?.closest('#slide-content')))
    if (moving)
      throw new PictureError('it moves as it opens')
    const size = await page.locator('#slide-content').evaluate((slide: HTMLElement) => ({ width: slide.offsetWidth, height: slide.offsetHeight }))
    await page.setViewportSize(size)
    await page.waitForLoadState('networkidle')
    await page.evaluate(async () => {
      await document.fonts.ready
      await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
    })
    return { picture: await page.evaluate(freeze), ...size, screen: await page.screenshot() }
  }
  finally {
    await context.close()
  }
}

/** What a page that has nothing but the picture looks like. */
async function show(page: Page, url: string, picture: FirstPicture, colours: 'light' | 'dark'): Promise<Buffer> {
  const html = `<!DOCTYPE html><html><head><meta charset="utf-8"><style>${picture.fonts}</style></head><body>${pictureMarkup(picture, `shown ${colours}`)}</body></html>`
  await page.route(url, route => route.fulfill({ contentType: 'text/html', body: html }))
  await page.goto(url)
  await page.evaluate(() => document.fonts.ready)
  const screen = await page.screenshot()
  await page.unroute(url)
  return screen
}

/**
 * Writes the first slide into the page of a finished site, as markup that is drawn before any script runs.
 * @param browser that takes the picture
 * @param site folder of the site
 * @throws PictureError where the picture would not look like the slide; the site stays as it is
 */
export async function addFirstPicture(browser: Browser, site: string): Promise<void> {
  const file = join(site, 'index.html')
  const html = await readFile(file, 'utf8')
  const server = await serveBuild(site)
  try {
    const light = await take(browser, server.url, 'light')
    const dark = await take(browser, server.url, 'dark')
    const { width, height } = light
    const isOne = light.picture.markup === dark.picture.markup && light.picture.css === dark.picture.css && light.picture.ground === dark.picture.ground
    const read = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer())
    const own = ({ picture }: Taken): Picture => ({ ...picture, css: withOwnFonts(picture.css, light.picture.fonts) })
    const picture: FirstPicture = { light: own(light), ...!isOne && { dark: own(dark) }, width, height, fonts: await fontRules(light.picture.fonts, read) }

    const page = await browser.newPage({ viewport: { width, height } })
    for (const [colours, { screen }] of [['light', light], ['dark', dark]] as const) {
      const share = await difference(page, screen, await show(page, server.url, picture, colours))
      if (share > allowed)
        throw new PictureError(`as a picture it looks different in ${(share * 100).toFixed(1)} % of its area (${colours})`)
    }
    await page.close()

    const finished = withPicture(html, picture)
    await writeFile(file, finished)
    await renewOffline(site, html, finished)
  }
  finally {
    server.close()
  }
}

/** The copy for offline use knows the page by its hash. */
async function renewOffline(site: string, before: string, after: string): Promise<void> {
  const worker = join(site, 'sw.js')
  if (!existsSync(worker))
    return
  const md5 = (text: string) => createHash('md5').update(text).digest('hex')
  await writeFile(worker, (await readFile(worker, 'utf8')).replaceAll(md5(before), md5(after)))
}
