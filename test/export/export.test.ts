import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { links } from '../../data/links'
import { loadSlides, root, slideName } from '../slides'
import { readPdf } from './pdf'

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'llm-survey-export-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('npm run export', () => {
  let pages: Awaited<ReturnType<typeof readPdf>>

  beforeAll(async () => {
    const file = join(folder, 'slides.pdf')
    await run('npm', ['run', 'export', '--', '--output', file, '--timeout', '120000'], {
      cwd: root,
      env: { ...process.env, CHROMIUM_PATH: inject('browserPath') },
      shell: process.platform === 'win32',
      maxBuffer: 1 << 26,
    })
    pages = await readPdf(readFileSync(file))
  }, 600_000)

  it('prints one page a slide, in the shape of the canvas', async () => {
    const slides = await loadSlides()
    expect(pages).toHaveLength(slides.length)
    for (const page of pages)
      expect(page.width / page.height).toBeCloseTo(980 / 551.25, 1)
  })

  it('gives the Chinese of each heading back', async () => {
    const slides = await loadSlides()
    for (const slide of slides) {
      const heading = (slide.title ?? '').replace(/[*_`]/g, '').replace(/\s+/g, '')
      expect(pages[slide.index]?.text.replace(/\s+/g, ''), slideName(slide)).toContain(heading)
    }
  })

  it('embeds every font as outlines, none as Type 3', () => {
    const fonts = pages.flatMap(page => page.fonts)
    expect(fonts.length).toBeGreaterThan(0)
    expect(fonts.filter(font => font.type3 || !font.embedded)).toEqual([])
  })

  it('keeps links alive', () => {
    const urls = pages.flatMap(page => page.urls).map(url => url.replace(/\/$/, ''))
    for (const link of links)
      expect(urls).toContain(link.url.replace(/\/$/, ''))
  })
})

it('refuses a slide range that does not exist', async () => {
  await expect(run('npm', ['run', 'export', '--', '--range', '9000-9001', '--output', join(folder, 'none.pdf')], {
    cwd: root,
    env: { ...process.env, CHROMIUM_PATH: inject('browserPath') },
    shell: process.platform === 'win32',
  })).rejects.toThrow()
}, 120_000)

it('says what to do where the named browser does not exist', async () => {
  await expect(run('npm', ['run', 'export'], {
    cwd: root,
    env: { ...process.env, CHROMIUM_PATH: '/nowhere/chromium' },
    shell: process.platform === 'win32',
  })).rejects.toThrow(/CHROMIUM_PATH is set to \/nowhere\/chromium/)
}, 120_000)
