import type { Browser, BrowserContext, Page } from 'puppeteer-core'
import type { PrintFacts } from '../page/facts'
import type { HandoutRequest } from '../page/request'
import { setTimeout as pause } from 'node:timers/promises'
import { UsageError } from 'slidev-deck-core/node/command'
import { addressOf, paperSizes } from '../page/request'
import { answered } from './patience'

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
  /** What did not come from other sites, one line each; the deck is printed without it. */
  warnings: string[]
  /** Closes it, with all that it stored. Never throws, and does not wait for a browser that does not answer. */
  close: () => Promise<void>
}

/** How long to wait for a window, in ms. */
const patience = { opened: 60_000, closed: 10_000 }

/** How long the page has, after a first fault, to say which slide it comes from, in ms. */
const grace = 1500

/**
 * Opens the handout page and waits until everything on it is loaded and laid out.
 * @throws UsageError where the deck does not have what was asked for
 * @throws StalledError where the browser opens no window
 * @throws Error that names the slide where one is broken, or is not ready in time; what does not come from other sites is a warning
 */
export async function openPrintPage(browser: Browser, request: HandoutRequest, options: PageOptions): Promise<PrintPage> {
  // Apart from other pages, so that none finds there what another has stored.
  const context = await answered(browser.createBrowserContext(), 'a window', patience.opened)
  const close = () => answered(context.close(), 'its end', patience.closed).catch(() => {})
  try {
    return { ...await loadPrintPage(context, request, options), close }
  }
  catch (error) {
    await close()
    throw error
  }
}

/** Opens a window for paper or slides, which looks alike on every machine. */
async function openWindow(context: BrowserContext, request: HandoutRequest, { dark, media, scale }: PageOptions): Promise<Page> {
  // A window wider than the paper would make Chromium shrink every page.
  const { width, height } = request.kind === 'handout' || request.kind === 'notes' ? paperSizes[request.paper] : { width: 980, height: 552 }
  const page = await context.newPage()
  const session = await page.createCDPSession()
  await Promise.all([
    page.setViewport({ width: Math.floor(width), height: Math.floor(height), deviceScaleFactor: scale }),
    // Puppeteer sets either the medium or the features, and each takes back the other.
    session.send('Emulation.setEmulatedMedia', { media, features: [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }, { name: 'prefers-reduced-motion', value: 'reduce' }] }),
    // A window behind others is drawn as the one in front is.
    session.send('Emulation.setFocusEmulationEnabled', { enabled: true }),
  ])
  return page
}

/**
 * Tells of pages in frames that do not come, of which the console has no word.
 * @param page whose frames to watch
 * @param miss is told the address, and why
 */
async function watchFrames(page: Page, miss: (address: string, why: string) => void): Promise<void> {
  const session = await page.createCDPSession()
  session.on('Fetch.requestPaused', ({ requestId, request, responseErrorReason, responseStatusCode = 0 }) => {
    if (responseErrorReason || responseStatusCode >= 400)
      miss(request.url, responseErrorReason ?? `status ${responseStatusCode}`)
    // The page may be gone by then.
    session.send('Fetch.continueRequest', { requestId }).catch(() => {})
  })
  await session.send('Fetch.enable', { patterns: [{ resourceType: 'Document', requestStage: 'Response' }] })
}

async function loadPrintPage(context: BrowserContext, request: HandoutRequest, options: PageOptions): Promise<Omit<PrintPage, 'close'>> {
  const { url, clicks, timeout } = options
  const page = await answered(openWindow(context, request, options), 'a window', patience.opened)
  const faults: string[] = []
  let tell = () => {}
  const faulted = new Promise<void>(done => tell = done)
  const note = (fault: string) => {
    faults.push(fault)
    tell()
  }
  page.on('pageerror', error => note(error instanceof Error ? error.message : String(error)))
  // What other sites owe is the deck's own only where it says so: a talk is printed on a train, too.
  const missed = new Map<string, string>()
  const isOther = (address: string) => /^https?:/.test(address) && !address.startsWith(new URL(url).origin)
  const miss = (address: string, why: string) => {
    if (isOther(address))
      missed.set(address, why)
    else
      note(`did not load (${why}): ${address}`)
  }
  const complaints = new Set<string>()
  page.on('console', (message) => {
    if (message.type() !== 'error')
      return
    const text = message.text()
    const source = message.location().url ?? ''
    const [, status, reason] = /^Failed to load resource: (?:the server responded with a status of (\d+)|(\S+))/.exec(text) ?? []
    // What the policy keeps out has a message of its own.
    const [, blocked = ''] = /'(https?:[^']+)' violates the following Content Security Policy/.exec(text) ?? []
    if (status ?? reason)
      return miss(source, reason ?? `status ${status}`)
    if (isOther(source))
      return
    if (isOther(blocked))
      miss(blocked, 'csp')
    // A component that waits for another site in vain says so in its own words.
    else if (missed.size > 0)
      complaints.add(text)
    else
      note(text)
  })
  page.on('error', () => note('The browser ran out of memory, or crashed.'))
  await answered(watchFrames(page, miss), 'a window', patience.opened)

  await page.goto(url + addressOf(request, clicks), { timeout, waitUntil: [] })
  const answer = page.waitForFunction(() => window.printResult, { timeout, polling: 20 })
    .then(() => page.evaluate(() => window.printResult))
    .catch(async (error: Error) => {
      if (error.name !== 'TimeoutError')
        throw error
      throw new Error([`The deck was not ready to print after ${timeout / 1000} s (--timeout).`, ...await unfinished(page), ...faults].join('\n'), { cause: error })
    })
  // A fault can be one that the page never gets over: it must not be waited for.
  const result = await Promise.race([answer, faulted.then(() => pause(grace)).then(async () => ({ fault: (await unfinished(page)).join('\n') }))])
  if (!result)
    throw new Error('The deck said nothing.')
  if ('problem' in result)
    throw new UsageError(result.problem)
  const fault = 'fault' in result ? [result.fault] : []
  const said = [...fault, ...faults.filter(text => !fault.some(known => known.includes(text)))].filter(Boolean)
  if (!('facts' in result) || said.length > 0)
    throw new Error(['The deck has faults; nothing was written:', ...new Set(said)].join('\n'))
  const { missing } = result.facts
  const names = new Map(missing.map(({ url, no }) => [url, no]))
  const warnings = [...new Set([...missed.keys(), ...names.keys()])].map((address) => {
    const [no, why] = [names.get(address), missed.get(address)]
    return `${no === undefined ? '' : `slide ${no}: `}${address} did not load${why ? ` (${why})` : ''}`
  })
  // Whenever Chromium has styled and laid out a page for paper, twice a print, it does so for the screen again; it looks at all of it for
  // each picture, too.
  await page.evaluate(() => document.documentElement.classList.add('settled'))
  return { page, facts: result.facts, warnings: [...warnings, ...complaints] }
}

/** Names the slides that are not drawn yet, in one line at most. A page that answers nothing, for it never rests, names none. */
async function unfinished(page: Page): Promise<string[]> {
  const numbers = await Promise.race([
    page.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-slidev-no]')].filter(slide => !slide.querySelector('.slidev-layout')).map(slide => slide.dataset.slidevNo)).catch(() => []),
    pause(1000).then(() => []),
  ])
  return numbers.length > 0 ? [`Not drawn: slide ${[...new Set(numbers)].join(', ')}.`] : []
}

/**
 * Prints a page as a tagged PDF; bookmarks and everything else that the browser does not know come later.
 * @param opened the page
 * @param opened.page its window
 * @param opened.facts what is on it
 * @param timeout how long a short deck may take, in ms; a long one may take a second a page
 * @throws StalledError where there is no PDF by then
 */
export function printPdf({ page, facts }: Pick<PrintPage, 'page' | 'facts'>, timeout: number): Promise<Uint8Array> {
  const pages = facts.labels.length
  return answered(page.pdf({ tagged: true, printBackground: true, preferCSSPageSize: true, timeout: 0 }), `the PDF of ${pages} pages`, Math.max(timeout, 1000 * pages))
}
