import type { Page } from 'playwright'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { difference } from 'slidev-addon-portable/picture/compare'
import { describe, expect, inject, it } from 'vitest'
import { canvas, openDeck, useBrowser } from './deck'

const browser = useBrowser()

/** Opens the site without the scripts that would take the picture's place. */
async function openStill(colorScheme: 'light' | 'dark', hash = '', options = {}): Promise<Page> {
  const context = await browser().newContext({ viewport: canvas, colorScheme, serviceWorkers: 'block', ...options })
  const page = await context.newPage()
  await page.route('**/*.js', route => route.abort())
  await page.goto(inject('deckUrl') + hash, { waitUntil: 'load' })
  await page.evaluate(() => document.fonts.ready)
  return page
}

const isShown = (page: Page) => page.evaluate(() => (document.querySelector('.first-picture')?.getClientRects().length ?? 0) > 0)

describe('the picture of the first slide', () => {
  it.each(['light', 'dark'] as const)('looks like the slide before any script has come, %s', async (scheme) => {
    for (const viewport of [canvas, { width: 1366, height: 900 }]) {
      const still = await openStill(scheme, '', { viewport })
      const { page } = await openDeck(browser(), scheme, '', { viewport })
      expect(await difference(page, await page.screenshot(), await still.screenshot())).toBeLessThan(0.002)
      await Promise.all([still.context().close(), page.context().close()])
    }
  })

  it('wears the colours that the reader has chosen', async () => {
    const dark = await openStill('dark')
    const chosen = await openStill('light', '', { storageState: { cookies: [], origins: [{ origin: new URL(inject('deckUrl')).origin, localStorage: [{ name: 'slidev-color-schema', value: 'dark' }] }] } })
    expect(await difference(dark, await dark.screenshot(), await chosen.screenshot())).toBe(0)
    await Promise.all([dark.context().close(), chosen.context().close()])
  })

  it('is there for the first slide alone', async () => {
    for (const [hash, expected] of [['', true], ['#/', true], ['#/1', true], ['#/1?clicks=0', true], ['#/2', false], ['#/10', false], ['#/1?clicks=1', false], ['#/presenter/1', false], ['#/handout', false], ['#/overview', false]] as const) {
      const page = await openStill('light', hash)
      expect(await isShown(page), hash).toBe(expected)
      await page.context().close()
    }
  })

  it('gives way to the slide without anything moving', async () => {
    const { page, faults } = await openDeck(browser(), 'light', '')
    await page.waitForFunction(() => !document.querySelector('.first-picture'))
    await page.waitForLoadState('networkidle')
    const shift = await page.evaluate(() => new Promise<number>((done) => {
      let sum = 0
      new PerformanceObserver(list => list.getEntries().forEach(entry => sum += (entry as PerformanceEntry & { value: number }).value)).observe({ type: 'layout-shift', buffered: true })
      setTimeout(() => done(sum), 500)
    }))
    expect(shift).toBe(0)
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('keeps the keys that are pressed before the deck has come, and answers each', async () => {
    const context = await browser().newContext({ viewport: canvas, serviceWorkers: 'block' })
    const page = await context.newPage()
    // The scripts come once the keys have been pressed.
    let send: (() => void) | undefined
    const pressed = new Promise<void>(done => send = done)
    await page.route('**/*.js', async (route) => {
      await pressed
      await route.continue()
    })
    await page.goto(inject('deckUrl'), { waitUntil: 'commit' })
    await page.locator('.first-picture.shown').waitFor()
    // The last of them alone leads to slide 3.
    for (const key of ['ArrowDown', 'ArrowUp', 'ArrowDown', 'ArrowDown'])
      await page.keyboard.press(key)
    send?.()
    await page.waitForURL(/#\/3$/)
    await page.keyboard.press('ArrowDown')
    await page.waitForURL(/#\/4$/)
    await context.close()
  })

  it.each([
    ['', 'once they have come', 300],
    ['', 'no longer than a moment where they never come', undefined],
    ['#/2', 'not at all where another slide is asked for', undefined],
  ])('lets the deck wait for its letters (%j: %s)', async (hash, _, lettersAfter) => {
    const context = await browser().newContext({ viewport: canvas, serviceWorkers: 'block' })
    const page = await context.newPage()
    await page.addInitScript((after) => {
      const record = { asked: 0, came: false, cameBefore: undefined as boolean | undefined, askedBefore: undefined as boolean | undefined }
      Object.assign(window, { record })
      FontFace.prototype.load = async function () {
        record.asked++
        await new Promise<void>(done => after !== undefined && setTimeout(done, after))
        record.came = true
        return this
      }
      new MutationObserver(() => {
        if (record.cameBefore === undefined && document.querySelector('script[src]'))
          Object.assign(record, { cameBefore: record.came, askedBefore: record.asked > 0 })
      }).observe(document, { childList: true, subtree: true })
    }, lettersAfter)
    await page.goto(inject('deckUrl') + hash)
    await page.locator('#app .slidev-layout h1:visible').first().waitFor()
    const record = await page.evaluate(() => (window as unknown as { record: object }).record)
    expect(record).toMatchObject({ cameBefore: lettersAfter !== undefined, askedBefore: hash === '' })
    await context.close()
  })

  it('has nothing of the slide that comes next', async () => {
    const { page } = await openDeck(browser(), 'light', '#/2')
    const heading = await page.locator('.slidev-page-2 h1').textContent() ?? ''
    const html = await readFile(join(inject('dist'), 'index.html'), 'utf8')
    const still = html.slice(html.indexOf('<template'), html.indexOf('</template>'))
    expect(heading.length).toBeGreaterThan(5)
    expect(['模型综述', heading.trim()].map(text => still.includes(text))).toEqual([true, false])
    await page.context().close()
  })

  it('stays off paper, and leaves the page without scripts alone', async () => {
    const page = await openStill('light')
    await page.emulateMedia({ media: 'print' })
    expect(await isShown(page)).toBe(false)
    await page.context().close()
    const plain = await openStill('light', '', { javaScriptEnabled: false })
    expect(await plain.locator('noscript main').first().isVisible()).toBe(true)
    await plain.context().close()
  })

  it('is known to the copy for offline use', async () => {
    const { createHash } = await import('node:crypto')
    const page = await readFile(join(inject('dist'), 'index.html'))
    expect(await readFile(join(inject('dist'), 'sw.js'), 'utf8')).toContain(createHash('md5').update(page).digest('hex'))
  })
})
