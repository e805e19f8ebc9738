import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright'
import { chromium } from 'playwright'
import { browserArgs } from 'slidev-deck-core/node/browser'
import { afterAll, beforeAll, inject } from 'vitest'

/** Size of a slide's canvas in CSS pixels; a window of this size shows it unscaled. */
export const canvas = { width: 980, height: 552 }

/** Starts the browser that the whole test file shares. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: inject('browserPath'), args: browserArgs })
}

/**
 * The same for a whole test file, closed at its end.
 * @returns the browser, for use inside tests and hooks
 */
export function useBrowser(): () => Browser {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())
  return () => browser
}

/** A page of the built deck together with what went wrong on it. */
export interface DeckPage {
  page: Page
  /** Console errors and warnings, uncaught errors, failed requests and requests to other hosts, each as a sentence. */
  faults: string[]
}

/** Opens the built deck at a slide, in a window of the canvas' size unless `options` say otherwise. */
export async function openDeck(browser: Browser, colorScheme: 'light' | 'dark', path = '#/1', options: BrowserContextOptions = {}): Promise<DeckPage> {
  const context = await browser.newContext({ viewport: canvas, colorScheme, reducedMotion: 'reduce', ...options })
  return openPage(context, path)
}

/** Like {@link openDeck}, in a context that there is. */
export async function openPage(context: BrowserContext, path = '#/1'): Promise<DeckPage> {
  const url = inject('deckUrl')
  const page = await context.newPage()
  const faults: string[] = []
  const where = () => page.url().slice(url.length)
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      faults.push(`${where()}: console ${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', error => faults.push(`${where()}: uncaught ${error.message}`))
  page.on('requestfailed', (request) => {
    // A page that is left takes its requests with it.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED')
      faults.push(`${where()}: request failed: ${request.url()}`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(?:data|blob):/.test(request.url()))
      faults.push(`${where()}: leaves the deck: ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400)
      faults.push(`${where()}: ${response.status()} for ${response.url()}`)
  })
  await page.goto(url + path)
  await page.locator('.slidev-layout:visible').first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  return { page, faults }
}

/** Where the deck stands: slide number from 1 and click from 0, as its address says. */
export function position(page: Page): { slide: number, click: number } {
  const match = /#\/(\d+)(?:\?clicks=(\d+))?/.exec(page.url())
  if (!match)
    throw new Error(`The address ${page.url()} names no slide.`)
  return { slide: Number(match[1]), click: Number(match[2] ?? 0) }
}

/** Address of a slide inside the deck: `#/3`, or `#/3?clicks=2`. */
export function addressOf(no: number, clicks = 0): string {
  return `#/${no}${clicks ? `?clicks=${clicks}` : ''}`
}

/**
 * Goes to a slide by its address and waits until it stands.
 * @param page of the deck
 * @param no number of the slide, from 1
 * @param clicks click to stand at; any number beyond the slide's last is the last
 */
export async function goTo(page: Page, no: number, clicks = 0): Promise<void> {
  await page.evaluate(hash => location.hash = hash, addressOf(no, clicks))
  await page.locator(`.slidev-page-${no} .slidev-layout:visible`).waitFor()
  await settle(page)
}

/** Presses the key for "next" and waits until the deck has drawn the result. */
export async function next(page: Page): Promise<void> {
  await page.keyboard.press('ArrowRight')
  await settle(page)
}

/** Brings the pointer to the corner of the slide window where Slidev's own buttons sleep. */
export async function wakeButtons(page: Page): Promise<void> {
  const { height } = page.viewportSize() ?? canvas
  await page.mouse.move(5, height - 5)
}

/** A click beyond the last of every slide. */
export const lastClick = 99

/** Waits until what was asked for has been drawn. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise<void>(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)))))
}

/** Makes a browser one that denies storage and has no channels between windows, as a private or an old one may. */
export async function withoutStorage(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'] as const) {
      Object.defineProperty(window, name, {
        configurable: true,
        get() {
          throw new DOMException('denied', 'SecurityError')
        },
      })
    }
    Reflect.deleteProperty(window, 'BroadcastChannel')
  })
}
