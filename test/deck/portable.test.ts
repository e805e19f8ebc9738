import type { Browser, Page } from 'playwright'
import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { loadSlides, root } from '../slides'
import { launch, next, openDeck, openPage, position, settle } from './deck'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

async function slideThatShows(text: string): Promise<number> {
  const slide = (await loadSlides()).find(({ content }) => content.includes(text))
  if (!slide)
    throw new Error(`no slide of the deck has ${text}`)
  return slide.index + 1
}

/** Goes to a slide by its address and waits until it stands. */
async function goTo(page: Page, no: number): Promise<void> {
  await page.evaluate(hash => location.hash = hash, `#/${no}?clicks=99`)
  await page.locator(`.slidev-page-${no} .slidev-layout:visible`).waitFor()
  await settle(page)
}

describe('without a network', () => {
  it('opens again, and shows slides that were never opened before', async () => {
    const context = await browser.newContext({ viewport: { width: 980, height: 552 } })
    const first = await openPage(context)
    await first.page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated')
    await first.page.close()

    await context.setOffline(true)
    const { page, faults } = await openPage(context, '#/2')
    const math = await slideThatShows('$$')
    await goTo(page, math)
    expect(await page.locator(`.slidev-page-${math} .katex`).count()).toBeGreaterThan(0)
    await goTo(page, (await loadSlides()).length)
    expect(await page.evaluate(() => [...document.fonts].filter(face => face.family.includes('Deck Sans') && face.status === 'loaded').length)).toBeGreaterThan(0)
    await page.reload()
    await page.locator('.slidev-layout:visible').first().waitFor()
    expect(faults).toEqual([])
    await context.close()
  })
})

describe('what is shipped', () => {
  const dist = () => inject('dist')

  it('leaves out the features and font formats that the deck does not use', async () => {
    const files = await readdir(dist(), { recursive: true })
    expect(files.filter(file => /monaco|mermaid|recordrtc|typescript|\.(?:ttf|woff|map)$/i.test(file))).toEqual([])
    const scripts = await Promise.all(files.filter(file => file.endsWith('.js')).map(file => readFile(join(dist(), file), 'utf8')))
    for (const trace of ['RecordRTC', 'monaco-editor', 'mermaidAPI', 'roughjs', 'popmotion'])
      expect(scripts.filter(script => script.includes(trace)), trace).toEqual([])
  })

  it('has the PDF that it offers to readers without JavaScript', async () => {
    const html = await readFile(join(dist(), 'index.html'), 'utf8')
    const pdf = /<noscript>[\s\S]*href="([^"]+\.pdf)"/.exec(html)?.[1] ?? ''
    expect((await stat(join(dist(), pdf))).size).toBeGreaterThan(100_000)
  })

  it('allows nothing from outside and no eval', async () => {
    const { page, faults } = await openDeck(browser, 'light')
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
    expect(policy).toContain('default-src \'none\'')
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/)
    expect(faults).toEqual([])
    const refused = await page.evaluate(async () => {
      const violations: string[] = []
      document.addEventListener('securitypolicyviolation', event => violations.push(event.effectiveDirective))
      const script = document.createElement('script')
      script.textContent = 'window.injected = true'
      document.head.append(script)
      await fetch('https://example.org/').catch(() => undefined)
      // In a task of its own: a debugger's evaluation may do what the page may not.
      await new Promise<void>(done => setTimeout(() => {
        try {
          // eslint-disable-next-line no-new-func
          new Function('window.injected = true')()
        }
        catch {}
        setTimeout(done)
      }))
      return { violations, injected: 'injected' in window }
    })
    expect(refused.injected).toBe(false)
    expect(refused.violations).toEqual(expect.arrayContaining(['script-src-elem', 'connect-src', 'script-src']))
    await page.context().close()
  })

  it('lets no page that a link opens reach back into the deck', async () => {
    const { page } = await openDeck(browser, 'light')
    const unsafe = new Set<string>()
    for (const slide of await loadSlides()) {
      await goTo(page, slide.index + 1)
      const found = await page.evaluate(no => [...document.querySelectorAll<HTMLAnchorElement>(`.slidev-page-${no} a[href^="http"]`)]
        .filter(link => link.target !== '_blank' || !link.relList.contains('noopener') || !link.relList.contains('noreferrer'))
        .map(link => `slide ${no}: ${link.href}`), slide.index + 1)
      found.forEach(link => unsafe.add(link))
    }
    expect([...unsafe]).toEqual([])
    await page.context().close()
  })
})

describe('the single file', () => {
  let folder = ''
  let file = ''

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deck-'))
    file = join(folder, '一次分享 talk.html')
    execFileSync('npm', ['run', 'build:single', '--', '--output', file], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' })
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  async function openFile(context: Awaited<ReturnType<Browser['newContext']>>, hash: string) {
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

  it('is one file of at most 4 MB', async () => {
    expect(await readdir(folder)).toHaveLength(1)
    const { size } = await stat(file)
    expect(size).toBeGreaterThan(1_000_000)
    expect(size).toBeLessThanOrEqual(4_000_000)
  })

  it('opens by double click, turns its pages by keyboard, and shows fonts, math, code and figures', async () => {
    const context = await browser.newContext({ viewport: { width: 980, height: 552 } })
    const { page, faults } = await openFile(context, '')
    expect(position(page).slide).toBe(1)
    await next(page)
    await next(page)
    expect(position(page).slide).toBe(3)
    for (const [text, selector] of [['$$', '.katex'], ['<<< @/snippets', '.slidev-code .line'], ['<ArchitectureMasks', 'svg rect']] as const) {
      const no = await slideThatShows(text)
      await goTo(page, no)
      expect(await page.locator(`.slidev-page-${no} ${selector}`).count(), text).toBeGreaterThan(3)
    }
    expect(await page.evaluate(() => document.fonts.check('700 20px "Deck Sans"', '综述'))).toBe(true)
    const bib = await slideThatShows('references.bib')
    await goTo(page, bib)
    expect(await page.locator(`.slidev-page-${bib} a[download]`).first().getAttribute('href')).toMatch(/^data:text\/x-bibtex;base64,/)
    expect(faults).toEqual([])
    await context.close()
  })

  it('opens presenter mode in a second window, which leads the first', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    const audience = await openFile(context, '#/1')
    const presenter = await openFile(context, '#/presenter/5')
    await presenter.page.keyboard.press('ArrowRight')
    await audience.page.waitForURL(/#\/5\?clicks=1/)
    expect(audience.faults).toEqual([])
    expect(presenter.faults).toEqual([])
    await context.close()
  })
})
