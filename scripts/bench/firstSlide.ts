import type { Browser, Route } from 'playwright'
import type { BenchServer } from './server'
import { remoteHosts } from './stockDeck'

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
  /** Bytes that the server had sent by then. */
  bytes: number
}

async function answer(route: Route, hosts: FontHosts): Promise<void> {
  if (hosts === 'hang') {
    await new Promise(done => setTimeout(done, hang))
    await route.abort().catch(() => undefined)
    return
  }
  // The style sheet names no file: the host is as fast as can be, and its megabytes of Chinese are not counted.
  await route.fulfill({ status: 200, contentType: 'text/css', body: '' })
}

/** Opens a deck in a fresh browser context and waits for its first slide. */
export async function openFirstSlide(browser: Browser, server: BenchServer, network: Network, hosts: FontHosts): Promise<FirstSlide> {
  const context = await browser.newContext({ viewport: { width: 980, height: 552 }, serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    await page.route(remoteHosts, route => answer(route, hosts))
    const session = await context.newCDPSession(page)
    if (network === 'slow') {
      await session.send('Network.enable')
      await session.send('Network.emulateNetworkConditions', { offline: false, latency: 40, downloadThroughput: 10e6 / 8, uploadThroughput: 10e6 / 8 })
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    }
    const before = server.sent()
    await page.goto(server.url, { waitUntil: 'commit', timeout: patience })
    await page.locator('.slidev-layout h1:visible').first().waitFor({ timeout: patience })
    const bytes = server.sent() - before
    const lcp = await page.evaluate(() => new Promise<number>(done => new PerformanceObserver((list) => {
      const last = list.getEntries().at(-1)
      if (last)
        setTimeout(() => done(last.startTime), 0)
    }).observe({ type: 'largest-contentful-paint', buffered: true })))
    return { lcp, bytes }
  }
  finally {
    await context.close()
  }
}
