import type { Browser } from 'playwright'
import type { Pdf } from '../export/pdf'
import type { Outcome } from './foreignDeck'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright'
import { browserArgs, ensureBrowser } from 'slidev-deck-core/node/browser'
import { serveBuild } from 'slidev-deck-core/node/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPdf } from '../export/pdf'
import { addonFolders, linkPackages, manifestOf, packAddons, run, unpackInto } from './foreignDeck'

const folder = mkdtempSync(join(tmpdir(), 'deck-other-'))
let tarballs: Map<string, string>
let browser: Browser
beforeAll(async () => {
  tarballs = packAddons(join(folder, 'packed'))
  browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArgs })
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What Slidev brings along, or Node has; an addon need not name it. */
const given = /^(?:node|vue|vue-router|vite|virtual|@slidev\/(?:cli|client|parser|types))$/

describe.each(addonFolders.map(addon => [manifestOf(addon).name, addon]))('%s', (name, addon) => {
  const sources = readdirSync(addon, { recursive: true, encoding: 'utf8' }).filter(file => /\.(?:ts|vue|mjs)$/.test(file) && !/^(?:test|node_modules)\b/.test(file))
  const codeOf = (file: string) => readFileSync(join(addon, file), 'utf8')

  it('names every package that it imports', () => {
    const { dependencies, peerDependencies } = manifestOf(addon)
    const imported = sources.flatMap(file => [...codeOf(file).matchAll(/(?:\bfrom|\bimport|\bimport\(|require\.resolve\(|\(import\.meta\.url\)\.resolve\()\s*'((?:@[\w-]+\/)?[a-z][\w-]*)/g)].map(([, found = '']) => found))
    expect(imported.length).toBeGreaterThan(0)
    expect([...new Set(imported)].filter(found => !given.test(found) && found !== name && !(found in { ...dependencies, ...peerDependencies }))).toEqual([])
  })

  it('imports nothing of the talk', () => {
    const outside = sources.flatMap(file => [...codeOf(file).matchAll(/'(\.\.?\/[^']*)'/g)].map(([, path = '']) => join(addon, dirname(file), path)).filter(path => !path.startsWith(addon)))
    expect(outside).toEqual([])
    expect(sources.filter(file => /llm-survey|2303\.18223|大语言模型/.test(codeOf(file)))).toEqual([])
  })

  it('says what it gives, in a README of its own', () => {
    expect(readFileSync(join(addon, 'README.md'), 'utf8')).toMatch(new RegExp(`^# .*${name}`))
  })
})

/** Makes a deck that has the addons as tarballs. */
function deckIn(name: string, fill: (deck: string) => void): string {
  const deck = join(folder, name)
  mkdirSync(deck)
  fill(deck)
  linkPackages(deck)
  unpackInto(deck, tarballs)
  return deck
}

const bin = (deck: string, addon: 'booklet' | 'portable', ...args: string[]) => run(deck, join(deck, 'node_modules', `slidev-addon-${addon}`, 'bin', `slidev-${addon}.mjs`), ...args)
const green: Outcome = { status: 0, output: expect.any(String) as string }
const pdfOf = (deck: string, name: string): Promise<Pdf> => readPdf(readFileSync(join(deck, 'exports', name)))

/** What a window of the built deck shows and complains of. */
async function shown(address: string, selector: string): Promise<{ faults: string[], text: string }> {
  const page = await browser.newPage({ reducedMotion: 'reduce' })
  const faults: string[] = []
  page.on('pageerror', error => faults.push(error.message))
  await page.goto(address)
  const text = await page.locator(selector).first().textContent({ timeout: 20_000 }) ?? ''
  await page.close()
  return { faults, text }
}

/** A font that a deck's own pages would draw instead of naming is one of ours. */
const type3 = ({ pages }: Pdf) => pages.flatMap(({ fonts }) => fonts).filter(font => font.type3).map(font => font.name)

/** Makes everything of a deck and says what came out. */
function makeAll(deck: string): Outcome {
  const built = bin(deck, 'portable', 'build', '--no-pdf')
  if (built.status !== 0)
    return built
  return bin(deck, 'booklet', 'all')
}

const plainDeck = `---
theme: default
addons: [portable]
title: A plain talk
lang: en
aspectRatio: 4/3
canvasWidth: 800
fonts:
  provider: none
minutes: 0.5
---

# A plain talk

Somebody, somewhere

<!-- Welcome, everybody. -->

---
layout: two-cols
minutes: 0.5
---

# Two columns

Left

::right::

Right

---
minutes: 1
---

# What two steps say

<v-clicks>

- first
- second

</v-clicks>

<!-- One minute on the two steps. [click] The first, [click] and the second. -->

---
layout: end
---

# The end
`

describe('a deck of the default theme, in English, 4:3', () => {
  let deck = ''
  let made: Outcome
  beforeAll(() => {
    deck = deckIn('plain', (deck) => {
      // Slidev takes addons of the headmatter in any order, those named here behind them: the window that waits for its styles comes first.
      writeFileSync(join(deck, 'package.json'), '{ "name": "plain", "type": "module", "private": true, "slidev": { "addons": ["booklet", "speaker"] } }')
      writeFileSync(join(deck, 'slides.md'), plainDeck)
    })
    made = makeAll(deck)
  })

  it('comes out as slides, handout, script and pictures', async () => {
    expect(made).toEqual(green)
    const [slides, handout, notes] = await Promise.all(['slides', 'handout', 'notes'].map(product => pdfOf(deck, `a-plain-talk-${product}.pdf`))) as [Pdf, Pdf, Pdf]
    expect(slides.pages).toHaveLength(4)
    expect(slides.pages[0]!.width / slides.pages[0]!.height).toBeCloseTo(4 / 3, 2)
    for (const pdf of [slides, handout, notes])
      expect({ tagged: pdf.tagged, language: pdf.language, title: pdf.info.title, type3: type3(pdf) }).toEqual({ tagged: true, language: 'en', title: 'A plain talk', type3: [] })
    expect(handout.pages.map(({ text }) => text).join(' ')).toMatch(/Contents[\s\S]*What two steps say/)
    expect(notes.pages.map(({ text }) => text).join(' ')).toContain('One minute on the two steps')
    expect(readdirSync(join(deck, 'exports/a-plain-talk-png')).filter(file => file.endsWith('.png'))).toEqual(['001.png', '002.png', '003.png', '004.png', 'contact.png'])
  })

  it('says nothing in Chinese', async () => {
    const [handout, notes] = await Promise.all(['handout', 'notes'].map(product => pdfOf(deck, `a-plain-talk-${product}.pdf`))) as [Pdf, Pdf]
    expect([...handout.pages, ...notes.pages].map(({ text }) => text).join('')).not.toMatch(/\p{sc=Han}/u)
  })

  it('is presented with its pace, and opens as one file', async () => {
    const { url, close } = await serveBuild(join(deck, 'dist'))
    expect(await shown(`${url}#/3`, '.slidev-page-3 h1')).toEqual({ faults: [], text: 'What two steps say' })
    const presenter = await shown(`${url}#/presenter/3`, '.pace-panel')
    expect(presenter.faults).toEqual([])
    expect(presenter.text).toContain('1:00')
    const context = await browser.newContext({ reducedMotion: 'reduce' })
    const [speaker, late] = [await context.newPage(), await context.newPage()]
    await speaker.goto(`${url}#/speaker/3?clicks=1`)
    await speaker.locator('.speaker-window').waitFor()
    await late.goto(`${url}#/1`)
    await late.locator('.slidev-page-3 h1:visible').waitFor()
    await context.close()
    close()
    expect(bin(deck, 'portable', 'single')).toEqual(green)
    expect(await shown(`${pathToFileURL(join(deck, 'exports/a-plain-talk.html')).href}#/4`, '.slidev-page-4 h1')).toEqual({ faults: [], text: 'The end' })
  })
})

describe('Slidev\'s own starter deck', () => {
  let deck = ''
  let made: Outcome
  let slides = 0
  beforeAll(() => {
    const starter = join(dirname(createRequire(import.meta.url).resolve('create-slidev/package.json')), 'template')
    deck = deckIn('starter', (deck) => {
      cpSync(starter, deck, { recursive: true })
      const file = join(deck, 'slides.md')
      // Twoslash wants the TypeScript that the starter itself would install.
      writeFileSync(file, readFileSync(file, 'utf8').replace('theme: seriph\n', 'theme: seriph\naddons: [booklet, speaker, portable]\n').replace(/ twoslash$/m, ''))
    })
    made = makeAll(deck)
    slides = readdirSync(join(deck, 'exports/welcome-to-slidev-png')).filter(file => /^\d+\.png$/.test(file)).length
  })

  it('comes out as slides, handout, script and pictures, and a picture that does not load is named', async () => {
    expect(made).toEqual(green)
    expect(made.output).toMatch(/^Warning: .*cover\.sli\.dev/m)
    const [printed, handout, notes] = await Promise.all(['slides', 'handout', 'notes'].map(product => pdfOf(deck, `welcome-to-slidev-${product}.pdf`))) as [Pdf, Pdf, Pdf]
    expect(slides).toBeGreaterThan(15)
    expect(printed.pages).toHaveLength(slides)
    for (const pdf of [printed, handout, notes])
      expect({ tagged: pdf.tagged, title: pdf.info.title }).toEqual({ tagged: true, title: 'Welcome to Slidev' })
  })

  it('stops at that picture where it is to be strict', () => {
    const strict = bin(deck, 'booklet', 'slides', '--strict', '--range', '1', '--output', join(folder, 'strict.pdf'))
    expect(strict.status).toBe(1)
    expect(strict.output).toContain('cover.sli.dev')
  })

  it('is presented, and opens as one file', async () => {
    const { url, close } = await serveBuild(join(deck, 'dist'))
    expect((await shown(`${url}#/presenter/2`, '.pace-panel')).faults).toEqual([])
    close()
    expect(bin(deck, 'portable', 'single')).toEqual(green)
    expect(await shown(`${pathToFileURL(join(deck, 'exports/welcome-to-slidev.html')).href}#/2`, '.slidev-page-2 h1')).toEqual({ faults: [], text: 'What is Slidev?' })
  })
})
