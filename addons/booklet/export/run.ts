import type { Browser } from 'playwright'
import type { HandoutRequest } from '../page/request'
import type { ExportOptions, Product } from './args'
import type { PageOptions } from './print'
import type { Progress } from './progress'
import { statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { launchBrowser } from 'slidev-deck-core/node/browser'
import { UsageError } from 'slidev-deck-core/node/command'
import { readDeck } from 'slidev-deck-core/node/deck'
import { checkFile, moveAway, shown, writeWhole } from 'slidev-deck-core/node/files'
import { checkFolder, updateFolder } from 'slidev-deck-core/node/folder'
import { seal } from 'slidev-deck-core/node/seal'
import { serveBuild } from 'slidev-deck-core/node/server'
import { buildDeck, checkSite, factsOf, isBuilt } from 'slidev-deck-core/node/site'
import { changedSource, sourcesOf } from 'slidev-deck-core/node/sources'
import { exportDate } from './date'
import { openPrintPage, printArgs, printPdf } from './print'

/** How many steps {@link runExport} reports. */
export function countSteps({ products }: PrintOptions): number {
  return 1 + 3 * products.length
}

/** Place that a product is written to. */
function targetOf(product: Product, name: string, { products, output }: Pick<ExportOptions, 'products' | 'output'>): string {
  const file = product === 'png' ? `${name}-png` : `${name}-${product}.pdf`
  if (output === undefined)
    return resolve('exports', file)
  if (products.length > 1)
    return resolve(output, file)
  if (product === 'png' || output.toLowerCase().endsWith('.pdf'))
    return resolve(output)
  const found = statSync(output, { throwIfNoEntry: false })
  if (/[/\\]$/.test(output) || found?.isDirectory())
    return resolve(output, file)
  // A device, such as /dev/null, is refused later; its name with another ending is no better place.
  return resolve(found && !found.isFile() ? output : `${output}.pdf`)
}

/**
 * Makes the products that were asked for, from the build that is there or a new one.
 * @param root the project's folder
 * @param options from the command line
 * @param progress told of each step
 * @param signal ends the work; browser, server and unfinished files are gone when the promise settles
 * @throws Error or UsageError with a message for the person at the terminal
 */
export async function runExport(root: string, options: ExportOptions, progress: Progress, signal: AbortSignal): Promise<void> {
  exportDate(process.env.SOURCE_DATE_EPOCH)
  const { name } = await readDeck(root)
  for (const product of options.products) {
    const target = targetOf(product, name, options)
    await (product === 'png' ? checkFolder(target, 'pictures') : checkFile(target))
  }

  const dist = resolve(root, options.dist)
  const isNew = options.build || !isBuilt(dist)
  if (isNew)
    await checkSite(dist)
  else
    checkBuild(root, dist, progress)

  await withBrowser(signal, true, progress, async (browser) => {
    if (isNew) {
      progress.line(options.build ? 'Building the deck …' : `There is no build in ${shown(dist)} yet: building the deck …`)
      await buildDeck(root, dist, signal)
    }
    await makeAll(dist, name, options, browser, progress, signal)
  })
}

/**
 * Prints a finished site, whatever it was made from; like the last part of {@link runExport}.
 * @param dist folder of the site
 * @param name begins the names of the files, where the options name none
 * @param options what to print
 * @param progress told of each step
 * @param signal ends the work
 * @throws BrowserError where no browser starts; none is fetched
 */
export async function printSite(dist: string, name: string, options: PrintOptions, progress: Progress, signal: AbortSignal): Promise<void> {
  await withBrowser(signal, false, progress, browser => makeAll(dist, name, options, browser, progress, signal))
}

/** What of the options printing needs. */
export type PrintOptions = Omit<ExportOptions, 'dist' | 'build'>

/** Says where a build is older than the deck. Throws where it cannot be printed. */
function checkBuild(root: string, dist: string, progress: Progress): void {
  const facts = factsOf(dist)
  if (!facts) {
    throw new UsageError(`The site in ${shown(dist)} is none that can be printed: an earlier version of the deck built it, or its hidden file .deck-site.json was lost. Move it away, for example\n  ${moveAway(dist)}\nand type the command again, which then builds the deck anew.`)
  }
  const changed = changedSource(facts.sources, sourcesOf(root))
  if (changed)
    progress.line(`Note: ${changed} has changed since the build; add --build to print the latest.`)
}

/** Starts a browser for some work, which ends with it, or with the signal. */
async function withBrowser(signal: AbortSignal, mayFetch: boolean, progress: Progress, work: (browser: Browser) => Promise<void>): Promise<void> {
  progress.step('starting the browser')
  const browser = await launchBrowser({ args: printArgs }, signal, mayFetch)
  const stop = () => void browser.close()
  signal.addEventListener('abort', stop)
  try {
    signal.throwIfAborted()
    await work(browser)
  }
  catch (error) {
    signal.throwIfAborted()
    throw error
  }
  finally {
    signal.removeEventListener('abort', stop)
    await browser.close()
  }
}

async function makeAll(dist: string, name: string, options: PrintOptions, browser: Browser, progress: Progress, signal: AbortSignal): Promise<void> {
  const date = exportDate(process.env.SOURCE_DATE_EPOCH)
  const server = await serveBuild(dist)
  try {
    for (const product of options.products) {
      signal.throwIfAborted()
      await make(product, name, browser, server.url, options, date, progress, signal)
    }
  }
  finally {
    server.close()
  }
}

async function make(product: Product, name: string, browser: Browser, url: string, options: PrintOptions, date: Date, progress: Progress, signal: AbortSignal): Promise<void> {
  const began = performance.now()
  const target = targetOf(product, name, options)
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
  const heed = (warnings: readonly string[]) => {
    if (options.strict && warnings.length > 0)
      throw new Error(['Something did not load; nothing was written (--strict):', ...warnings].join('\n'))
    for (const warning of warnings)
      progress.line(`Warning: ${warning}`)
  }
  let size = ''
  if (isPicture) {
    const { takePictures } = await import('./pictures')
    const fileOf = (label: string) => `${label.padStart(3, '0')}.png`
    let count = 0
    await updateFolder(target, 'pictures', signal, async (stage) => {
      await takePictures(browser, request, pageOptions, {
        begin: async (labels) => {
          count = labels.length
          progress.step(`png: taking ${count} pictures and the contact sheet`)
          await checkFolder(target, 'pictures', [...labels.map(fileOf), 'contact.png'])
        },
        heed,
        add: (label, data) => writeFile(join(stage, label === undefined ? 'contact.png' : fileOf(label)), data, { signal, flush: true }),
      })
      progress.step('png: writing')
    })
    size = `${count} pictures and contact.png`
  }
  else {
    const opening = openPrintPage(browser, request, pageOptions)
    // What finishes a PDF is read while the browser loads the slides, which is another process's work.
    const [{ page, facts, warnings }, { finishPdf }] = await Promise.all([opening, import('./pdf')])
    heed(warnings)
    progress.step(`${product}: printing ${facts.labels.length} pages`)
    const printed = await printPdf(page)
    // The browser tidies up while the PDF is finished here.
    const closing = isLast ? browser.close() : page.close()
    progress.step(`${product}: writing`)
    const pdf = await finishPdf(printed, facts, date)
    await writeWhole(target, seal(pdf, 'pdf'), signal)
    await closing
    size = `${facts.labels.length} pages, ${(pdf.length / 1e6).toFixed(1)} MB`
  }
  progress.line(`${shown(target)}  ${size}, ${((performance.now() - began) / 1000).toFixed(1)} s`)
}
