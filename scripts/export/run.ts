import type { Browser } from 'playwright'
import type { HandoutRequest } from '../../components/handout/request'
import type { ExportOptions, Product } from './args'
import type { PageOptions } from './print'
import type { Progress } from './progress'
import { relative, resolve } from 'node:path'
import process from 'node:process'
import { ensureBrowser } from '../browser'
import { buildDeck, canPrint, isBuilt, newerSource } from './build'
import { exportDate } from './date'
import { checkTarget, writeFolder, writeWhole } from './files'
import { launchBrowser, openPrintPage, printPdf } from './print'
import { serveBuild } from './server'

const name = 'llm-survey'

/** How many steps {@link runExport} reports. */
export function countSteps({ products }: ExportOptions): number {
  return 1 + 3 * products.length
}

/** Place that a product is written to. */
function targetOf(product: Product, { products, output }: ExportOptions): string {
  const file = product === 'png' ? `${name}-png` : `${name}-${product}.pdf`
  if (output === undefined)
    return resolve('exports', file)
  if (products.length > 1)
    return resolve(output, file)
  return resolve(product === 'png' || output.toLowerCase().endsWith('.pdf') ? output : `${output}.pdf`)
}

/**
 * Makes the products that were asked for.
 * @param root the project's folder
 * @param options from the command line
 * @param progress told of each step
 * @param signal ends the work; browser, server and unfinished files are gone when the promise settles
 * @throws Error or UsageError with a message for the person at the terminal
 */
export async function runExport(root: string, options: ExportOptions, progress: Progress, signal: AbortSignal): Promise<void> {
  const date = exportDate(process.env.SOURCE_DATE_EPOCH)
  const executablePath = ensureBrowser()
  for (const product of options.products)
    await checkTarget(targetOf(product, options), product === 'png' ? 'folder' : 'file')

  const dist = resolve(root, options.dist)
  if (options.build || !isBuilt(dist)) {
    progress.line(options.build ? 'Building the deck …' : `There is no build in ${relative(root, dist) || dist} yet: building the deck …`)
    await buildDeck(root, dist, signal)
  }
  else {
    const newer = newerSource(root, dist)
    if (newer)
      progress.line(`Note: ${newer} is newer than the build; add --build to print the latest.`)
  }
  if (!canPrint(dist))
    throw new Error(`The build in ${relative(root, dist) || dist} has no page to print from. Run again with --build.`)

  const server = await serveBuild(dist)
  let browser: Browser | undefined
  const stop = () => void browser?.close()
  signal.addEventListener('abort', stop)
  try {
    progress.step('starting the browser')
    browser = await launchBrowser(executablePath)
    for (const product of options.products) {
      signal.throwIfAborted()
      await make(product, browser, server.url, options, date, progress, signal)
    }
  }
  catch (error) {
    signal.throwIfAborted()
    throw error
  }
  finally {
    signal.removeEventListener('abort', stop)
    await browser?.close()
    server.close()
  }
}

async function make(product: Product, browser: Browser, url: string, options: ExportOptions, date: Date, progress: Progress, signal: AbortSignal): Promise<void> {
  const began = performance.now()
  const target = targetOf(product, options)
  const isPicture = product === 'png'
  const isLast = product === options.products.at(-1)
  const request: HandoutRequest = { kind: isPicture ? 'slides' : product, layout: options.layout, paper: options.paper, ...options.range && { range: options.range } }
  const pageOptions: PageOptions = {
    url,
    dark: options.dark,
    clicks: options.clicks,
    media: isPicture ? 'screen' : 'print',
    scale: isPicture ? 2 : 1,
    timeout: options.timeout * 1000,
  }

  progress.step(`${product}: loading the slides`)
  const opening = openPrintPage(browser, request, pageOptions)
  // What finishes a PDF is read while the browser loads the slides, which is another process's work.
  const [{ page, facts }, { finishPdf }] = await Promise.all([opening, import('./pdf')])
  let size = ''
  if (isPicture) {
    progress.step(`png: taking ${facts.labels.length} pictures and the contact sheet`)
    await writeFolder(target, signal, async (add) => {
      const slides = await page.locator('.print-slide-container').all()
      for (const [i, slide] of slides.entries())
        await add(`${(facts.labels[i] ?? '').padStart(3, '0')}.png`, await slide.screenshot())
      const contact = await openPrintPage(browser, { ...request, kind: 'contact' }, { ...pageOptions, scale: 1 })
      await add('contact.png', await contact.page.locator('.contact-sheet').screenshot())
      await contact.page.close()
      progress.step('png: writing')
    })
    await page.close()
    size = `${facts.labels.length} pictures and contact.png`
  }
  else {
    progress.step(`${product}: printing ${facts.labels.length} pages`)
    const printed = await printPdf(page)
    // The browser tidies up while the PDF is finished here.
    const closing = isLast ? browser.close() : page.close()
    progress.step(`${product}: writing`)
    const pdf = await finishPdf(printed, facts, date)
    await writeWhole(target, pdf, signal)
    await closing
    size = `${facts.labels.length} pages, ${(pdf.length / 1e6).toFixed(1)} MB`
  }
  const here = relative(process.cwd(), target)
  progress.line(`${here.startsWith('..') ? target : here}  ${size}, ${((performance.now() - began) / 1000).toFixed(1)} s`)
}
