import type { SlideInfo } from '@slidev/types'
import type { EngineWindow } from './engine'
import type { Site } from './site'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { goTo, lastClick, openDeck, useBrowser } from '../deck/deck'
import { slideFaults } from '../deck/faults'
import { clicksOf, loadSlides } from '../slides'
import { pause, place, settle, until, untilShown } from './engine'
import { describeEngines } from './engines'
import { textFaults } from './faults'
import { greatestDifference } from './pictures'
import { recorded, serveRecorded } from './site'

const chromium = useBrowser()

let site: Site
beforeAll(async () => {
  site = await serveRecorded(inject('dist'))
})
afterAll(() => site.close())

/** Least time for a step, in milliseconds: WebKit lets a page change its address a hundred times in ten seconds, and each step does twice. */
const pace = 220

type Scheme = 'light' | 'dark'

/** What a walk found: slides in their order, each with its pictures at its last click, and what was wrong. */
interface Findings {
  pictures: Map<number, Record<Scheme, Uint8Array>>
  faults: string[]
}

async function pictures(window: EngineWindow): Promise<Record<Scheme, Uint8Array>> {
  const take = async (scheme: Scheme) => {
    await window.run(isDark => void document.documentElement.classList.toggle('dark', isDark), scheme === 'dark')
    await settle(window)
    return window.picture()
  }
  // In this order, so that the deck goes on as it was.
  const dark = await take('dark')
  return { dark, light: await take('light') }
}

/** Goes through the deck by the arrow key until it ends. */
async function walk(window: EngineWindow, slides: SlideInfo[]): Promise<Findings> {
  const found: Findings = { pictures: new Map(), faults: [] }
  let last = ''
  for (let now = await place(window); now !== last; now = await place(window)) {
    last = now
    const next = pause(pace)
    const no = Number.parseInt(now)
    await until(`slide ${no}`, () => window.run(no => document.querySelector(`.slidev-page-${no} h1`)?.checkVisibility({ opacityProperty: true, visibilityProperty: true }), no))
    for (const fault of [...await window.run(slideFaults, no), ...await window.run(textFaults, no)])
      found.faults.push(`${now}: ${fault}`)
    if (Number(now.split('=')[1] ?? 0) === clicksOf(slides[no - 1]!))
      found.pictures.set(no, await pictures(window))
    await next
    await window.press('ArrowRight')
    await settle(window)
  }
  return found
}

/**
 * Most that a picture may differ from Chromium's. What differs: Firefox and WebKit keep the empty half of a quotation mark at the beginning of
 * a line; WebKit has no space between Han and Latin, see `styles/deck.css`, and draws letters a little bolder.
 */
const tolerance = 0.3

/** Folder that the pictures are kept in, for eyes to compare; named by a variable of the environment. */
const kept = process.env.ENGINE_PICTURES

async function keep(engine: string, no: number, scheme: Scheme, picture: Uint8Array): Promise<void> {
  if (kept === undefined)
    return
  await mkdir(kept, { recursive: true })
  await writeFile(join(kept, `${String(no).padStart(3, '0')}-${scheme}-${engine}.png`), picture)
}

describeEngines(({ engine }) => {
  it('shows every slide at every click without a fault, light and dark much as Chromium does', { timeout: 400_000 }, async () => {
    const slides = await loadSlides()
    const window = await engine().open(`${site.url}#/1`)
    await untilShown(window)
    const { pictures, faults } = await walk(window, slides)
    expect(faults).toEqual([])
    expect([...pictures.keys()]).toEqual(slides.map(slide => slide.index + 1))
    expect(await window.run(recorded)).toEqual([])
    expect(site.missing).toEqual([])

    const { page } = await openDeck(chromium(), 'light')
    const different: string[] = []
    for (const [no, picture] of pictures) {
      await goTo(page, no, lastClick)
      for (const scheme of ['light', 'dark'] as const) {
        await page.evaluate(isDark => document.documentElement.classList.toggle('dark', isDark), scheme === 'dark')
        const ours = await page.screenshot()
        await Promise.all([keep('Chromium', no, scheme, ours), keep(engine().name, no, scheme, picture[scheme])])
        const difference = await greatestDifference(page, picture[scheme], ours)
        if (difference > tolerance)
          different.push(`slide ${no}, ${scheme}: ${difference.toFixed(2)}`)
      }
      await page.evaluate(() => document.documentElement.classList.remove('dark'))
    }
    expect(different).toEqual([])
    await page.context().close()
  })
})
