import type { Browser } from 'playwright'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { readPdf } from '../export/pdf'
import { loadSlides, root } from '../slides'
import { launch, openDeck, position, settle } from './deck'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const slides = await loadSlides()

/** What `#app` has of Vue's while it is mounted. */
interface AppElement extends Element {
  __vue_app__: { config: { globalProperties: { $router: { getRoutes: () => { path: string, redirect?: unknown }[] } } } }
}

it('leads to every page that the router knows', async () => {
  const { page, faults } = await openDeck(browser, 'light')
  const routes = await page.evaluate(() => document.querySelector<AppElement>('#app')!.__vue_app__.config.globalProperties.$router.getRoutes().map(({ path, redirect }) => ({ path, redirects: redirect !== undefined })))
  const paths = routes.filter(({ redirects }) => !redirects).map(({ path }) => path.replace(/:no\(\\d\+\)\??/, '3'))
  expect(paths).toEqual(expect.arrayContaining(['/3', '/presenter/3', '/handout', '/overview', '/notes', '/entry']))
  expect(paths.filter(path => path.includes(':'))).toEqual([])
  for (const path of paths) {
    await page.goto(`${inject('deckUrl')}#${path}`)
    await page.reload()
    await expect.poll(() => page.locator('#app').textContent(), { message: path }).not.toBe('')
    await settle(page)
    expect(new URL(page.url()).hash).toBe(`#${path}`)
  }
  expect(faults.filter(fault => !fault.includes('was preloaded'))).toEqual([])
  await page.context().close()
})

describe('a click beyond the last', () => {
  const slide = slides.find(({ frontmatter }) => Number(frontmatter.clicks) > 1)!
  const no = slide.index + 1
  const last = Number(slide.frontmatter.clicks)

  it.each(['the window opens there', 'the address is edited'])('is the last, and the address says so, when %s', async (how) => {
    const { page, faults } = await openDeck(browser, 'light', how.startsWith('the window') ? `#/${no}?clicks=99` : `#/${no}`)
    await page.evaluate(hash => location.hash = hash, `#/${no}?clicks=99`)
    await expect.poll(() => position(page)).toEqual({ slide: no, click: last })
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => position(page)).toEqual({ slide: no, click: last - 1 })
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('is none on a slide without clicks', async () => {
    const still = slides.find(({ frontmatter, content }) => frontmatter.layout !== 'cover' && frontmatter.clicks === undefined && !/v-click/.test(content))!
    const { page } = await openDeck(browser, 'light', `#/${still.index + 1}?clicks=5`)
    await expect.poll(() => new URL(page.url()).hash).toBe(`#/${still.index + 1}`)
    await page.context().close()
  })
})

it('lets Slidev\'s own export print every slide', { timeout: 600_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'deck-'))
  try {
    const file = join(folder, 'slides.pdf')
    const slidev = createRequire(import.meta.url).resolve('@slidev/cli/bin/slidev.mjs')
    await promisify(execFile)(process.execPath, [slidev, 'export', '--output', file, '--executable-path', inject('browserPath'), '--timeout', '300000'], { cwd: root })
    expect((await readPdf(await readFile(file))).pages).toHaveLength(slides.length)
  }
  finally {
    await rm(folder, { recursive: true, force: true })
  }
})
