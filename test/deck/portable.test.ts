import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { loadSlides, slideThatShows } from '../slides'
import { canvas, goTo, lastClick, openDeck, openPage, useBrowser } from './deck'
import { expectStrictPolicy } from './policy'

const browser = useBrowser()

describe('without a network', () => {
  it('opens again, and shows slides that were never opened before', async () => {
    const context = await browser().newContext({ viewport: canvas })
    const first = await openPage(context)
    await first.page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated')
    await first.page.close()

    await context.setOffline(true)
    const { page, faults } = await openPage(context, '#/2')
    const math = await slideThatShows('$$')
    await goTo(page, math, lastClick)
    expect(await page.locator(`.slidev-page-${math} .katex`).count()).toBeGreaterThan(0)
    await goTo(page, (await loadSlides()).length, lastClick)
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

  it('names the licences of its scripts and of its fonts', async () => {
    const [scripts, fonts] = await Promise.all(['licenses.md', 'licenses-fonts.md'].map(file => readFile(join(dist(), file), 'utf8'))) as [string, string]
    for (const name of ['vue-router', 'katex', '@slidev/client', 'd3-scale'])
      expect(scripts).toMatch(new RegExp(`^## ${name} - [\\d.]+ \\((?:MIT|ISC)\\)$`, 'm'))
    for (const part of ['Noto Sans SC', 'Noto Serif SC', 'JetBrains Mono', 'SIL OPEN FONT LICENSE Version 1.1', 'PERMISSION & CONDITIONS'])
      expect(fonts).toContain(part)
  })

  it('allows nothing from outside and no eval', async () => {
    const { page, faults } = await openDeck(browser(), 'light')
    expect(faults).toEqual([])
    await expectStrictPolicy(page)
    await page.context().close()
  })
})
