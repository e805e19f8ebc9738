import type { Page } from 'playwright'
import type { Running } from '../deck/devServer'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright'
import { browserArgs, ensureBrowser } from 'slidev-deck-core/node/browser'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest'
import { runServer } from '../deck/devServer'
import { copyProject, linkAddons, linkPackages, root } from './foreignDeck'

const copy = join(mkdtempSync(join(tmpdir(), 'deck-edits-')), 'talk')

/** A development server that has to compile what is asked of it, on a machine with other work. */
const patience = { timeout: 90_000 }

/** Changes a file of the copy, as an editor does. */
function edit(file: string, from: string, to: string): void {
  const path = join(copy, file)
  const text = readFileSync(path, 'utf8')
  expect(text, `${file} has no “${from}” any more`).toContain(from)
  writeFileSync(path, text.replace(from, to))
}

/** Marks the window: a page that is loaded anew has no mark. */
const mark = (page: Page) => page.evaluate(() => void Object.assign(window, { isSame: true }))
const isSame = (page: Page) => page.evaluate(() => 'isSame' in window)

describe('an edit shows without a reload', () => {
  let server: Running
  let browser: Awaited<ReturnType<typeof chromium.launch>>
  let page: Page
  const requests: string[] = []
  const missing: string[] = []
  let loads = 0

  beforeAll(async () => {
    copyProject(copy)
    linkPackages(copy)
    // Cut once for this machine, not for this test.
    const fonts = 'node_modules/.cache/deck-fonts'
    if (existsSync(join(root, fonts)))
      cpSync(join(root, fonts), join(copy, fonts), { recursive: true })
    linkAddons(copy)
    server = await runServer(copy, join(copy, 'node_modules/@slidev/cli/bin/slidev.mjs'), [])
    browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArgs })
    page = await (await browser.newContext({ viewport: { width: 980, height: 552 }, reducedMotion: 'reduce' })).newPage()
    page.on('request', request => requests.push(request.url()))
    page.on('load', () => loads++)
    page.on('response', response => response.status() >= 400 && missing.push(`${response.status()} for ${response.url()}`))
    await page.goto(`http://localhost:${server.port}/#/2?clicks=2`)
    await page.locator('.slidev-page-2 h1:visible').waitFor(patience)
  }, 300_000)
  beforeEach(() => mark(page))
  afterAll(async () => {
    await browser.close()
    await server.stop()
    rmSync(resolve(copy, '..'), { recursive: true, force: true })
  })

  /** Waits until the slide shows something, in the same window as before. */
  async function shows(look: () => Promise<unknown>, expected: unknown): Promise<void> {
    onTestFailed(() => console.error(server.printed().slice(-2000)))
    await expect.poll(look, patience).toEqual(expected)
    expect(await isSame(page)).toBe(true)
  }
  const heading = () => page.locator('.slidev-page-2 h1').textContent()

  it('of a page\'s text', async () => {
    edit('pages/0-abstract.md', '# 七十年的路', '# 七百年的路')
    await shows(heading, expect.stringContaining('七百年的路'))
  })

  it('of a page\'s text, with a character that the deck did not have', async () => {
    edit('pages/0-abstract.md', '# 七百年的路', '# 七百年的龘')
    await shows(heading, expect.stringContaining('七百年的龘'))
  })

  it('of a slide\'s head', async () => {
    edit('pages/0-abstract.md', 'class: inv\nchapter: \'0\'', 'class: plain\nchapter: \'0\'')
    await shows(() => page.locator('.slidev-page-2 .slidev-layout').getAttribute('class').then(value => /\b(?:inv|plain)\b/.exec(value ?? '')?.[0]), 'plain')
  })

  it('of a record', async () => {
    const dots = page.locator('.slidev-page-2 svg circle')
    const before = await dots.count()
    expect(before).toBeGreaterThan(10)
    edit('data/models.ts', '    inTable41: true,\n    inTimeline: true,\n', '    inTable41: true,\n    inTimeline: false,\n')
    await shows(() => dots.count(), before - 1)
  })

  it('of an entry of the bibliography', async () => {
    edit('public/references.bib', 'author = {Mikolov, Tomas and Chen, Kai', 'author = {Mikulov, Tomas and Chen, Kai')
    await shows(() => page.locator('.slidev-page-2').textContent(), expect.stringContaining('Mikulov'))
  })

  it('of the number of slides', async () => {
    edit('pages/0-abstract.md', '\n---\nlayout: figure\nsection: \'0\'\n', '\n---\n\n# 又一张\n\n---\nlayout: figure\nsection: \'0\'\n')
    await page.evaluate(() => location.hash = '#/3')
    await shows(() => page.locator('.slidev-page-3 h1').textContent(), '又一张')
    await page.evaluate(() => location.hash = '#/2?clicks=2')
    await shows(heading, expect.stringContaining('七百年的龘'))
  })

  it('of a figure', async () => {
    edit('components/figures/SeventyYears.vue', 'const ground = 424', 'const ground = 404')
    const highest = () => page.locator('.slidev-page-2 svg circle').evaluateAll(circles => Math.max(...circles.map(circle => Number(circle.getAttribute('cy')))))
    await shows(highest, 395)
  })

  it('after a start that asks for no slide\'s head by itself, nor for what no root has', () => {
    expect(requests.length).toBeGreaterThan(100)
    expect(requests.filter(url => /\/frontmatter|\.frontmatter|import-glob/.test(url))).toEqual([])
    expect(requests.findIndex(url => url.includes('/Controls.vue'))).toBeGreaterThan(requests.findIndex(url => url.includes('/SeventyYears.vue')))
  })

  it('and the page, loaded once, asks for nothing that there is not', () => {
    expect(missing).toEqual([])
    expect(loads).toBe(1)
  })
})
