import type { BrowserContext, Page } from 'playwright'
import type { Running } from './devServer'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { root } from '../slides'
import { settle, useBrowser } from './deck'
import { networkAddress, runServer } from './devServer'

const browser = useBrowser()
const password = 'groß geheim'

const patience = 30_000
const eventually = <T>(look: () => T) => expect.poll(look, { timeout: patience })

/** Where any of the deck's windows stands, as its address says. */
function place(page: Page): string {
  const [, no, clicks = '0'] = /#?\/(?:speaker\/|presenter\/)?(\d+)(?:\?(?:.*&)?clicks=(\d+))?/.exec(page.url().replace(/^http:\/\/[^/]+/, '')) ?? []
  return `${no}.${clicks}`
}
/** What a hand takes at least from what it sees to the next key, in ms: a window that has just heard something says nothing until its next timer. */
const handTime = 400
const pause = () => new Promise(done => setTimeout(done, handTime))
async function at(page: Page, expected: string): Promise<void> {
  await expect.poll(() => place(page), { timeout: patience, message: page.url() }).toBe(expected)
  await pause()
}

/** A device of its own: it shares neither storage nor channels with the others. */
const newDevice = (isPhone = false): Promise<BrowserContext> => browser().newContext({ reducedMotion: 'reduce', viewport: { width: 1440, height: 900 }, ...isPhone && { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } })

async function openOn(device: BrowserContext, url: string): Promise<Page> {
  const page = await device.newPage()
  await page.goto(url)
  return page
}

/** What a window says to who gave a wrong password. */
async function refused(device: BrowserContext, url: string): Promise<string> {
  const page = await device.newPage()
  const said = new Promise<string>(done => page.once('dialog', (dialog) => {
    done(dialog.message())
    void dialog.accept()
  }))
  await page.goto(url)
  const message = await said
  await page.locator('.slidev-layout:visible').first().waitFor()
  expect(await page.locator('.speaker-window, .slidev-presenter').count()).toBe(0)
  await page.close()
  return message
}

/** A small deck that a development server may write to. */
function writeDeck(folder: string): void {
  const slide = (title: string, minutes: number, note: string) => `minutes: ${minutes}\nclicks: 2\n---\n\n# ${title}\n\n<!--\n${note}\n-->\n`
  writeFileSync(join(folder, 'slides.md'), `---\ntitle: Small talk\nlang: zh-CN\naddons: [speaker]\nfonts: { provider: none }\nfavicon: data:,\nrouterMode: hash\n${[
    slide('One', 1, 'First words. [click] Second words. [click] Third words.'),
    slide('Two', 2, 'More words. [click] And more. [click] The rest.'),
    slide('Three', 0.5, 'Last words. [click] Yes. [click] The end.'),
  ].join('\n---\n')}`)
  writeFileSync(join(folder, 'package.json'), '{ "name": "small-talk", "private": true, "type": "module" }')
  writeFileSync(join(folder, 'vite.config.ts'), `export default { cacheDir: ${JSON.stringify(join(folder, '.vite'))} }`)
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
}

const slidev = createRequire(import.meta.url).resolve('@slidev/cli/bin/slidev.mjs')
const portable = join(root, 'addons/portable/bin/slidev-portable.mjs')

/**
 * Leads a talk from a telephone that joins in the midst of it.
 * @param own address of the server on its own machine
 * @param address that the telephone opens
 * @param no slide with at least two clicks
 */
async function leadFromPhone(own: string, address: string, no: number): Promise<void> {
  const desk = await newDevice()
  const hand = await newDevice(true)
  const audience = await openOn(desk, own)
  await audience.locator('.slidev-layout:visible').first().waitFor()
  for (let slide = 1; slide < no; slide++)
    await audience.keyboard.press('ArrowDown')
  await audience.keyboard.press('ArrowRight')
  await at(audience, `${no}.1`)

  const phone = await openOn(hand, address)
  const presenter = phone.getByRole('link', { name: 'Presenter' })
  await presenter.or(phone.locator('.speaker-window')).first().waitFor()
  if (await presenter.count())
    await presenter.tap()
  const forward = phone.locator('.steps .forward')
  await forward.waitFor()
  await at(phone, `${no}.1`)
  expect(place(audience)).toBe(`${no}.1`)
  await forward.tap()
  await at(audience, `${no}.2`)
  await audience.keyboard.press('ArrowLeft')
  await at(phone, `${no}.1`)

  // A second audience, on a device of its own, looks on and has nothing of the speaker's.
  const other = await newDevice()
  const onlooker = await openOn(other, address.replace(/#.*$/, `#/${no}`))
  await onlooker.locator('.slidev-layout:visible').first().waitFor()
  await forward.tap()
  await at(onlooker, `${no}.2`)
  await at(audience, `${no}.2`)
  await onlooker.keyboard.press('ArrowLeft')
  await at(onlooker, `${no}.1`)
  await onlooker.mouse.move(5, 895)
  await settle(onlooker)
  expect(place(audience)).toBe(`${no}.2`)
  expect(place(phone)).toBe(`${no}.2`)
  expect(await onlooker.locator('.speaker-window, [title="打开演讲者窗口"]').count()).toBe(0)

  await phone.locator('.clock').tap()
  await eventually(() => phone.locator('.clock').textContent()).toContain('暂停')
  await phone.getByRole('button', { name: '黑屏' }).tap()
  for (const page of [audience, onlooker])
    await page.locator('.curtain.black').waitFor({ timeout: patience })
  await audience.keyboard.press('Escape')
  await eventually(() => onlooker.locator('.curtain').count()).toBe(0)

  // Who comes back finds the clock and the place.
  await phone.reload()
  await forward.waitFor()
  await at(phone, `${no}.2`)
  await eventually(() => phone.locator('.clock').textContent()).toContain('暂停')
  for (const device of [desk, hand, other])
    await device.close()
}

/** Guesses a password, twice, from a device that has to wait longer the second time. */
async function guess(addressOf: (password: string) => string): Promise<void> {
  const stranger = await newDevice(true)
  expect(await refused(stranger, addressOf('guess'))).toContain('2 秒')
  await new Promise(done => setTimeout(done, 2100))
  expect(await refused(stranger, addressOf('guess'))).toContain('4 秒')
  // The right one has to wait, too: else a guess would cost nothing.
  expect(await refused(stranger, addressOf(password))).toMatch(/[1-4] 秒/)
  await stranger.close()
}

describe.skipIf(!networkAddress)('the remote control', () => {
  const folder = mkdtempSync(join(tmpdir(), 'deck-remote-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  describe('of the development server', () => {
    let server: Running
    const addressOf = (password: string) => `http://${networkAddress}:${server.port}/#/entry?password=${encodeURIComponent(password)}`
    beforeAll(async () => {
      writeDeck(folder)
      server = await runServer(folder, slidev, ['--remote', password])
    })
    afterAll(() => server.stop())

    it('leads from a telephone', () => leadFromPhone(`http://localhost:${server.port}/`, `${addressOf(password)}/`, 2))

    it('refuses a wrong password, and slows down who guesses', () => guess(addressOf))

    it('takes a rehearsal as the plan: the pages have its minutes', async () => {
      const desk = await newDevice()
      await desk.clock.install({ time: new Date('2026-11-25T09:00:00') })
      const speaker = await openOn(desk, `http://localhost:${server.port}/#/speaker/1?password=${encodeURIComponent(password)}`)
      await speaker.locator('.speaker-window').waitFor()
      await speaker.keyboard.press('r')
      await speaker.getByRole('button', { name: '结束排练' }).waitFor()
      await desk.clock.fastForward(120_000)
      await speaker.keyboard.press('ArrowDown')
      await at(speaker, '2.0')
      await speaker.keyboard.press('r')
      await speaker.keyboard.press('p')
      await speaker.getByRole('button', { name: '以此为计划' }).click()
      const change = speaker.locator('.take-plan tr').first()
      await eventually(() => change.textContent()).toContain('Small talk')
      const to = Number(await change.locator('ins').textContent())
      // Two minutes, and what the test itself has taken.
      expect(to).toBeGreaterThanOrEqual(2)
      const slides = join(folder, 'slides.md')
      const before = readFileSync(slides, 'utf8')
      expect(before).toContain('minutes: 1\n')
      await speaker.getByRole('button', { name: '写入各页' }).click()
      await eventually(() => readFileSync(slides, 'utf8')).toContain(`minutes: ${to}\n`)
      // Nothing but minutes is another.
      const words = (markdown: string) => markdown.replaceAll(/^minutes: .*$/gm, '')
      expect(words(readFileSync(slides, 'utf8'))).toBe(words(before))
      await desk.close()
    })

    it('writes nothing for a page of another site', async () => {
      const before = readFileSync(join(folder, 'slides.md'), 'utf8')
      for (const origin of ['http://evil.example', undefined]) {
        const { status } = await fetch(`http://localhost:${server.port}/__speaker/minutes`, { method: 'POST', headers: { ...origin && { origin } }, body: '[{"no":1,"to":9}]' })
        expect(status).toBe(403)
      }
      expect(readFileSync(join(folder, 'slides.md'), 'utf8')).toBe(before)
    })
  })

  describe('of the preview', () => {
    let server: Running
    const startPreview = (port?: number) => runServer(root, portable, ['preview', '--no-open', '--outDir', inject('dist'), '--remote', password], port)
    /** As it is printed, for another password than the right one. */
    const addressOf = (given: string) => {
      const printed = server.printed().split(/\s+/).find(word => word.startsWith(`http://${networkAddress}:`) && word.includes('password='))
      return printed?.replace(encodeURIComponent(password), encodeURIComponent(given)) ?? 'about:blank'
    }
    beforeAll(async () => {
      server = await startPreview()
    })
    afterAll(() => server.stop())

    it('leads from a telephone', async () => {
      for (const slash of ['', '/'])
        await leadFromPhone(`http://localhost:${server.port}/`, `${addressOf(password)}${slash}`, 6)
    })

    it('says so where the connection is lost, and takes the talk up again', async () => {
      const desk = await newDevice()
      const hand = await newDevice(true)
      const audience = await openOn(desk, `http://localhost:${server.port}/?remote#/6`)
      const speaker = await openOn(desk, `http://localhost:${server.port}/?remote#/speaker/6`)
      const phone = await openOn(hand, addressOf(password))
      await at(phone, '6.0')
      await server.stop()
      for (const page of [phone, speaker])
        await eventually(() => page.locator('.notice').allTextContents()).toContainEqual(expect.stringContaining('遥控连接断了'))
      // One browser needs no server.
      await speaker.keyboard.press('ArrowRight')
      await at(audience, '6.1')
      expect(await audience.locator('.notice').count()).toBe(0)
      server = await startPreview(server.port)
      for (const page of [phone, speaker])
        await eventually(() => page.locator('.notice').count()).toBe(0)
      await pause()
      await speaker.keyboard.press('ArrowRight')
      await at(phone, '6.2')
      await phone.locator('.steps button').first().tap()
      await at(audience, '6.1')
      await desk.close()
      await hand.close()
    })

    it('refuses a wrong password, and slows down who guesses', () => guess(addressOf))
  })
})
