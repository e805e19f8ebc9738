import type { Browser, Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadSlides, slideName } from '../slides'
import { launch, openDeck, openPage, position, settle } from './deck'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const slides = await loadSlides()
const desk = { viewport: { width: 1280, height: 800 } }

/** Opens the deck without the web around it: what a link opens closes again at once. */
async function open(path: string, options = {}) {
  const deck = await openDeck(browser, 'light', path, options)
  const { host } = new URL(deck.page.url())
  await deck.page.context().route(url => url.host !== host, route => route.abort())
  return deck
}

async function goTo(page: Page, no: number, clicks = 99): Promise<void> {
  await page.evaluate(([no, clicks]) => location.hash = `${location.hash.startsWith('#/presenter') ? '#/presenter' : '#'}/${no}?clicks=${clicks}`, [no, clicks])
  await page.locator(`.slidev-page-${no} .slidev-layout:visible`).first().waitFor()
  await settle(page)
}

const placeOf = (page: Page) => /#\/(?:presenter\/)?(\d+)(?:\?clicks=(\d+))?/.exec(page.url())!.slice(1).map(part => Number(part ?? 0))

/** Presses a key and waits until the deck stands elsewhere; returns what is wrong if it does not. */
async function turns(page: Page, key: string, back = false): Promise<string | undefined> {
  const [slide, click] = placeOf(page)
  const before = slide! * 1000 + click!
  await page.keyboard.press(key)
  const moved = await page.waitForURL(() => {
    const [slide, click] = placeOf(page)
    const now = slide! * 1000 + click!
    return back ? now < before : now > before
  }, { timeout: 3000 }).then(() => true, () => false)
  return moved ? undefined : `${key} does nothing on slide ${slide}, click ${click}`
}

const controls = 'button:enabled, a[href], input:enabled, select:enabled, summary, [role="button"], [role="option"], [role="radio"], [tabindex="0"]'

/** Middles of the controls in sight, where a pointer meets the control itself. */
function reachable(scope: Locator) {
  return scope.locator(controls).evaluateAll(found => found.flatMap((control) => {
    const rect = control.getBoundingClientRect()
    const [x, y] = [rect.x + rect.width / 2, rect.y + rect.height / 2]
    const hit = rect.width > 0 && control.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ? document.elementFromPoint(x, y) : null
    return hit && control.contains(hit) ? [{ x, y, name: `${control.tagName} ${control.getAttribute('aria-label') ?? control.textContent?.trim().slice(0, 20) ?? ''}`, select: control.tagName === 'SELECT' }] : []
  }))
}

/** Clicks each control of a slide with a real mouse; after each, the keys of a clicker must turn the pages, forth and back. */
async function clickEach(page: Page, no: number, faults: string[]): Promise<number> {
  await goTo(page, no)
  const targets = await reachable(page.locator(`.slidev-page-${no}:visible`))
  const seen = new Set<string>()
  for (const { x, y, name, select } of targets) {
    await page.mouse.click(x, y)
    // The list of a select takes the keys itself until it is closed.
    if (select)
      await page.keyboard.press('Enter')
    const isLast = placeOf(page)[0] === slides.length
    for (const [key, back] of isLast ? [['PageUp', true], ['PageDown', false]] as const : [['PageDown', false], ['PageUp', true]] as const) {
      const fault = await turns(page, key, back)
      if (fault && !seen.has(name))
        faults.push(`${slideName(slides[no - 1]!)}, after a click on ${name}: ${fault}`)
    }
    seen.add(name)
    if (placeOf(page)[0] !== no)
      await goTo(page, no)
  }
  return targets.length
}

describe('a clicker', () => {
  it('turns the pages after a click on any control of any slide', { timeout: 900_000 }, async () => {
    const { page, faults } = await open('#/1')
    page.context().on('page', opened => void opened.close())
    let clicked = 0
    const dead: string[] = []
    for (const slide of slides)
      clicked += await clickEach(page, slide.index + 1, dead)
    expect(dead).toEqual([])
    expect(faults).toEqual([])
    expect(clicked).toBeGreaterThan(slides.length)
    await page.context().close()
  })
})
