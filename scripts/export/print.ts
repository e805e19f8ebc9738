import type { Buffer } from 'node:buffer'
import type { Browser, Page } from 'playwright'
import type { PrintFacts } from '../../components/handout/facts'
import type { HandoutRequest } from '../../components/handout/request'
import { chromium } from 'playwright'
import { addressOf, paperSizes } from '../../components/handout/request'
import { browserArgs } from '../browser'
import { UsageError } from './args'

/**
 * Hinting would give letters other widths on screen, where pages are laid out, than on paper, where they are printed; and a process
 * for graphics is not worth its start.
 */
const printArgs = [...browserArgs, '--font-render-hinting=none', '--disable-gpu', '--disable-software-rasterizer']

/** Starts the browser that all products share; it leaves the signals of the terminal to the caller. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: printArgs, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false })
}

export interface PageOptions {
  /** Address of the served deck. */
  url: string
  dark: boolean
  /** One page a click step. */
  clicks: boolean
  media: 'print' | 'screen'
  /** Device pixels to a CSS pixel; matters to pictures only. */
  scale: number
  /** In milliseconds. */
  timeout: number
}

/** A page of the deck that is laid out and ready to print. */
export interface PrintPage {
  page: Page
  facts: PrintFacts
}

/**
 * Opens the handout page and waits until everything on it is loaded and laid out.
 * @throws UsageError where the deck has not what was asked for
 * @throws Error where a slide does not load, or not in time
 */
export async function openPrintPage(browser: Browser, request: HandoutRequest, { url, dark, clicks, media, scale, timeout }: PageOptions): Promise<PrintPage> {
  // A window wider than the paper would make Chromium shrink every page.
  const { width, height } = request.kind === 'handout' || request.kind === 'notes' ? paperSizes[request.paper] : { width: 980, height: 552 }
  const page = await browser.newPage({ viewport: { width: Math.floor(width), height: Math.floor(height) }, deviceScaleFactor: scale, colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
  await page.emulateMedia({ media })
  const faults: string[] = []
  page.on('pageerror', error => faults.push(error.message))
  page.on('console', message => message.type() === 'error' && faults.push(message.text()))
  page.on('requestfailed', failed => faults.push(`did not load: ${failed.url()}`))

  await page.goto(url + addressOf(request, clicks), { timeout, waitUntil: 'commit' })
  const result = await page.waitForFunction(() => window.printResult, undefined, { timeout, polling: 20 })
    .then(handle => handle.jsonValue())
    .catch((error: Error) => {
      throw new Error([`The deck was not ready to print after ${timeout / 1000} s (--timeout).`, ...faults].join('\n'), { cause: error })
    })
  if (!result || 'problem' in result)
    throw new UsageError(result?.problem ?? 'The deck said nothing.')
  if (faults.length > 0)
    throw new Error(['The deck has faults; nothing was written:', ...new Set(faults)].join('\n'))
  return { page, facts: result.facts }
}

/** Prints a page as a tagged PDF; bookmarks and everything else that the browser does not know come later. */
export function printPdf(page: Page): Promise<Buffer> {
  return page.pdf({ tagged: true, printBackground: true, preferCSSPageSize: true })
}
