import type { Browser, Page } from 'playwright'

export interface Turn {
  /** Slide that was on screen before the key, from 1. */
  slide: number
  /** Time in ms from the key to the end of the frame that shows the result. */
  ms: number
}

export interface LongTask {
  slide: number
  ms: number
}

export interface Walk {
  turns: Turn[]
  longTasks: LongTask[]
  /** JavaScript heap after collection in bytes, after each walk over all slides. */
  heaps: number[]
  /** Bytes the server sent for the whole deck. */
  bytes: number
}

const slideOf = (page: Page) => Number(/#\/(\d+)/.exec(page.url())?.[1] ?? 0)

/** Installs what notes, for each key, when the frame that answers it has been painted. */
async function watchTurns(page: Page): Promise<void> {
  await page.evaluate(() => {
    const record = { turns: [] as number[], tasks: [] as [number, number][] }
    Object.assign(window, { benchRecord: record })
    addEventListener('keydown', (event) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => record.turns.push(performance.now() - event.timeStamp)
        port2.postMessage(undefined)
      })
    }, { capture: true })
    new PerformanceObserver(list => list.getEntries().forEach(({ duration }) => record.tasks.push([Number(/#\/(\d+)/.exec(location.hash)?.[1]), duration]))).observe({ type: 'longtask' })
  })
}

interface RecordedWindow { benchRecord: { turns: number[], tasks: [number, number][] } }

/** Waits until the browser has nothing left to do for the slide on screen. */
async function rest(page: Page): Promise<void> {
  await page.evaluate(() => new Promise<void>(done => requestIdleCallback(() => requestAnimationFrame(() => done()), { timeout: 1000 })))
}

/**
 * Walks through the whole deck by key, then over its slides again and again.
 * @param browser the browser; the walk gets a context of its own
 * @param url address of the deck
 * @param slides number of slides
 * @param walks how many times to go over all slides for the heap
 * @param sent bytes that the server has sent so far
 */
export async function walkThrough(browser: Browser, url: string, slides: number, walks: number, sent: () => number): Promise<Walk> {
  const context = await browser.newContext({ viewport: { width: 980, height: 552 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const before = sent()
  await page.goto(`${url}#/1`)
  await page.locator('.slidev-layout h1:visible').first().waitFor()
  await page.waitForLoadState('networkidle')
  await watchTurns(page)

  const turns: Turn[] = []
  for (let previous = ''; previous !== page.url();) {
    previous = page.url()
    const slide = slideOf(page)
    const count = turns.length
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction(n => (window as unknown as RecordedWindow).benchRecord.turns.length > n, count)
    const ms = await page.evaluate(n => (window as unknown as RecordedWindow).benchRecord.turns[n]!, count)
    turns.push({ slide, ms })
    await rest(page)
  }
  const tasks = await page.evaluate(() => (window as unknown as RecordedWindow).benchRecord.tasks)

  const heaps: number[] = []
  for (let walk = 0; walk < walks; walk++) {
    for (let no = 1; no <= slides; no++) {
      await page.evaluate(hash => location.hash = hash, `#/${no}?clicks=99`)
      await page.locator(`.slidev-page-${no} .slidev-layout:visible`).waitFor()
    }
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    heaps.push(usedSize)
  }
  const bytes = sent() - before
  await context.close()
  // The last key found nowhere to go.
  return { turns: turns.slice(0, -1), longTasks: tasks.map(([slide, ms]) => ({ slide, ms })), heaps, bytes }
}
