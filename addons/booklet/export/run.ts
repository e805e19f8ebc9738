import type { Browser } from 'puppeteer-core'
import type { ExportOptions, Product } from './args'
import type { PrintOptions } from './products'
import type { Progress } from './progress'
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import { UsageError } from 'slidev-deck-core/node/command'
import { readDeck } from 'slidev-deck-core/node/deck'
import { checkFile, moveAway, shown } from 'slidev-deck-core/node/files'
import { checkFolder } from 'slidev-deck-core/node/folder'
import { serveBuild } from 'slidev-deck-core/node/server'
import { buildDeck, checkSite, factsOf, isBuilt } from 'slidev-deck-core/node/site'
import { changedSource, sourcesOf } from 'slidev-deck-core/node/sources'
import { closePrinter, launchPrinter } from './browser'
import { exportDate } from './date'
import { makeProduct, scaleOf } from './products'

/** How many steps {@link runExport} reports. */
export function countSteps({ products }: PrintOptions): number {
  return batchesOf(products).length + 3 * products.length
}

/** The products, those together that one browser can make one after the other. */
function batchesOf(products: readonly Product[]): Product[][] {
  return [...new Set(products.map(scaleOf))].map(scale => products.filter(product => scaleOf(product) === scale))
}

/** Place that a product is written to. */
function targetOf(product: Product, name: string, { products, output }: Pick<ExportOptions, 'products' | 'output'>): string {
  const file = product === 'png' ? `${name}-png` : product === 'md' || product === 'pptx' ? `${name}.${product}` : `${name}-${product}.pdf`
  const ending = file.slice(file.lastIndexOf('.'))
  if (output === undefined)
    return resolve('exports', file)
  if (products.length > 1)
    return resolve(output, file)
  if (product === 'png' || output.toLowerCase().endsWith(ending))
    return resolve(output)
  const found = statSync(output, { throwIfNoEntry: false })
  if (/[/\\]$/.test(output) || found?.isDirectory())
    return resolve(output, file)
  // A device, such as /dev/null, is refused later; its name with another ending is no better place.
  return resolve(found && !found.isFile() ? output : `${output}${ending}`)
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

  await makeAll(dist, name, options, true, progress, signal, async () => {
    if (isNew) {
      progress.line(options.build ? 'Building the deck …' : `There is no build in ${shown(dist)} yet: building the deck …`)
      await buildDeck(root, dist, signal)
    }
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
  await makeAll(dist, name, options, false, progress, signal)
}

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
async function withBrowser(scale: number, signal: AbortSignal, mayFetch: boolean, progress: Progress, work: (browser: Browser) => Promise<void>): Promise<void> {
  progress.step('starting the browser')
  const browser = await launchPrinter(scale, signal, mayFetch)
  const stop = () => void closePrinter(browser)
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
    await closePrinter(browser)
  }
}

/** Makes the products, with one browser at a time. What comes before them waits for the first browser: without one it would be in vain. */
async function makeAll(dist: string, name: string, options: PrintOptions, mayFetch: boolean, progress: Progress, signal: AbortSignal, before = async () => {}): Promise<void> {
  const date = exportDate(process.env.SOURCE_DATE_EPOCH)
  for (const [i, batch] of batchesOf(options.products).entries()) {
    await withBrowser(scaleOf(batch[0]!), signal, mayFetch, progress, async (browser) => {
      if (i === 0)
        await before()
      const server = await serveBuild(dist)
      try {
        for (const product of batch) {
          signal.throwIfAborted()
          await makeProduct(product, targetOf(product, name, options), { browser, url: server.url, options, last: product === batch.at(-1), date, progress, signal })
        }
      }
      finally {
        server.close()
      }
    })
  }
}
