import type { SlideInfo } from '@slidev/types'
import type { ExecFileException } from 'node:child_process'
import type { Pdf, PdfBookmark, PdfPage } from './pdf'
import { Buffer } from 'node:buffer'
import { execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import JSZip from 'jszip'
import { seal } from 'slidev-deck-core/node/seal'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { links, paper } from '../../data/links'
import { loadSlides, root, scriptOf, slideName } from '../slides'
import { readPdf } from './pdf'

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'llm-survey-export-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const environment = (more: Record<string, string> = {}) => ({ ...process.env, CHROMIUM_PATH: inject('browserPath'), DECK_DIST: inject('dist'), SOURCE_DATE_EPOCH: '1698192000', ...more })
const booklet = 'addons/booklet/bin/slidev-booklet.mjs'
const portable = 'addons/portable/bin/slidev-portable.mjs'

/** Runs the exporter and says what it printed; rejects with its exit code and messages where it fails. */
function runExport(args: string[], more: Record<string, string> = {}): Promise<{ stdout: string }> {
  return run(process.execPath, [booklet, ...args], { cwd: root, env: environment(more) })
}

async function exportPdf(name: string, ...args: string[]): Promise<Pdf> {
  const file = join(folder, `${name}.pdf`)
  await runExport([...args, '--output', file])
  return await readPdf(readFileSync(file))
}

/** Exit code and messages of a command that has to fail. */
async function failure(args: string[], more: Record<string, string> = {}, script = booklet): Promise<{ code: ExecFileException['code'], stderr: string }> {
  try {
    await run(process.execPath, [script, ...args], { cwd: root, env: environment(more) })
  }
  catch (error) {
    const { code, stderr } = error as ExecFileException
    return { code, stderr: stderr ?? '' }
  }
  throw new Error('The command succeeded.')
}

/** Whether a tool is installed that a test can do without. */
const has = (tool: string) => spawnSync(tool, ['--version']).error === undefined

/** Checkers of PDFs, each with its arguments for a file. */
const checkers: [tool: string, args: (file: string) => string[]][] = [
  ['qpdf', file => ['--check', file]],
  ['pdfinfo', file => ['-struct-text', file]],
  ['mutool', file => ['draw', '-F', 'trace', '-o', join(folder, 'trace.xml'), file]],
]

/** What a checker says against a file. */
async function complaints(tool: string, args: string[]): Promise<string[]> {
  // A checker says that it found something by its exit code, too.
  const { stderr } = await run(tool, args, { maxBuffer: 2 ** 28 }).catch((error: ExecFileException) => ({ stderr: error.stderr || error.message }))
  return stderr.split('\n').filter(line => /warning|error/i.test(line) && !line.includes('ICC support is not available'))
}

const squeeze = (text: string) => text.replace(/\s+/g, '')
const flat = (bookmarks: PdfBookmark[]): PdfBookmark[] => bookmarks.flatMap(bookmark => [bookmark, ...flat(bookmark.children)])
const slides = await loadSlides()
/** Markdown of a slide's heading, cut at its tags. */
const headingParts = (slide: SlideInfo) => (/^# (.+)$/m.exec(slide.content)?.[1] ?? '').split(/<[^>]*>/).filter(Boolean)
const chapters = slides.filter(slide => slide.frontmatter.chapter !== undefined)

/** Families of the deck's own fonts; a letter that none of them has is printed in one of the system's. */
const families: ReadonlySet<string> = new Set(['NotoSansSC', 'NotoSerifSC', 'JetBrainsMono', 'KaTeX'])
/** Family of a font by its name in a PDF, such as `AAAAAA+NotoSansSC-Bold`. */
const familyOf = (name: string) => name.replace(/^[A-Z]{6}\+/, '').replace(/[-_].*$/, '')

function expectGoodPdf(pdf: Pdf): void {
  expect(pdf.tagged).toBe(true)
  expect(pdf.language).toBe('zh-CN')
  expect(pdf.info).toMatchObject({ title: '大语言模型综述', author: '组会分享', created: 'D:20231025000000Z' })
  expect(pdf.info.subject).toMatch(/^《A Survey of Large Language Models》/)
  expect(pdf.info.keywords).toContain('LLM')
  expect(pdf.pages.flatMap(page => page.fonts).filter(font => font.type3 || !font.embedded)).toEqual([])
  expect([...new Set(pdf.pages.flatMap(page => page.fonts).map(font => familyOf(font.name)))].filter(family => !families.has(family))).toEqual([])
  expect(pdf.pages.reduce((sum, page) => sum + page.bitmaps, 0)).toBe(0)
  expect(pdf.pages.flatMap(page => page.urls).filter(url => url.includes('127.0.0.1'))).toEqual([])
  expect(pdf.pages.flatMap(page => page.jumps).filter(page => page < 0)).toEqual([])
  expect(flat(pdf.bookmarks).filter(bookmark => bookmark.page < 0)).toEqual([])
}

describe('slides', () => {
  let pdf: Pdf
  beforeAll(async () => {
    const file = join(folder, 'slides.pdf')
    await run('npm', ['run', 'export', '--', '--output', file], { cwd: root, env: environment(), shell: process.platform === 'win32' })
    pdf = await readPdf(readFileSync(file))
  })

  it('are a tagged PDF with metadata, embedded fonts and nothing as pixels', () => expectGoodPdf(pdf))

  it('have one page each, in the shape of the canvas', () => {
    expect(pdf.pages).toHaveLength(slides.length)
    expect(pdf.labels).toEqual(slides.map(slide => String(slide.index + 1)))
    for (const page of pdf.pages)
      expect(page.width / page.height).toBeCloseTo(980 / 552, 2)
  })

  it('give the Chinese of each heading back, once, as a heading', () => {
    for (const slide of slides) {
      const heading = squeeze(headingParts(slide).join('').replace(/[*_`]/g, ''))
      const page = pdf.pages[slide.index]!
      // A footer or a map of the talk may say the same words, but smaller; a figure may say the first of them, and larger.
      const sizes = page.pieces.filter(({ text }) => heading.startsWith(squeeze(text))).map(({ size }) => size).sort((a, b) => b - a)
      const times = sizes.map(size => squeeze(page.pieces.filter(piece => Math.abs(piece.size - size) < 0.1).map(({ text }) => text).join('')).split(heading).length - 1)
      expect(times.find(Boolean), slideName(slide)).toBe(1)
      expect(page.roles.filter(role => role === 'H1'), slideName(slide)).toHaveLength(1)
    }
  })

  it('show nothing of presenter mode', () => {
    const words = squeeze(pdf.pages.map(page => page.text).join(''))
    for (const word of ['未开始', '结束排练', '讲稿'])
      expect(words).not.toContain(word)
    expect(words).not.toContain(squeeze(scriptOf(slides[1]!.note ?? '').slice(0, 30)))
  })

  it('have bookmarks by chapter and slide', () => {
    const tops = pdf.bookmarks.filter(bookmark => bookmark.page >= (chapters[0]?.index ?? 0))
    expect(tops.map(bookmark => bookmark.title)).toEqual(chapters.map(({ frontmatter }) => `${frontmatter.chapter} ${frontmatter.chapterTitle}`))
    expect(flat(pdf.bookmarks).map(bookmark => bookmark.page)).toEqual(slides.map(slide => slide.index))
    expect(flat(pdf.bookmarks).filter(bookmark => /[<>]/.test(bookmark.title))).toEqual([])
  })

  it('keep links to other sites and inside the deck', () => {
    const urls = pdf.pages.flatMap(page => page.urls).map(url => url.replace(/\/$/, ''))
    for (const link of links)
      expect(urls).toContain(link.url.replace(/\/$/, ''))
    const roadMap = slides.find(slide => slide.content.includes('<RoadMap'))!
    expect(pdf.pages[roadMap.index]!.jumps).toEqual(chapters.map(slide => slide.index))
  })

  it('describe their figures', () => {
    const alts = pdf.pages.flatMap(page => page.alts)
    expect(alts.length).toBeGreaterThan(0)
    expect(alts.filter(alt => !/\p{Script=Han}/u.test(alt))).toEqual([])
  })
})

it('prints a page a click step where asked to, and the range that was asked for', async () => {
  const slide = slides.find(({ frontmatter }) => Number(frontmatter.clicks) > 0)!
  const no = slide.index + 1
  const steps = Number(slide.frontmatter.clicks) + 1
  const pdf = await exportPdf('clicks', 'slides', '--clicks', '--dark', '--range', `1,${no}`)
  expect(pdf.labels).toEqual(['1', ...Array.from({ length: steps }, (_, i) => `${no}.${i + 1}`)])
  expectGoodPdf(pdf)
})

describe.each(['slides', 'handout'])('%s twice from the same build', (product) => {
  const files = ['first', 'second'].map(name => join(folder, `${product}-${name}.pdf`)) as [string, string]
  beforeAll(async () => {
    for (const file of files)
      await runExport([product, '--output', file])
  })

  it('are the same, byte for byte', () => {
    const [first, second] = files.map(file => readFileSync(file)) as [Buffer, Buffer]
    expect(Buffer.compare(first, second)).toBe(0)
  })

  for (const [tool, args] of checkers) {
    it.skipIf(!has(tool))(`are without fault to ${tool}`, { timeout: 300_000 }, async () => {
      expect(await complaints(tool, args(files[0]))).toEqual([])
    })
  }
})

/** Margins of a handout's sheet in points, at the sides and at the ends, in which header and footer stand. */
const margins = { sheets: { side: 66 * 0.75, end: 66 * 0.75 }, book: { side: 46 * 0.75, end: 50 * 0.75 } }

/**
 * Expects that text ends above the footer and within the margins, that enough of each sheet is used save where a chapter ends, and
 * that none ends with a heading.
 * @param sheets pages after the cover
 * @param starts which of them, from 0, begin a chapter
 * @param margin of the sheets, in points
 * @param least share of a sheet's height that is used
 */
function expectGoodSheets(sheets: PdfPage[], starts: ReadonlySet<number>, margin: { side: number, end: number }, least: number): void {
  sheets.forEach(({ width, height, pieces }, i) => {
    const name = `page ${i + 1}`
    const body = pieces.filter(({ bottom }) => bottom > margin.end && bottom < height - margin.end + 2)
    const head = pieces.filter(({ bottom }) => bottom <= margin.end)
    const foot = pieces.filter(({ bottom }) => bottom >= height - margin.end + 2)
    expect(head.map(({ text }) => text).join(''), name).toContain('大语言模型综述')
    expect(squeeze(foot.map(({ text }) => text).join('')), name).toMatch(new RegExp(`^来源：.*arXiv${paper.arxivId}${i + 1}$`))
    expect(body.filter(({ left, right }) => left < margin.side - 1 || right > width - margin.side + 1), name).toEqual([])

    const lowest = body.reduce((low, piece) => piece.bottom > low.bottom ? piece : low)
    expect(lowest.size, `${name} ends with ${lowest.text}`).toBeLessThan(13)
    if (i < sheets.length - 1 && !starts.has(i + 1))
      expect((lowest.bottom - margin.end) / (height - 2 * margin.end), name).toBeGreaterThan(least)
  })
}

const talk = slides.filter(slide => slide.frontmatter.appendix !== true)

/** Expects a page size, and that the cover's contents lead to where each chapter begins. Returns the sheets after the cover, and where chapters begin. */
function expectBooklet(pdf: Pdf, size: 'a4' | 'letter'): { sheets: PdfPage[], opened: Map<string, number> } {
  expectGoodPdf(pdf)
  for (const page of pdf.pages) {
    expect(page.width).toBeCloseTo(size === 'a4' ? 595.28 : 612, 0)
    expect(page.height).toBeCloseTo(size === 'a4' ? 841.89 : 792, 0)
  }
  expect(pdf.labels).toEqual(['封面', ...Array.from({ length: pdf.pages.length - 1 }, (_, i) => String(i + 1))])
  const [cover, ...sheets] = pdf.pages
  expect(cover!.text).toContain(paper.talkDate)
  const opened = new Map(pdf.bookmarks.map(bookmark => [bookmark.title, bookmark.page]))
  for (const { frontmatter } of chapters) {
    const page = opened.get(`${frontmatter.chapter} ${frontmatter.chapterTitle}`)!
    expect(squeeze(cover!.text)).toContain(`§${frontmatter.chapter}${frontmatter.chapterTitle}${page}`)
    expect(cover!.jumps).toContain(page)
  }
  return { sheets, opened }
}

describe('the book', () => {
  let pdf: Pdf
  beforeAll(async () => {
    pdf = await exportPdf('book', 'handout')
  })

  it('is one of at most 40 pages, 12 of them appendix, each well filled', () => {
    const { sheets, opened } = expectBooklet(pdf, 'a4')
    expectGoodSheets(sheets, new Set([...opened.values()].map(page => page - 1)), margins.book, 2 / 3)
    const { frontmatter: appendix } = chapters.at(-1)!
    expect(pdf.pages.length).toBeLessThanOrEqual(40)
    expect(pdf.pages.length - opened.get(`${appendix.chapter} ${appendix.chapterTitle}`)!).toBeLessThanOrEqual(12)
  })

  it('names the chapter at the head of each page, the new one where one begins', () => {
    const { sheets, opened } = expectBooklet(pdf, 'a4')
    sheets.forEach(({ pieces }, i) => {
      const chapter = [...opened].findLast(([title, page]) => page <= i + 1 && chapters.some(({ frontmatter }) => title === `${frontmatter.chapter} ${frontmatter.chapterTitle}`))![0]
      expect(squeeze(pieces.filter(({ bottom }) => bottom <= margins.book.end).map(({ text }) => text).join('')), `page ${i + 1}`).toContain(squeeze(`§${chapter}`))
    })
  })

  it('nests its headings, and lists every section with its page', () => {
    const levels = pdf.pages.flatMap(page => page.roles).filter(role => /^H\d$/.test(role)).map(role => Number(role.slice(1)))
    expect(levels[0]).toBe(1)
    levels.forEach((level, i) => expect(level, `heading ${i + 1}`).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1))
    const contents = squeeze(pdf.pages[0]!.text)
    for (const { title, page } of pdf.bookmarks.flatMap(chapter => chapter.children))
      expect(contents, title).toMatch(new RegExp(`${squeeze(title).replace(/[^\p{L}\p{N}]/gu, '.')}.*?${page}`, 'u'))
  })

  it('has a numbered figure and its text for each slide of the talk that is no title page, and nothing of the screen', () => {
    const text = squeeze(pdf.pages.slice(1).map(page => page.text).join(''))
    const numbers = [...text.matchAll(/图(\d+)/g)].map(([, number]) => Number(number))
    for (let no = 1; no <= Math.max(...numbers); no++)
      expect(numbers).toContain(no)
    expect(Math.max(...numbers)).toBeGreaterThanOrEqual(talk.filter(({ frontmatter }) => !['cover', 'chapter'].includes(String(frontmatter.layout))).length)
    expect(text).not.toMatch(/点击\d/)
    // Grey paper shows no red; a place that refers to another has found it.
    expect(text).not.toMatch(/红[点字线格砖色箭绳圈边的]|\{(?:fig|page)|第00页/)
    expect(pdf.pages.flatMap(page => page.urls).length).toBeGreaterThan(100)
    for (const { url } of links)
      expect(text).toContain(url.replace(/^https?:\/\/(?:www\.)?|\/$/g, '').replace('arxiv.org/abs/', ''))
  })

  it('has the lists of the appendix as tables with header cells, each under one heading', () => {
    const roles = pdf.pages.flatMap(page => page.roles)
    expect(roles.filter(role => role === 'TH').length).toBeGreaterThan(100)
    const words = squeeze(pdf.pages.map(page => page.text).join(''))
    for (const section of ['4.1', '4.2.1', '4.2.2', '4.2.3', '4.2.4'])
      expect(words).toContain(`§${section}`)
    expect(words.split('术语英文意思章节').length - 1).toBeGreaterThanOrEqual(1)
  })

  it('fits the paper of another continent', async () => {
    const letter = await exportPdf('letter', 'handout', '--paper', 'letter', '--range', '1-20')
    expect(letter.pages[0]!.width).toBeCloseTo(612, 0)
    expectGoodPdf(letter)
  })
})

describe('handout', () => {
  it.each([
    ['notes', 'a4', talk.length / 2],
    ['three', 'letter', talk.length / 3],
    ['six', 'a4', talk.length / 6],
  ] as const)('in layout %s on %s', async (layout, size, least) => {
    const pdf = await exportPdf(`handout-${layout}`, 'handout', '--layout', layout, '--paper', size)
    const { sheets, opened } = expectBooklet(pdf, size)
    expect(pdf.pages.length).toBeGreaterThan(least)
    expectGoodSheets(sheets, new Set(pdf.bookmarks.map(({ page }) => page - 1)), margins.sheets, 1 / 3)
    expect(pdf.pages[0]!.jumps).toEqual(chapters.map(({ frontmatter }) => opened.get(`${frontmatter.chapter} ${frontmatter.chapterTitle}`)))
    if (layout === 'notes')
      expect(sheets.length, 'two slides on a sheet where both fit').toBeLessThan(slides.length * 0.75)

    const text = squeeze(sheets.map(page => page.text).join(''))
    for (const slide of talk) {
      const script = squeeze(scriptOf(slide.note ?? '')).slice(0, 12)
      expect(text.includes(script), slideName(slide)).toBe(layout === 'notes')
    }
    // The lists of the appendix are tables over its pages, whatever the layout of the slides before.
    const { frontmatter: appendix } = chapters.at(-1)!
    const lists = sheets.slice(opened.get(`${appendix.chapter} ${appendix.chapterTitle}`)! - 1)
    expect(lists.filter(page => page.roles.includes('Table')).length).toBeGreaterThan(lists.length / 2)
  })
})

it('gives a wiki the titles, texts and links as Markdown', async () => {
  const file = join(folder, 'deck.md')
  await runExport(['md', '--output', file])
  const text = readFileSync(file, 'utf8')
  expect(text).toMatch(/^# 大语言模型综述\n/)
  for (const { frontmatter } of chapters)
    expect(text).toContain(`\n## §${frontmatter.chapter} ${frontmatter.chapterTitle}\n`)
  expect(text.match(/^### /gm)!.length).toBeGreaterThan(talk.length * 0.7)
  expect(text).toContain('](https://arxiv.org/abs/')
  expect(text).toMatch(/\$[^$]*\\alpha/)
  expect(text).not.toMatch(/<(?:span|svg|div)/)
})

it('gives PowerPoint slides that are drawings, with real titles, scripts and links', async () => {
  const file = join(folder, 'deck.pptx')
  await runExport(['pptx', '--range', '1-5', '--output', file])
  const zip = await JSZip.loadAsync(readFileSync(file))
  const part = (path: string) => zip.file(path)!.async('string')
  for (let no = 1; no <= 5; no++) {
    expect(await part(`ppt/slides/slide${no}.xml`)).toContain('type="title"')
    expect(squeeze(await part(`ppt/notesSlides/notesSlide${no}.xml`))).toContain(squeeze(scriptOf(slides[no - 1]!.note ?? '')).slice(0, 8))
    const pictures = [...(await part(`ppt/slides/_rels/slide${no}.xml.rels`)).matchAll(/media\/([^"]+)"/g)].map(([, name]) => name!)
    // Width stands at byte 16 of a PNG: the slide at twice its size.
    const png = await zip.file(`ppt/media/${pictures.find(name => name.endsWith('.png'))}`)!.async('nodebuffer')
    expect(png.readUInt32BE(16)).toBe(1960)
    if (has('pdftocairo'))
      expect(pictures.filter(name => name.endsWith('.svg'))).toHaveLength(1)
  }
  expect(await part('ppt/slides/_rels/slide1.xml.rels')).toContain('https://arxiv.org/abs/')
})

it('gives the speaker the script with click markers, minutes and running total', async () => {
  const pdf = await exportPdf('notes', 'notes')
  expectGoodPdf(pdf)
  const text = squeeze(pdf.pages.map(page => page.text).join(''))
  for (const slide of slides)
    expect(text, slideName(slide)).toContain(squeeze(scriptOf(slide.note ?? '')).slice(0, 10))
  expect(text).toContain(`${slides[0]!.frontmatter.minutes}分钟，累计0:`)
  expect(text).toContain('点击1')
})

it('adds pictures and a contact sheet to what a folder holds, and takes away only earlier ones of its own', async () => {
  const pictures = join(folder, 'pictures')
  mkdirSync(pictures)
  writeFileSync(join(pictures, 'old.png'), 'not ours')
  writeFileSync(join(pictures, 'thesis.txt'), 'mine')
  await runExport(['png', '--range', '1-2', '--output', pictures])
  expect(readdirSync(pictures).sort()).toEqual(['.deck-pictures.json', '001.png', '002.png', 'contact.png', 'old.png', 'thesis.txt'])
  // Width and height stand at bytes 16 and 20 of a PNG.
  expect(readFileSync(join(pictures, '001.png')).readUInt32BE(16)).toBe(1960)
  // Six slides side by side, of 300 pixels each.
  expect(readFileSync(join(pictures, 'contact.png')).readUInt32BE(16)).toBe(1984)

  await runExport(['png', '--range', '2', '--output', pictures])
  expect(readdirSync(pictures).sort()).toEqual(['.deck-pictures.json', '002.png', 'contact.png', 'old.png', 'thesis.txt'])
  writeFileSync(join(pictures, '001.png'), 'mine')
  const failed = await failure(['png', '--range', '1', '--output', pictures])
  expect(failed.code).toBe(2)
  expect(failed.stderr).toMatch(/holds 001\.png, which this command did not make/)
  expect(['001.png', 'old.png', 'thesis.txt'].map(name => readFileSync(join(pictures, name), 'utf8'))).toEqual(['mine', 'not ours', 'mine'])
})

it('writes two exports into one place at once, and each is whole', async () => {
  const file = join(folder, 'at-once.pdf')
  await Promise.all([1, 2].map(() => runExport(['--range', '1-3', '--output', file])))
  expect((await readPdf(readFileSync(file))).pages).toHaveLength(3)
  const pictures = join(folder, 'at-once')
  await Promise.all(['1', '2-3'].map(range => runExport(['png', '--range', range, '--output', pictures])))
  await runExport(['png', '--range', '4', '--output', pictures])
  expect(readdirSync(pictures).sort()).toEqual(['.deck-pictures.json', '004.png', 'contact.png'])
})

/** A copy of the site in which the chunk of the fifth slide is another one. */
function siteWith(name: string, change: (chunk: string) => string): string {
  const dist = join(folder, name)
  cpSync(inject('dist'), dist, { recursive: true })
  const assets = join(dist, 'assets')
  const parts = headingParts(slides[4]!)
  expect(parts).not.toEqual([])
  const chunks = readdirSync(assets).filter((name) => {
    const chunk = name.startsWith('md-') ? readFileSync(join(assets, name), 'utf8') : ''
    return parts.every(part => chunk.includes(part))
  })
  expect(chunks).toHaveLength(1)
  const chunk = join(assets, chunks[0]!)
  writeFileSync(chunk, change(readFileSync(chunk, 'utf8')))
  return dist
}

it.each<[string, string, RegExp]>([
  ['does not load', 'throw new Error("this slide is broken")', /it did not load\.[\s\S]*this slide is broken/],
  ['cannot be drawn', 'export default { setup() { throw new Error("this slide is broken") } }', /this slide is broken/],
])('ends soon at a slide that %s, and names it', async (name, code, message) => {
  const broken = siteWith(name, () => code)
  // Were it to wait for the slide, this test would run out of its own time.
  const failed = await failure(['--timeout', '3600', '--dist', broken, '--output', join(folder, 'broken.pdf')])
  expect(failed.stderr.split('\n')[1]).toMatch(/^Slide 5: /)
  expect(failed.stderr).toMatch(message)
  expect(failed.code).toBe(1)
  expect(existsSync(join(folder, 'broken.pdf'))).toBe(false)
})

describe('what a slide asks for and does not get', () => {
  const asking = (html: string) => (chunk: string) => `document.body.insertAdjacentHTML("beforeend", ${JSON.stringify(html)});${chunk}`

  it('is a warning each where another site owes it', async () => {
    const asked = ['picture.png', 'frame.html', 'sound.mp3', 'style.css'].map(file => `http://localhost:9/${file}`)
    const [picture, frame, sound, style] = asked
    const dist = siteWith('asks', asking(`<img src="${picture}"><iframe src="${frame}"></iframe><audio preload="auto" src="${sound}"></audio><link rel="stylesheet" href="${style}">`))
    const page = join(dist, 'index.html')
    writeFileSync(page, readFileSync(page, 'utf8').replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''))
    const { stdout } = await runExport(['--range', '4-6', '--dist', dist, '--output', join(folder, 'asks.pdf')])
    for (const address of asked)
      expect(stdout).toMatch(new RegExp(`^Warning: ${address} did not load \\([^)]+\\)$`, 'm'))
    const failed = await failure(['--strict', '--range', '4-6', '--dist', dist, '--output', join(folder, 'strict.pdf')])
    expect(failed.code).toBe(1)
    expect(asked.filter(address => !failed.stderr.includes(address))).toEqual([])
  })

  it('ends it, with the address, where the deck itself owes it', async () => {
    const dist = siteWith('owes', asking('<img src="nowhere.png">'))
    const failed = await failure(['--range', '4-6', '--dist', dist, '--output', join(folder, 'owes.pdf')])
    expect(failed.stderr).toMatch(/did not load \(status 404\): .*nowhere\.png/)
    expect(failed.code).toBe(1)
  })
})

it.skipIf(process.platform === 'win32')('builds the site and warns where the browser does not start', { timeout: 600_000 }, async () => {
  const browser = join(folder, 'no-browser')
  writeFileSync(browser, '#!/bin/sh\necho "error while loading shared libraries: libnss3.so: cannot open" >&2\nexit 127\n', { mode: 0o755 })
  const site = join(folder, 'site')
  const { stdout, stderr } = await run(process.execPath, [portable, 'build', '--output', site], { cwd: root, env: environment({ CHROMIUM_PATH: browser }) })
  expect(stderr).toMatch(/Warning: the site comes without .*\.pdf[\s\S]*libnss3\.so[\s\S]*install-deps/)
  expect(stdout).toContain('the site; serve it from any path')
  expect(readdirSync(site)).toContain('index.html')

  writeFileSync(join(site, 'thesis.txt'), 'mine')
  const before = readFileSync(join(site, 'index.html'))
  const failed = await failure(['build', '--output', site], {}, portable)
  expect(failed.code).toBe(2)
  expect(failed.stderr).toContain('it holds thesis.txt, which this command did not make')
  expect(readFileSync(join(site, 'index.html')).equals(before)).toBe(true)
})

describe('a command that cannot be done', () => {
  const target = join(folder, 'kept.pdf')
  const older = seal(Buffer.from('an older export startxref'), 'pdf')
  beforeAll(() => writeFileSync(target, older))

  it.each<[string, string[], number, RegExp]>([
    ['range outside the deck', ['--range', '9000-9001'], 2, /The range 9000-9001 leaves the deck: it has slides 1 to \d+/],
    ['malformed range', ['--range', 'one'], 2, /"one" is no range of slides/],
    ['range that runs backwards', ['--range', '5-2'], 2, /runs backwards: write 2-5/],
    ['unknown layout', ['handout', '--layout', 'nine'], 2, /Choices: "reading", "notes", "three", "six"/],
    ['unknown option', ['--colour'], 2, /Unknown argument: colour/],
    ['unknown product', ['posters'], 2, /Unknown argument: posters/],
    ['no time at all', ['--timeout', '0'], 2, /--timeout wants/],
  ])('%s', async (_, args, code, message) => {
    const failed = await failure([...args, '--output', target])
    expect(failed.stderr).toMatch(message)
    expect(failed.code).toBe(code)
    expect(readFileSync(target).equals(older)).toBe(true)
  })

  it.each<[string, string, RegExp]>([
    ['folder below a file', join(target, 'slides.pdf'), /Cannot write .*: (?:a part of the path|.* is) a file/],
    ['folder of that name', join(folder, 'taken.pdf'), /Cannot write .*: there is a folder of that name/],
  ])('%s', async (_, output, message) => {
    mkdirSync(join(folder, 'taken.pdf'), { recursive: true })
    const failed = await failure(['--output', output])
    expect(failed.stderr).toMatch(message)
    expect(failed.code).toBe(2)
  })

  it.each<[string, string[], string?]>([
    ['a PDF of somebody else\'s', ['--output', 'thesis.pdf']],
    ['a file where pictures are to go', ['png', '--output', 'thesis.pdf/']],
    ['a page of somebody else\'s', ['single', '--output', 'thesis.html'], portable],
    ['a folder with a file of somebody else\'s', ['build', '--output', 'theses'], portable],
    ['a build that is somebody else\'s folder', ['--build', '--dist', 'theses', '--output', 'new.pdf']],
  ])('stops before %s, and before a browser is looked for', async (_, args, script) => {
    const place = mkdtempSync(join(folder, 'place-'))
    mkdirSync(join(place, 'theses'))
    const theses = ['thesis.pdf', 'thesis.html', 'theses/thesis.txt']
    theses.forEach(name => writeFileSync(join(place, name), 'mine'))
    const before = readdirSync(place, { recursive: true })
    const absolute = args.map(arg => /^(?:thes|new)/.test(arg) ? join(place, arg) : arg)
    const failed = await failure(absolute, { CHROMIUM_PATH: '/nowhere' }, script)
    expect(failed.stderr).toMatch(/^Cannot write/)
    expect(failed.stderr).toMatch(/Nothing was changed/)
    expect(failed.code).toBe(2)
    expect(readdirSync(place, { recursive: true })).toEqual(before)
    for (const name of theses)
      expect(readFileSync(join(place, name), 'utf8')).toBe('mine')
  })

  it('says that a preview needs a build', async () => {
    const failed = await failure(['preview', '--outDir', join(folder, 'nothing')], {}, portable)
    expect(failed.stderr).toMatch(/There is no site in .*nothing yet\. Type "npm run build" first\./)
    expect(failed.code).toBe(2)
  })

  it('says what to do where the named browser does not exist, and where a date makes no sense', async () => {
    expect((await failure([], { CHROMIUM_PATH: '/nowhere/chromium' })).stderr).toMatch(/CHROMIUM_PATH is set to \/nowhere\/chromium/)
    expect((await failure([], { SOURCE_DATE_EPOCH: 'yesterday' })).stderr).toMatch(/SOURCE_DATE_EPOCH is "yesterday"/)
  })

  it.skipIf(process.platform === 'win32')('leaves everything as it was where it is interrupted', async () => {
    const child = spawn(process.execPath, [booklet, '--output', target], { cwd: root, env: environment() })
    let printed = ''
    let stopped = false
    child.stdout.on('data', (chunk) => {
      printed += String(chunk)
      if (printed.includes('printing') && !stopped)
        stopped = child.kill('SIGINT')
    })
    const [code] = await once(child, 'close')
    expect(code).toBe(130)
    expect(readFileSync(target).equals(older)).toBe(true)
    expect(readdirSync(folder).filter(name => name.includes('partial'))).toEqual([])
  })
})

it('explains itself', async () => {
  const { stdout } = await runExport(['--help'])
  for (const word of ['slides', 'handout', 'notes', 'png', 'all', '--output', 'CHROMIUM_PATH'])
    expect(stdout).toContain(word)
})
