import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { loadSlides } from '../slides'
import { canvas, next, openDeck, openPage, position, settle, useBrowser } from './deck'

const browser = useBrowser()

/** Slides that have boxes, shown or not, and those that anybody can see, reach or have read aloud. */
function slidesOf(page: Page): Promise<{ laidOut: number[], shown: number[] }> {
  return page.evaluate(() => {
    const slides = [...document.querySelectorAll<HTMLElement>('#slideshow > [data-slidev-no]')]
    const numbers = (list: HTMLElement[]) => list.map(({ dataset }) => Number(dataset.slidevNo))
    return {
      laidOut: numbers(slides.filter(slide => getComputedStyle(slide).display !== 'none')),
      shown: numbers(slides.filter(slide => slide.firstElementChild?.checkVisibility({ visibilityProperty: true }))),
    }
  })
}

/** A slide that is left at a key, and whose next one has a figure. */
async function slideBeforeFigure(): Promise<number> {
  const slides = await loadSlides()
  return slides.findIndex(({ frontmatter }, i) => i > 0 && frontmatter.clicks === undefined && Number(slides[i + 1]?.frontmatter.clicks) > 1) + 1
}

it('has the next slide stand ready, unseen, and gives it up again when it is not wanted', async () => {
  const no = await slideBeforeFigure()
  const { page, faults } = await openDeck(browser(), 'light', `#/${no}`)
  await expect.poll(() => slidesOf(page)).toEqual({ laidOut: [no, no + 1], shown: [no] })
  await next(page)
  expect(position(page)).toEqual({ slide: no + 1, click: 0 })
  await expect.poll(() => slidesOf(page)).toEqual({ laidOut: [no + 1, no + 2], shown: [no + 1] })
  await page.evaluate(() => location.hash = '#/2')
  await expect.poll(() => slidesOf(page)).toEqual({ laidOut: [2, 3], shown: [2] })
  expect(faults).toEqual([])
  await page.context().close()
})

it('turns a slide without measuring the page on the way', async () => {
  const no = await slideBeforeFigure()
  const { page } = await openDeck(browser(), 'light', `#/${no}`)
  await expect.poll(() => slidesOf(page)).toEqual({ laidOut: [no, no + 1], shown: [no] })
  // The deck mounts its slides while it has nothing else to do.
  await page.waitForFunction(count => document.querySelectorAll('#slideshow .slidev-layout').length === count, (await loadSlides()).length)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const counts = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const of = (name: string) => metrics.find(metric => metric.name === name)?.value ?? Number.NaN
    return { layouts: of('LayoutCount'), styles: of('RecalcStyleCount') }
  }
  const before = await counts()
  await page.evaluate(() => new Promise<void>((done) => {
    addEventListener('keydown', () => requestAnimationFrame(() => setTimeout(done)), { once: true })
    dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', code: 'ArrowRight', bubbles: true }))
  }))
  const after = await counts()
  // The frame's own, and that of the slide after it where the browser has found the time already. Vue's group for transitions made it 3
  // layouts and 8 rounds of styles.
  expect(after.layouts - before.layouts).toBeLessThanOrEqual(2)
  expect(after.styles - before.styles).toBeLessThanOrEqual(4)
  await page.context().close()
})

it('renders the two slides that a turn concerns, and leaves the others alone', async () => {
  const no = await slideBeforeFigure()
  const { page } = await openDeck(browser(), 'light', `#/${no}`)
  await page.waitForFunction(count => document.querySelectorAll('#slideshow .slidev-layout').length === count, (await loadSlides()).length)
  await expect.poll(() => slidesOf(page)).toEqual({ laidOut: [no, no + 1], shown: [no] })
  // Slidev gives the frame of each slide that it renders its zoom anew.
  const rendered = await page.evaluate(() => new Promise<number>((done) => {
    const frames = new Set<CSSStyleDeclaration>()
    const { setProperty } = CSSStyleDeclaration.prototype
    CSSStyleDeclaration.prototype.setProperty = function (name, ...value) {
      if (name === '--slidev-slide-zoom-scale')
        frames.add(this)
      setProperty.call(this, name, ...value)
    }
    addEventListener('keydown', () => requestAnimationFrame(() => done(frames.size)), { once: true })
    dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', code: 'ArrowRight', bubbles: true }))
  }))
  expect(rendered).toBe(2)
  await expect.poll(async () => (await slidesOf(page)).shown).toEqual([no + 1])
  await page.context().close()
})

it('paints a slide before it writes its address', async () => {
  const no = await slideBeforeFigure()
  const { page, faults } = await openDeck(browser(), 'light', `#/${no}`)
  await expect.poll(() => slidesOf(page)).toEqual({ laidOut: [no, no + 1], shown: [no] })
  const entries = await page.evaluate(() => history.length)
  const hash = await page.evaluate(() => new Promise<string>((done) => {
    addEventListener('keydown', () => requestAnimationFrame(() => done(location.hash)), { once: true })
    dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', code: 'ArrowRight', bubbles: true }))
  }))
  expect(hash).toBe(`#/${no}`)
  await expect.poll(() => position(page)).toEqual({ slide: no + 1, click: 0 })
  expect(await page.evaluate(() => history.length)).toBe(entries + 1)
  await page.goBack()
  await expect.poll(async () => (await slidesOf(page)).shown).toEqual([no])
  expect(position(page)).toEqual({ slide: no, click: 0 })
  expect(faults).toEqual([])
  await page.context().close()
})

it('goes to the address that is typed before that of the last key is written', async () => {
  const no = await slideBeforeFigure()
  const { page, faults } = await openDeck(browser(), 'light', `#/${no}`)
  await page.evaluate(() => new Promise<void>((done) => {
    addEventListener('keydown', () => requestAnimationFrame(() => {
      location.hash = '#/2'
      done()
    }), { once: true })
    dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', code: 'ArrowRight', bubbles: true }))
  }))
  await expect.poll(async () => (await slidesOf(page)).shown).toEqual([2])
  // Longer than any address waits.
  await page.waitForTimeout(200)
  expect(position(page)).toEqual({ slide: 2, click: 0 })
  expect((await slidesOf(page)).shown).toEqual([2])
  expect(faults).toEqual([])
  await page.context().close()
})

it('stays where it is when Enter comes before the overview that was asked for', async () => {
  const context = await browser().newContext({ viewport: canvas })
  // What is made in idle moments is never made.
  await context.addInitScript(() => window.requestIdleCallback = () => 0)
  const { page, faults } = await openPage(context, '#/3')
  await page.keyboard.press('o')
  await page.keyboard.press('Enter')
  await settle(page)
  expect(position(page)).toEqual({ slide: 3, click: 0 })
  expect(faults).toEqual([])
  await context.close()
})
