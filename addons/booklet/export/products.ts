import type { Browser } from 'puppeteer-core'
import type { HandoutRequest } from '../page/request'
import type { ExportOptions, Product } from './args'
import type { SlideLook } from './pptx'
import type { PageOptions, PrintPage } from './print'
import type { Progress } from './progress'
import { Buffer } from 'node:buffer'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { shown, writeWhole } from 'slidev-deck-core/node/files'
import { checkFolder, updateFolder } from 'slidev-deck-core/node/folder'
import { seal } from 'slidev-deck-core/node/seal'
import { closePrinter } from './browser'
import { persistently } from './patience'
import { photograph, photographAll } from './pictures'
import { openPrintPage, printPdf } from './print'

/** What of the options printing needs. */
export type PrintOptions = Omit<ExportOptions, 'dist' | 'build'>

/** What each product is made with. */
export interface Workshop {
  /** Its screen has the product's scale, see {@link scaleOf}. */
  browser: Browser
  /** Address of the served deck. */
  url: string
  options: PrintOptions
  /** Whether the browser has nothing to do afterwards. */
  last: boolean
  date: Date
  progress: Progress
  signal: AbortSignal
}

/** A product under way. */
interface Job extends Workshop {
  product: Product
  request: HandoutRequest
  pageOptions: PageOptions
}

/** Makes a product, closes its pages, and says how large it is. */
type Maker = (target: string, job: Job) => Promise<string>

/** Says what did not load; throws where the options are strict. */
function heed({ options, progress }: Workshop, warnings: readonly string[]): void {
  if (options.strict && warnings.length > 0)
    throw new Error(['Something did not load; nothing was written (--strict):', ...warnings].join('\n'))
  for (const warning of warnings)
    progress.line(`Warning: ${warning}`)
}

/** What was made on a page, which is being closed. */
interface Made<Result> {
  result: Result
  closed: Promise<void>
}

/** Does some work on the job's page, and again on a fresh one where the browser leaves a call unanswered. */
function onPage<Result>(job: Job, work: (opened: PrintPage) => Promise<Result>): Promise<Made<Result>> {
  const { browser, request, pageOptions, last, progress } = job
  return persistently(async () => {
    const opened = await openPrintPage(browser, request, pageOptions)
    try {
      heed(job, opened.warnings)
      const result = await work(opened)
      // The browser tidies up while the product is finished here.
      return { result, closed: last ? closePrinter(browser) : opened.close() }
    }
    catch (error) {
      await opened.close()
      throw error
    }
  }, stall => progress.line(`Note: ${stall} Trying again in a new window.`))
}

/** Whether a product is made of pictures of the screen. */
const isPictured = (product: Product) => product === 'png' || product === 'pptx'

/** Device pixels to a CSS pixel that a product is made with; they matter to pictures only. */
export function scaleOf(product: Product): number {
  return isPictured(product) ? 2 : 1
}

const requestKinds: Record<Product, HandoutRequest['kind']> = { slides: 'slides', handout: 'handout', notes: 'notes', png: 'slides', md: 'outline', pptx: 'outline' }

async function makePdf(target: string, job: Job): Promise<string> {
  const { product, date, pageOptions, progress, signal } = job
  // What finishes a PDF is read while the browser loads the slides, which is another process's work.
  const [{ result: { printed, facts }, closed }, { finishPdf }] = await Promise.all([
    onPage(job, async (opened) => {
      progress.step(`${product}: printing ${opened.facts.labels.length} pages`)
      return { printed: await printPdf(opened, pageOptions.timeout), facts: opened.facts }
    }),
    import('./pdf'),
  ])
  progress.step(`${product}: writing`)
  const pdf = await finishPdf(printed, facts, date)
  await writeWhole(target, seal(pdf, 'pdf'), signal)
  await closed
  return `${facts.labels.length} pages, ${(pdf.length / 1e6).toFixed(1)} MB`
}

async function makePictures(target: string, job: Job): Promise<string> {
  const { progress, signal } = job
  const fileOf = (label: string) => `${label.padStart(3, '0')}.png`
  const sheet = 'contact.png'
  const { result: count, closed } = await onPage(job, async ({ page, facts: { labels } }) => {
    progress.step(`png: taking ${labels.length} pictures and the contact sheet`)
    await checkFolder(target, 'pictures', [...labels.map(fileOf), sheet])
    await updateFolder(target, 'pictures', signal, async (stage) => {
      const write = (name: string, picture: Uint8Array) => writeFile(join(stage, name), picture, { signal, flush: true })
      await photograph(page, labels, (label, picture) => write(fileOf(label), picture))
      await write(sheet, await photographAll(page))
      progress.step('png: writing')
    })
    return labels.length
  })
  await closed
  return `${count} pictures and ${sheet}`
}

async function makeMarkdown(target: string, job: Job): Promise<string> {
  const { progress, signal } = job
  const [{ result: facts, closed }, { markdownOf }] = await Promise.all([onPage(job, ({ facts }) => Promise.resolve(facts)), import('./markdown')])
  progress.step('md: setting the texts')
  const text = Buffer.from(markdownOf(facts))
  progress.step('md: writing')
  await writeWhole(target, seal(text, 'html'), signal)
  await closed
  return `${facts.outline?.length} slides, ${(text.length / 1e3).toFixed(0)} kB`
}

async function makePptx(target: string, job: Job): Promise<string> {
  const { date, pageOptions, progress, signal } = job
  const [{ canDraw, drawingsOf }, { pptxOf }] = await Promise.all([import('./vector'), import('./pptx')])
  const asVectors = canDraw()
  if (!asVectors)
    progress.line('Note: pdftocairo (poppler-utils) is not installed: the slides are pictures of pixels only.')
  const { result: { facts, printed, pictures, ratio }, closed } = await onPage(job, async (opened) => {
    const { page, facts } = opened
    progress.step(`pptx: taking ${facts.labels.length} pictures`)
    const ratio = await page.$eval('.print-slide-container', slide => slide.clientWidth / slide.clientHeight)
    const printed = asVectors ? await printPdf(opened, pageOptions.timeout) : undefined
    const pictures: Uint8Array[] = []
    await photograph(page, facts.labels, async (_, picture) => void pictures.push(picture))
    return { facts, printed, pictures, ratio }
  })
  const drawings = printed ? await drawingsOf(printed, facts.labels.length, signal) : []
  const looks = pictures.map((picture, i): SlideLook => ({ picture, ...drawings[i] !== undefined && { drawing: drawings[i] } }))
  progress.step('pptx: writing')
  const data = await pptxOf(facts, looks, ratio, date)
  await writeWhole(target, data, signal)
  await closed
  return `${facts.outline?.length ?? 0} slides, ${(data.length / 1e6).toFixed(1)} MB`
}

const makers: Record<Product, Maker> = { slides: makePdf, handout: makePdf, notes: makePdf, png: makePictures, md: makeMarkdown, pptx: makePptx }

/**
 * Makes a product and writes it.
 * @param product what to make
 * @param target where to write it
 * @param workshop what it is made with
 * @throws Error that names what is broken, or did not load where the options are strict
 */
export async function makeProduct(product: Product, target: string, workshop: Workshop): Promise<void> {
  const { url, options, progress } = workshop
  const began = performance.now()
  const request: HandoutRequest = { kind: requestKinds[product], layout: options.layout, paper: options.paper, ...options.range && { range: options.range } }
  const pageOptions: PageOptions = {
    url,
    dark: options.dark,
    clicks: options.clicks,
    media: isPictured(product) ? 'screen' : 'print',
    scale: scaleOf(product),
    timeout: options.timeout * 1000,
  }

  progress.step(`${product}: loading the slides`)
  const size = await makers[product](target, { ...workshop, product, request, pageOptions })
  progress.line(`${shown(target)}  ${size}, ${((performance.now() - began) / 1000).toFixed(1)} s`)
}
