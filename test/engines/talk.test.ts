import type { Site } from './site'
import { Buffer } from 'node:buffer'
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { WebSocket } from 'ws'
import { linkPath } from '../../addons/speaker/remote/path'
import { findFirefox, findWebKit } from '../../scripts/engines'
import { runServer } from '../deck/devServer'
import { readPdf } from '../export/pdf'
import { loadSlides, root, slideThatShows, slideWithClicks, slideWithoutClicks } from '../slides'
import { has, lacks, place, reload, settle, until, untilShown } from './engine'
import { describeEngines } from './engines'
import { recorded, serveRecorded } from './site'

const portable = join(root, 'addons/portable/bin/slidev-portable.mjs')

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

  it('leads the audience from the speaker\'s window, with the words lit and the next step drawn', async () => {
    const no = await slideWithClicks(2)
    const audience = await engine().open(`${site.url}#/${no}`)
    await untilShown(audience)
    const speaker = await engine().open(`${site.url}#/speaker/${no}`)
    await until('the speaker\'s window', () => has(speaker, '.speaker-window .next-step .slidev-layout'))
    await untilShown(speaker)
    for (const click of [1, 2]) {
      await speaker.press('ArrowRight')
      await until(`the audience at click ${click}`, async () => await place(audience) === `${no}?clicks=${click}`)
      await until('its words in sight', () => speaker.run((click) => {
        const lit = document.querySelector<HTMLElement>('.script-pane > .script .lit')
        const box = document.querySelector('.script-pane')!.getBoundingClientRect()
        const top = lit?.getBoundingClientRect().top ?? -1
        return lit?.dataset.click === String(click) && top >= box.top && top < box.bottom - 20
      }, click))
    }
    expect(await speaker.run(() => [document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight])).toEqual([0, 0])
    await speaker.press('s')
    await until('the clock', () => speaker.run(() => /暂停/.test(document.querySelector('.clock')?.textContent ?? '')))
    await audience.press('ArrowLeft')
    await until('the speaker\'s window', async () => await place(speaker) === `speaker/${no}?clicks=1`)
    expect([...await audience.run(recorded), ...await speaker.run(recorded)]).toEqual([])
  })

  it('hears other devices through the preview', async () => {
    const server = await runServer(root, portable, ['preview', '--no-open', '--outDir', inject('dist'), '--remote', 'geheim'])
    try {
      const window = await engine().open(`http://localhost:${server.port}/?remote#/speaker/6`)
      await untilShown(window)
      await until('the window', async () => await place(window) === 'speaker/6')
      const phone = new WebSocket(`ws://localhost:${server.port}${linkPath}?browser=phone`, { origin: `http://localhost:${server.port}` })
      const heard: string[] = []
      phone.on('message', data => heard.push(String(data)))
      await once(phone, 'open')
      await window.press('ArrowRight')
      await until('the step on the other device', () => Promise.resolve(heard.some(message => /"page":6,"clicks":1/.test(message))))
      const { channel, value } = JSON.parse(heard.at(-1)!) as { channel: string, value: object }
      phone.send(JSON.stringify({ channel, value: { ...value, page: 8, clicks: 0, lastUpdate: { id: 'phone', type: 'presenter', time: Date.now() } } }))
      await until('the other device\'s step', async () => /^speaker\/8\b/.test(await place(window)))
      expect(await lacks(window, '.notice')).toBe(true)
      phone.close()
    }
    finally {
      await server.stop()
    }
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
