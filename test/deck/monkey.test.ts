import type { Browser, Page } from 'playwright'
import process from 'node:process'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadSlides, slideWithoutClicks } from '../slides'
import { launch, openDeck, position } from './deck'

/** A failing run is repeated with `MONKEY_SEED=… npm test -- monkey`. */
const seed = Number(process.env.MONKEY_SEED ?? 20231025)
const count = Number(process.env.MONKEY_COUNT ?? 2000)

/** Mulberry32: a small seeded generator of numbers from 0 to 1. */
function generator(state: number): () => number {
  return () => {
    state = (state + 0x6D2B79F5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** Keys a nervous hand may hit: Slidev's, the deck's own, and those that belong to the figures' controls. Not `f`, fullscreen, nor the browser's. */
const keys = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', ' ', 'PageDown', 'PageUp', 'Home', 'End', 'Enter', 'Escape', 'Tab', 'Shift+Tab', 'Shift+ArrowRight', 'Shift+ArrowLeft', 'o', 'd', 'g', 'c', 'h', 'a', 't', 'r', 'p', 'x', 'b', 'w', '.', ',', ...'0123456789']
const sizes = [{ width: 980, height: 552 }, { width: 1024, height: 768 }, { width: 1366, height: 768 }, { width: 640, height: 360 }, { width: 390, height: 844 }]

interface Action { name: string, run: (page: Page) => Promise<unknown> }

/**
 * Goes back or forward. Playwright asks for the list of entries and then for one of them; an address that the deck writes in between takes
 * those ahead away, and a person who went forward that late would stay where they are, too.
 */
async function walkHistory(walk: () => Promise<unknown>): Promise<void> {
  await walk().catch((error: unknown) => {
    if (!String(error).includes('No entry with passed id'))
      throw error
  })
}

function nextAction(random: () => number, slides: number): Action {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const chance = random()
  if (chance < 0.62) {
    const key = pick(keys)
    return { name: `key ${key}`, run: page => page.keyboard.press(key) }
  }
  if (chance < 0.7) {
    const which = random()
    return {
      name: `click on control ${which.toFixed(3)}`,
      run: async (page) => {
        const middles = await page.locator('.slidev-layout:visible').locator('button:enabled, input:enabled, select:enabled, [tabindex="0"]').evaluateAll(controls => controls.map((control) => {
          const rect = control.getBoundingClientRect()
          return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }
        }))
        const middle = middles[Math.floor(which * middles.length)]
        return middle && page.mouse.click(middle.x, middle.y)
      },
    }
  }
  if (chance < 0.82) {
    const [x, y] = [random(), random()]
    return {
      name: `click at ${x.toFixed(3)}, ${y.toFixed(3)}`,
      run: (page) => {
        const size = page.viewportSize()!
        return page.mouse.click(x * size.width, y * size.height)
      },
    }
  }
  if (chance < 0.87) {
    const size = pick(sizes)
    return { name: `resize to ${size.width} × ${size.height}`, run: page => page.setViewportSize(size) }
  }
  if (chance < 0.9) {
    const colorScheme = pick(['light', 'dark'] as const)
    return { name: colorScheme, run: page => page.emulateMedia({ colorScheme }) }
  }
  if (chance < 0.93)
    return { name: 'back', run: page => walkHistory(() => page.goBack({ waitUntil: 'commit' })) }
  if (chance < 0.96)
    return { name: 'forward', run: page => walkHistory(() => page.goForward({ waitUntil: 'commit' })) }
  if (chance < 0.98) {
    const no = 1 + Math.floor(random() * slides)
    return { name: `address of slide ${no}`, run: page => page.evaluate(hash => location.hash = hash, `#/${no}?clicks=${Math.floor(random() * 4)}`) }
  }
  return { name: 'reload', run: page => page.reload() }
}

/** Waits until a slide with its words is on screen; a page under way to one may be empty for a moment. */
async function slideStands(page: Page): Promise<boolean> {
  const shown = page.waitForFunction(() => [...document.querySelectorAll('.slidev-layout')].some(slide => slide.checkVisibility() && (slide.textContent ?? '').trim().length > 5), undefined, { timeout: 30_000 })
  return shown.then(() => true, () => false)
}

/** Escape, as often as there may be things to leave, and then one key must turn the page of a slide without clicks, wherever the last click left the focus. */
async function turnsPages(page: Page, no: number, where: string): Promise<void> {
  for (let i = 0; i < 4; i++)
    await page.keyboard.press('Escape')
  await page.evaluate(no => location.hash = `#/${no}`, no)
  await page.waitForURL(new RegExp(`#/${no}$`))
  expect(await slideStands(page)).toBe(true)
  await page.keyboard.press('PageDown')
  await expect.poll(() => position(page).slide, { message: `${where}: PageDown` }).toBe(no + 1)
}

it(`survives ${count} random keys, clicks, resizes and reloads (seed ${seed})`, { timeout: 600_000 }, async () => {
  const random = generator(seed)
  const slides = (await loadSlides()).length
  const still = await slideWithoutClicks()
  const { page, faults } = await openDeck(browser, 'light')
  const deck = new URL(page.url())
  // A link to the web opens a window, which is not the deck's business here; no request leaves.
  const elsewhere: string[] = []
  await page.context().route(url => url.host !== deck.host, route => route.abort())
  page.context().on('page', (opened) => {
    elsewhere.push(opened.url())
    void opened.close()
  })
  page.on('dialog', dialog => void dialog.dismiss())

  const done: string[] = []
  for (let i = 0; i < count; i++) {
    const action = nextAction(random, slides)
    done.push(action.name)
    await action.run(page)
    if (new URL(page.url()).pathname !== deck.pathname || !page.url().startsWith(deck.origin))
      await page.goto(`${deck.href}`)
    const where = `seed ${seed}, action ${i + 1} after ${done.slice(-6).join(', ')}`
    if (i % 5 === 0 || action.name === 'reload')
      expect(await slideStands(page), `${where}: no slide on screen`).toBe(true)
    expect(faults, where).toEqual([])
    // Whatever was opened on the way closes again, and the keys still turn the pages.
    if (i % 100 === 99 || i === count - 1)
      await turnsPages(page, still, where)
  }
  await page.context().close()
})
