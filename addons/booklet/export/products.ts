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
import { photograph, photographAll } from './pictures'
import { openPrintPage, printPdf } from './print'

/** What of the options printing needs. */
export type PrintOptions = Omit<ExportOptions, 'dist' | 'build'>

/** What each product is made with. */
export interface Workshop {
  browser: Browser
  /** Address of the served deck. */
  url: string
  options: PrintOptions
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

async function open(job: Job): Promise<PrintPage> {
  const opened = await openPrintPage(job.browser, job.request, job.pageOptions)
  heed(job, opened.warnings)
  return opened
}

const requestKinds: Record<Product, HandoutRequest['kind']> = { slides: 'slides', handout: 'handout', notes: 'notes', png: 'slides', md: 'outline', pptx: 'outline' }

async function makePdf(target: string, job: Job): Promise<string> {
  const { product, browser, options, date, progress, signal } = job
  // What finishes a PDF is read while the browser loads the slides, which is another process's work.
  const [{ page, facts }, { finishPdf }] = await Promise.all([open(job), import('./pdf')])
  progress.step(`${product}: printing ${facts.labels.length} pages`)
  const printed = await printPdf(page)
  // The browser tidies up while the PDF is finished here.
  const closing = product === options.products.at(-1) ? browser.close() : page.close()
  progress.step(`${product}: writing`)
  const pdf = await finishPdf(printed, facts, date)
  await writeWhole(target, seal(pdf, 'pdf'), signal)
  await closing
  return `${facts.labels.length} pages, ${(pdf.length / 1e6).toFixed(1)} MB`
}

async function makePictures(target: string, job: Job): Promise<string> {
  const { progress, signal } = job
  const { page, facts: { labels } } = await open(job)
  const fileOf = (label: string) => `${label.padStart(3, '0')}.png`
  const sheet = 'contact.png'
  progress.step(`png: taking ${labels.length} pictures and the contact sheet`)
  await checkFolder(target, 'pictures', [...labels.map(fileOf), sheet])
  await updateFolder(target, 'pictures', signal, async (stage) => {
    const write = (name: string, picture: Uint8Array) => writeFile(join(stage, name), picture, { signal, flush: true })
    await photograph(page, labels, (label, picture) => write(fileOf(label), picture))
    await write(sheet, await photographAll(page))
    progress.step('png: writing')
  })
  await page.close()
  return `${labels.length} pictures and ${sheet}`
}

async function makeMarkdown(target: string, job: Job): Promise<string> {
  const { progress, signal } = job
  const { page, facts } = await open(job)
  progress.step('md: setting the texts')
  const { markdownOf } = await import('./markdown')
  const text = Buffer.from(markdownOf(facts))
  await page.close()
  progress.step('md: writing')
  await writeWhole(target, seal(text, 'html'), signal)
  return `${facts.outline?.length} slides, ${(text.length / 1e3).toFixed(0)} kB`
}

async function makePptx(target: string, job: Job): Promise<string> {
  const { date, progress, signal } = job
  const { page, facts } = await open(job)
  const { outline = [] } = facts
  const [{ canDraw, drawingsOf }, { pptxOf }] = await Promise.all([import('./vector'), import('./pptx')])
  const asVectors = canDraw()
  progress.step(`pptx: taking ${outline.length} pictures`)
  if (!asVectors)
    progress.line('Note: pdftocairo (poppler-utils) is not installed: the slides are pictures of pixels only.')
  const { width, height } = await page.$eval('.print-slide-container', slide => ({ width: slide.clientWidth, height: slide.clientHeight }))
  const drawings = asVectors ? await drawingsOf(await printPdf(page), facts.labels.length, signal) : []
  const looks: SlideLook[] = []
  await photograph(page, facts.labels, async (_, picture) => {
    const drawing = drawings[looks.length]
    looks.push({ picture, ...drawing && { drawing } })
  })
  await page.close()
  progress.step('pptx: writing')
  const data = await pptxOf(facts, looks, width / height, date)
  await writeWhole(target, data, signal)
  return `${outline.length} slides, ${(data.length / 1e6).toFixed(1)} MB`
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
  const isScreen = product === 'png' || product === 'pptx'
  const pageOptions: PageOptions = {
    url,
    dark: options.dark,
    clicks: options.clicks,
    media: isScreen ? 'screen' : 'print',
    scale: isScreen ? 2 : 1,
    timeout: options.timeout * 1000,
  }

  progress.step(`${product}: loading the slides`)
  const size = await makers[product](target, { ...workshop, product, request, pageOptions })
  progress.line(`${shown(target)}  ${size}, ${((performance.now() - began) / 1000).toFixed(1)} s`)
}
