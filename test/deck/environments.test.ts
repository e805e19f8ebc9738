import type { BrowserContextOptions, Page } from 'playwright'
import { readFileSync } from 'node:fs'
import { describe, expect, inject, it } from 'vitest'
import { readPdf } from '../export/pdf'
import { loadSlides, slideWithoutClicks } from '../slides'
import { contrastFaults, loadAxe } from './axe'
import { canvas, goTo, lastClick, next, openDeck, position, useBrowser } from './deck'

const browser = useBrowser()

const slides = await loadSlides()
const still = await slideWithoutClicks()
/** One slide of each kind: cover, chapter, figures, table, code, appendix list. */
const typical = ['cover', '<ArchitectureMasks', '<ModelTimeline', '<IclVsCot', '<<< @/snippets', '<ModelPage'].map((trait) => {
  const slide = slides.find(({ frontmatter, content }) => frontmatter.layout === trait || content.includes(trait))
  if (!slide)
    throw new Error(`no slide of the deck has ${trait}`)
  return slide.index + 1
})

/** Text of the slide on screen. */
const shownText = (page: Page) => page.evaluate(() => [...document.querySelectorAll('.slidev-layout')].find(slide => slide.checkVisibility())?.textContent?.trim() ?? '')

describe('an address that names no slide', () => {
  const last = slides.length
  it.each([
    ['#/999', last],
    ['#/0', 1],
    ['#/-1', 1],
    ['#/abc', 1],
    ['#/1.5', 1],
    ['#/no/such/page', 1],
    ['#/export', 1],
    ['#', 1],
    ['?x=1#/3', 3],
  ])('%s leads to the nearest one', async (address, no) => {
    const { page, faults } = await openDeck(browser(), 'light', address)
    await page.locator(`.slidev-page-${no} .slidev-layout:visible`).waitFor()
    expect(position(page).slide).toBe(no)
    expect(await shownText(page)).not.toBe('')
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('takes a click beyond the last as the last, and one that is no number as none', async () => {
    const slide = slides.find(({ frontmatter }) => Number(frontmatter.clicks) > 0)!
    for (const [clicks, click] of [['99', Number(slide.frontmatter.clicks)], ['abc', 0], ['-3', 0]] as const) {
      const { page, faults } = await openDeck(browser(), 'light', `#/${slide.index + 1}?clicks=${clicks}`)
      await expect.poll(() => position(page)).toEqual({ slide: slide.index + 1, click })
      expect(faults).toEqual([])
      await page.context().close()
    }
  })
})

describe('a browser that keeps things back', () => {
  async function openWith(script: () => void) {
    const context = await browser().newContext({ viewport: canvas })
    await context.addInitScript(script)
    const page = await context.newPage()
    const uncaught: string[] = []
    page.on('pageerror', error => uncaught.push(error.message))
    await page.goto(`${inject('deckUrl')}#/${still}`)
    await page.locator(`.slidev-page-${still} .slidev-layout:visible`).waitFor()
    await next(page)
    expect(position(page).slide).toBe(still + 1)
    expect(uncaught).toEqual([])
    await context.close()
  }

  it('denies storage', () => openWith(() => Object.defineProperty(window, 'localStorage', {
    configurable: true,
    get() {
      throw new DOMException('denied', 'SecurityError')
    },
  })))

  it('has no room left in storage', () => openWith(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  }))

  it('has something else where settings were', () => openWith(() => {
    for (const key of ['slidev-scale', 'slidev-color-schema', 'slidev-viewer-css-filter', 'slidev-sync-directions', 'slidev-presenter-layout', 'slidev-drawing-brush', `slidev-speaker:${new URL('./', location.href).pathname}:大语言模型综述 · 组会分享:place`])
      localStorage.setItem(key, '{broken')
  }))

  it('knows no channels between windows', () => openWith(() => {
    Reflect.deleteProperty(window, 'BroadcastChannel')
  }))

  it('runs no scripts, and says where the PDF is', async () => {
    const context = await browser().newContext({ javaScriptEnabled: false, viewport: canvas })
    const page = await context.newPage()
    await page.goto(inject('deckUrl'))
    const link = page.locator('noscript a[href$=".pdf"]').first()
    const message = page.locator('noscript main')
    const box = await message.boundingBox()
    expect(box?.y).toBeLessThan(100)
    expect(await message.textContent()).toContain('JavaScript')
    const pdf = await context.request.get(new URL(await link.getAttribute('href') ?? '', inject('deckUrl')).href)
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
    await context.close()
  })
})

const screens: [name: string, options: BrowserContextOptions & { viewport: { width: number, height: number } }][] = [
  ['an old projector, 1024 × 768', { viewport: { width: 1024, height: 768 } }],
  ['a laptop, 1366 × 768', { viewport: { width: 1366, height: 768 } }],
  ['4K', { viewport: { width: 3840, height: 2160 } }],
  ['a laptop at 200 % zoom', { viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 }],
  ['a phone, upright', { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true }],
  ['a phone, lying', { viewport: { width: 844, height: 390 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true }],
]

describe.each(screens)('%s', (_, options) => {
  it('shows each slide whole, in the middle, as large as fits', async () => {
    const { page, faults } = await openDeck(browser(), 'light', '#/1', options)
    const { width, height } = options.viewport
    for (const no of typical) {
      await goTo(page, no, lastClick)
      const box = await page.locator(`.slidev-page-${no} .slidev-layout`).boundingBox()
      const fits = Math.min(width / 980, height / 552)
      expect(box?.width, `slide ${no}`).toBeCloseTo(980 * fits, -1)
      expect(Math.abs(box!.x + box!.width / 2 - width / 2)).toBeLessThan(2)
      expect(Math.abs(box!.y + box!.height / 2 - height / 2)).toBeLessThan(2)
      expect(await page.evaluate(() => [document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight].every(over => over <= 1)), `slide ${no} scrolls`).toBe(true)
    }
    if (options.hasTouch) {
      await goTo(page, still)
      const session = await page.context().newCDPSession(page)
      const swipe = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number) => session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y: height / 2 }] })
      await swipe('touchStart', width * 0.8)
      for (const at of [0.7, 0.55, 0.4, 0.25])
        await swipe('touchMove', width * at)
      await swipe('touchEnd', width * 0.25)
      await page.waitForURL(new RegExp(`#/${still + 1}$`))
    }
    expect(faults).toEqual([])
    await page.context().close()
  })
})

describe('what a listener has asked the system for', () => {
  it('is still where motion is reduced', async () => {
    const { page } = await openDeck(browser(), 'light')
    for (const no of typical) {
      await goTo(page, no)
      await next(page)
      const moving = await page.evaluate(() => document.getAnimations()
        .filter(({ effect }) => effect instanceof KeyframeEffect && effect.target?.closest('.slidev-page'))
        .map(({ effect }) => Number(effect?.getComputedTiming().duration))
        .filter(duration => duration > 1))
      expect(moving, `slide ${no}`).toEqual([])
    }
    await page.context().close()
  })

  it('can be read in forced colours', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      const { page, faults } = await openDeck(browser(), scheme, '#/1', { forcedColors: 'active' })
      await loadAxe(page)
      for (const no of typical) {
        await goTo(page, no, lastClick)
        expect(await contrastFaults(page), `slide ${no}, ${scheme}`).toEqual([])
      }
      expect(faults).toEqual([])
      await page.context().close()
    }
  })

  it('prints the slide on screen with the browser\'s own command, on one page', async () => {
    const { page } = await openDeck(browser(), 'light', '#/1', { viewport: { width: 1366, height: 768 } })
    for (const no of typical) {
      await goTo(page, no, lastClick)
      const pdf = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
      expect(pdf.pages, `slide ${no}`).toHaveLength(1)
      const [sheet] = pdf.pages
      expect(sheet!.width / sheet!.height).toBeCloseTo(980 / 552, 2)
      const heading = await page.locator(`.slidev-page-${no} h1`).textContent()
      expect(sheet!.text.replace(/\s/g, '')).toContain((heading ?? '').replace(/\s/g, ''))
    }
    await page.context().close()
  })
})

it('names the deck, its language and its icon in the page', () => {
  const html = readFileSync(`${inject('dist')}/index.html`, 'utf8')
  expect(html).toContain('<html lang="zh-CN">')
  expect(html).toMatch(/<title>大语言模型综述/)
  expect(html).toContain('rel="icon" href="favicon.svg"')
})
