import type { Site } from './site'
import { Buffer } from 'node:buffer'
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { findFirefox, findWebKit } from '../../scripts/engines'
import { readPdf } from '../export/pdf'
import { loadSlides, root, slideThatShows, slideWithClicks, slideWithoutClicks } from '../slides'
import { has, lacks, place, reload, settle, until, untilShown } from './engine'
import { describeEngines } from './engines'
import { recorded, serveRecorded } from './site'

let site: Site
beforeAll(async () => {
  site = await serveRecorded(inject('dist'))
})
afterAll(() => site.close())

describeEngines(({ name, engine }) => {
  it('obeys the speaker\'s keys', async () => {
    const no = await slideWithClicks(2)
    const still = await slideWithoutClicks()
    const window = await engine().open(`${site.url}#/${no}`)
    await untilShown(window)
    const presses: [key: string, leadsTo: string][] = [['ArrowRight', `${no}?clicks=1`], [' ', `${no}?clicks=2`], ['ArrowLeft', `${no}?clicks=1`], ['PageDown', `${no}?clicks=2`], ['PageUp', `${no}?clicks=1`], ['ArrowDown', `${no + 1}`], ['ArrowUp', `${no}`]]
    for (const [key, leadsTo] of presses) {
      await window.press(key)
      await until(`${key} to lead to ${leadsTo}`, async () => (await place(window)).replace('?clicks=0', '') === leadsTo)
      await settle(window)
    }
    for (const key of ['b', 'w']) {
      await window.press(key)
      await until(`the curtain by ${key}`, () => has(window, '.curtain'))
      await window.press('ArrowRight')
      await until('the slide again', () => lacks(window, '.curtain'))
    }
    await window.press('h')
    await until('the list of keys', () => has(window, 'dialog[open]'))
    await window.press('Escape')
    await until('its end', () => lacks(window, 'dialog'))
    const isDark = () => window.run(() => document.documentElement.classList.contains('dark'))
    const before = await isDark()
    await window.press('d')
    await until('the other colours', async () => await isDark() !== before)
    await window.press('d')
    await until('the colours from before', async () => await isDark() === before)
    expect(await place(window)).toMatch(new RegExp(`^${no}(?:\\?clicks=0)?$`))
    await window.go(`${site.url}#/999`)
    await until('the last slide', async () => Number.parseInt(await place(window)) === (await loadSlides()).length)
    await window.go(`${site.url}#/${still}`)
    await until('a slide by its address', async () => await place(window) === `${still}`)
    expect(await window.run(recorded)).toEqual([])
  })

  it('lets the audience follow the presenter, also after a reload, and hides the slide from it', async () => {
    const no = await slideWithClicks(2)
    const audience = await engine().open(`${site.url}#/1`)
    await untilShown(audience)
    const presenter = await engine().open(`${site.url}#/presenter/${no}`)
    await untilShown(presenter)
    await until('the panel of the presenter', () => has(presenter, '.pace-panel'))
    await presenter.press('ArrowRight')
    await until('the audience', async () => await place(audience) === `${no}?clicks=1`)
    await reload(audience)
    await presenter.press('ArrowRight')
    await until('the audience after a reload', async () => await place(audience) === `${no}?clicks=2`)
    await presenter.press('b')
    await until('the curtain', () => has(audience, '.curtain'))
    await presenter.press('b')
    await until('the slide again', () => lacks(audience, '.curtain'))
    expect([...await audience.run(recorded), ...await presenter.run(recorded)]).toEqual([])
  })

  it('opens the offline copy when the server is gone', async () => {
    const served = await serveRecorded(inject('dist'))
    const window = await engine().open(`${served.url}#/1`)
    await untilShown(window)
    await until('the offline copy', () => window.run(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated'))
    await served.close()
    await reload(window)
    const math = await slideThatShows('$$')
    await window.run((no) => {
      location.hash = `/${no}?clicks=99`
    }, math)
    await until('a slide never opened before', () => window.run(no => document.querySelector(`.slidev-page-${no} .katex`)?.checkVisibility(), math))
    expect(await window.run(() => [...document.fonts].filter(face => face.family.includes('Deck Sans') && face.status === 'loaded').length)).toBeGreaterThan(0)
  })

  // The driver of WebKit has no such command.
  it.runIf(name === 'Firefox')('prints the slide on screen on one page of its size', async () => {
    const no = await slideWithClicks(2)
    const window = await engine().open(`${site.url}#/${no}`)
    await untilShown(window)
    const { pages } = await readPdf(Buffer.from(await window.print?.() ?? []))
    // 980 × 552 CSS pixels, in points.
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([[735, 414]])
    const heading = await window.run(no => document.querySelector(`.slidev-page-${no} h1`)?.textContent ?? '', no)
    expect(pages[0]?.text.replace(/\s/g, '')).toContain(heading.replace(/\s/g, ''))
  })
})

describe.runIf(findFirefox() ?? findWebKit())('the single file', () => {
  let home = ''
  let file = ''
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'deck-'))
    file = pathToFileURL(join(home, '一次分享 talk.html')).href
    execFileSync('npm', ['run', 'build:single', '--', '--output', join(home, '一次分享 talk.html')], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' })
  })
  afterAll(() => rm(home, { recursive: true, force: true }))

  describeEngines(({ engine }) => {
    it('opens by double click, and its presenter leads the audience', async () => {
      const no = await slideWithClicks(2)
      const audience = await engine().open(`${file}#/1`)
      await untilShown(audience)
      const presenter = await engine().open(`${file}#/presenter/${no}`)
      await untilShown(presenter)
      for (const leadsTo of [`${no}?clicks=1`, `${no}?clicks=2`]) {
        await presenter.press('ArrowRight')
        await until(`the audience at ${leadsTo}`, async () => await place(audience) === leadsTo)
      }
      await presenter.press('b')
      await until('the curtain', () => has(audience, '.curtain'))
      await presenter.press('b')
      await until('the slide again', () => lacks(audience, '.curtain'))
      await settle(audience)
      expect(await audience.run(() => document.fonts.check('700 20px "Deck Sans"', '综述'))).toBe(true)
    })
  })
})
