import type { BrowserContext, Page } from 'playwright'
import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadSlides, root, slideName, slideThatShows, slideWithClicks } from '../slides'
import { canvas, goTo, lastClick, next, openDeck, position, useBrowser } from './deck'
import { expectStrictPolicy } from './policy'

const browser = useBrowser()
let folder = ''
let file = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deck-'))
  file = join(folder, '一次分享 talk.html')
  execFileSync('npm', ['run', 'build:single', '--', '--output', file], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function openFile(context: BrowserContext, hash = '') {
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', message => ['error', 'warning'].includes(message.type()) && faults.push(message.text()))
  page.on('pageerror', error => faults.push(error.message))
  page.on('request', request => !/^(?:data|blob):/.test(request.url()) && !request.isNavigationRequest() && faults.push(`asks for ${request.url()}`))
  await page.goto(pathToFileURL(file).href + hash)
  await page.locator('.slidev-layout:visible').first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  return { page, faults }
}

/** Takes pictures of a page, without the trouble that Playwright's own go to for pages in motion. */
async function camera(page: Page) {
  const session = await page.context().newCDPSession(page)
  return async () => {
    await page.evaluate(() => document.fonts.ready)
    return (await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })).data
  }
}

// Both schemes at once: each keeps a processor busy.
describe.concurrent.each(['light', 'dark'] as const)('the single file beside the site, %s', (scheme) => {
  it('shows the same picture of every slide at every click', { timeout: 600_000 }, async () => {
    const site = await openDeck(browser(), scheme)
    const { page, faults } = await openFile(await browser().newContext({ viewport: canvas, colorScheme: scheme, reducedMotion: 'reduce' }))
    const takeOfSite = await camera(site.page)
    const takeOfFile = await camera(page)
    const different: string[] = []
    for (const slide of await loadSlides()) {
      const no = slide.index + 1
      for (let click = 0; click <= Number(slide.frontmatter.clicks ?? 0); click++) {
        await Promise.all([goTo(site.page, no, click), goTo(page, no, click)])
        const isSame = async () => {
          const [ofSite, ofFile] = await Promise.all([takeOfSite(), takeOfFile()])
          return ofSite === ofFile
        }
        // A font's file may come after the words that are the first to use it.
        const same = await isSame() || await expect.poll(isSame, { timeout: 3000 }).toBe(true).then(() => true, () => false)
        if (!same)
          different.push(`${slideName(slide)}, click ${click}`)
      }
    }
    expect(different).toEqual([])
    expect(faults).toEqual([])
    await Promise.all([site.page.context().close(), page.context().close()])
  })
})

describe('the single file', () => {
  it('is one file of at most 4 MB', async () => {
    expect(await readdir(folder)).toHaveLength(1)
    const { size } = await stat(file)
    expect(size).toBeGreaterThan(1_000_000)
    expect(size).toBeLessThanOrEqual(4_000_000)
  })

  it('opens by double click, turns its pages by keyboard, and shows fonts, math, code and figures', async () => {
    const context = await browser().newContext({ viewport: canvas })
    const { page, faults } = await openFile(context)
    const slides = await loadSlides()
    const stops = slides.slice(0, 3).flatMap(({ index, frontmatter }) => Array.from({ length: 1 + Number(frontmatter.clicks ?? 0) }, (_, click) => ({ slide: index + 1, click })))
    expect(position(page)).toEqual(stops[0])
    for (const stop of stops.slice(1)) {
      await next(page)
      expect(position(page)).toEqual(stop)
    }
    expect(position(page).slide).toBe(3)
    const dollars = slides.map(({ content }) => content.split('$').length)
    const mostFormulas = dollars.indexOf(Math.max(...dollars)) + 1
    for (const [text, no, selector] of [['formulas', mostFormulas, '.katex'], ['code', await slideThatShows('<<< @/snippets'), '.slidev-code .line'], ['figure', await slideThatShows('<ArchitectureMasks'), 'svg rect']] as const) {
      await goTo(page, no, lastClick)
      expect(await page.locator(`.slidev-page-${no} ${selector}`).count(), text).toBeGreaterThan(3)
    }
    expect(await page.evaluate(() => document.fonts.check('700 20px "Deck Sans"', '综述'))).toBe(true)
    expect(faults).toEqual([])
    await context.close()
  })

  it('has the bibliography inside, under a link with the name of the file', async () => {
    const context = await browser().newContext({ viewport: canvas })
    const { page } = await openFile(context)
    const links: { text: string, href: string }[] = []
    for (const { index, content } of await loadSlides()) {
      if (!/references\.bib|<LinkPage/.test(content))
        continue
      await goTo(page, index + 1, lastClick)
      links.push(...await page.evaluate(no => [...document.querySelectorAll(`.slidev-page-${no} a[download]`)].map(link => ({ text: link.textContent ?? '', href: link.getAttribute('href') ?? '' })), index + 1))
    }
    expect(links.length).toBeGreaterThan(0)
    for (const { text, href } of links) {
      expect(text).toMatch(/^references\.bib/)
      expect(href).toMatch(/^data:text\/x-bibtex;base64,[\w+/]+=*$/)
    }
    await context.close()
  })

  it('allows nothing from outside and no eval', async () => {
    const context = await browser().newContext({ viewport: canvas })
    const { page } = await openFile(context)
    await expectStrictPolicy(page)
    await context.close()
  })

  it('opens presenter mode in a second window, which leads the first', async () => {
    const context = await browser().newContext({ viewport: { width: 1280, height: 800 } })
    const audience = await openFile(context, '#/1')
    const no = await slideWithClicks(1)
    const presenter = await openFile(context, `#/presenter/${no}`)
    await presenter.page.keyboard.press('ArrowRight')
    await audience.page.waitForURL(new RegExp(`#/${no}\\?clicks=1`))
    expect(audience.faults).toEqual([])
    expect(presenter.faults).toEqual([])
    await context.close()
  })
})
