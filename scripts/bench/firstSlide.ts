import type { Browser, CDPSession } from 'playwright'
import type { BenchServer } from './server'
import { Buffer } from 'node:buffer'
import { remotePatterns } from './stockDeck'

/** How the way to the deck is: this machine's own loopback, or a slow network and processor. */
export type Network = 'loopback' | 'slow'
/** What becomes of requests to font hosts: answered at once, or never. */
export type FontHosts = 'answer' | 'hang'

/** How long a page may take to show its first slide, in ms. */
const patience = 60_000
/** What a host that hangs is given before the browser's own limit would end the wait, in ms. */
const hang = 15_000

export interface FirstSlide {
  /** Largest contentful paint, in ms from the start of the navigation. */
  lcp: number
  /** When the deck itself stood and answered keys, in ms from the start of the navigation. */
  live: number
  /** Sum of all layout shifts until a second after that (0: nothing moved). */
  shift: number
  /** Bytes that the server had sent when it stood. */
  bytes: number
}

/**
 * Stands in for the font hosts, as fast as they can be: the style sheet at once, with one face a weight that was asked for, and for each
 * the same few characters that our own first slide loads. The real ones send a slice of 20 to 60 KB for nearly every Chinese character.
 */
async function answer(session: CDPSession, requestId: string, address: string, hosts: FontHosts, font: Uint8Array): Promise<void> {
  const fulfil = (contentType: string, body: Uint8Array) => session.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: 200,
    responseHeaders: [{ name: 'content-type', value: contentType }, { name: 'access-control-allow-origin', value: '*' }],
    body: Buffer.from(body).toString('base64'),
  })
  if (hosts === 'hang') {
    await new Promise(done => setTimeout(done, hang))
    await session.send('Fetch.failRequest', { requestId, errorReason: 'TimedOut' })
    return
  }
  const url = new URL(address)
  if (!url.pathname.startsWith('/css')) {
    await fulfil('font/woff2', font)
    return
  }
  const faces = url.searchParams.getAll('family').flatMap((family) => {
    const [name = '', weights = '400'] = family.split(':wght@')
    return weights.split(';').map(weight => `@font-face { font-family: '${name}'; font-weight: ${weight}; font-display: swap; src: url(https://fonts.gstatic.com/s/${encodeURIComponent(name)}/${weight}.woff2) format('woff2') }`)
  })
  await fulfil('text/css', Buffer.from(faces.join('\n')))
}

/** Runs in the page from its beginning: notes when a slide of the deck itself, not a picture of it, is laid out. As text, for no compiler touches it. */
const watch = `{
  const record = window.firstSlideRecord = { live: 0, shift: 0 }
  new PerformanceObserver(list => list.getEntries().forEach(({ value }) => record.shift += value)).observe({ type: 'layout-shift', buffered: true })
  const look = () => {
    if (document.querySelector('#app .slidev-layout')?.getClientRects().length)
      record.live = performance.now()
    else
      requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}`

/**
 * Opens a deck in a fresh browser context and waits for its first slide.
 * @param browser the browser
 * @param server of the deck, or a file in its place, for which nothing is sent
 * @param network how fast the way to it is
 * @param hosts what font hosts do
 * @param font a font file (woff2) that they send
 */
export async function openFirstSlide(browser: Browser, server: Pick<BenchServer, 'url' | 'sent'>, network: Network, hosts: FontHosts, font: Uint8Array): Promise<FirstSlide> {
  const context = await browser.newContext({ viewport: { width: 980, height: 552 }, serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    // Only these requests: to hold up all of them would slow down the deck that makes more.
    session.on('Fetch.requestPaused', ({ requestId, request }) => {
      answer(session, requestId, request.url, hosts, font).catch(() => undefined)
    })
    await session.send('Fetch.enable', { patterns: remotePatterns.map(urlPattern => ({ urlPattern })) })
    if (network === 'slow') {
      await session.send('Network.enable')
      await session.send('Network.emulateNetworkConditions', { offline: false, latency: 40, downloadThroughput: 10e6 / 8, uploadThroughput: 10e6 / 8 })
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    }
    await page.addInitScript(watch)
    const before = server.sent()
    await page.goto(server.url, { waitUntil: 'commit', timeout: patience })
    await page.locator('.slidev-layout h1:visible').first().waitFor({ timeout: patience })
    await page.waitForTimeout(1000)
    const { live, shift } = await page.evaluate('window.firstSlideRecord') as Pick<FirstSlide, 'live' | 'shift'>
    // Not until now: what comes for later slides is asked for as soon as the first one stands.
    const bytes = server.sent(await page.evaluate(() => performance.timeOrigin) + live) - before
    const lcp = await page.evaluate(() => new Promise<number>(done => new PerformanceObserver((list) => {
      const last = list.getEntries().at(-1)
      if (last)
        setTimeout(() => done(last.startTime), 0)
    }).observe({ type: 'largest-contentful-paint', buffered: true })))
    return { lcp, live, shift, bytes }
  }
  finally {
    await context.close()
  }
}
