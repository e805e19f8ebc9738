import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadSlides, slideName } from '../slides'
import { launch, next, openDeck, position } from './deck'
import { slideFaults } from './faults'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

describe.each(['light', 'dark'] as const)('a walk through the whole deck, %s', (scheme) => {
  it('shows every slide at every click without a fault', { timeout: 600_000 }, async () => {
    const slides = await loadSlides()
    const { page, faults } = await openDeck(browser, scheme)
    const seen = new Map<number, number>()
    for (;;) {
      const { slide, click } = position(page)
      seen.set(slide, click)
      for (const fault of await page.evaluate(slideFaults, slide))
        faults.push(`${slideName(slides[slide - 1]!)}, click ${click}: ${fault}`)
      await next(page)
      const now = position(page)
      if (now.slide === slide && now.click === click)
        break
    }
    expect([...new Set(faults)]).toEqual([])
    expect([...seen.keys()]).toEqual(slides.map(slide => slide.index + 1))
    for (const slide of slides) {
      if (slide.frontmatter.appendix !== true)
        expect(seen.get(slide.index + 1), slideName(slide)).toBe(slide.note?.match(/\[click\]/g)?.length ?? 0)
    }
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN')
    await page.context().close()
  })
})

it('finds a fault where there is one', async () => {
  const { page } = await openDeck(browser, 'light', '#/3')
  await page.evaluate(() => {
    const extra = document.createElement('p')
    extra.textContent = '太低太小'
    extra.style.cssText = 'position: absolute; top: 540px; left: 100px; font-size: 9px'
    document.querySelector('.slidev-page-3 .slidev-layout')?.append(extra)
  })
  const faults = await page.evaluate(slideFaults, 3)
  expect(faults.some(fault => fault.includes('footer'))).toBe(true)
  expect(faults.some(fault => fault.includes('9.0 px'))).toBe(true)
  await page.context().close()
})
