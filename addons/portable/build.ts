import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { browserArgs, browserCandidates, BrowserError, launchBrowser } from 'slidev-deck-core/node/browser'
import { readDeck } from 'slidev-deck-core/node/deck'
import { checkFile, shown, writeWhole } from 'slidev-deck-core/node/files'
import { leftover } from 'slidev-deck-core/node/leftovers'
import { seal } from 'slidev-deck-core/node/seal'
import { buildDeck, checkSite, runSlidev } from 'slidev-deck-core/node/site'

/** Puts the PDF into the site that its page offers to readers without JavaScript; a site without it is finished, too. */
async function addPdf(site: string, name: string, signal: AbortSignal): Promise<void> {
  const file = `${name}-slides.pdf`
  const { countSteps, createProgress, printSite } = await import('slidev-addon-booklet/export/site')
  const options = { products: ['slides' as const], output: join(site, file), layout: 'notes' as const, paper: 'a4' as const, dark: false, clicks: false, timeout: 120 }
  const progress = createProgress(process.stdout, countSteps(options))
  try {
    await printSite(site, name, options, { ...progress, line: () => {} }, signal)
  }
  catch (error) {
    if (!(error instanceof BrowserError))
      throw error
    progress.stop()
    console.warn(`Warning: the site comes without ${file}, which it offers to readers without JavaScript.\n${error.message}`)
  }
  finally {
    progress.stop()
  }
}

/** Puts the first slide into the page as a picture; a page without it is finished, too, and opens later. */
async function addPicture(site: string, signal: AbortSignal): Promise<void> {
  try {
    const { addFirstPicture } = await import('./picture')
    const browser = await launchBrowser({ args: browserArgs }, signal, false)
    const stop = () => void browser.close()
    signal.addEventListener('abort', stop)
    try {
      await addFirstPicture(browser, site)
    }
    finally {
      signal.removeEventListener('abort', stop)
      await browser.close()
    }
  }
  catch (error) {
    signal.throwIfAborted()
    const reason = error instanceof Error ? error.message : String(error)
    console.warn(`Warning: the first slide is not painted before the scripts have come: ${reason}`)
  }
}

/** Whether the addon is there that prints. */
function canPrint(): boolean {
  try {
    createRequire(import.meta.url).resolve('slidev-addon-booklet/package.json')
    return true
  }
  catch {
    return false
  }
}

/**
 * Builds the deck's site.
 * @param root folder of the deck
 * @param out folder of the site
 * @param pdf whether the slides go into it as a PDF too, where the booklet addon is there
 * @param signal ends it
 */
export async function buildSite(root: string, out: string, pdf: boolean, signal: AbortSignal): Promise<void> {
  const prints = pdf && canPrint()
  await checkSite(out)
  // A wrong CHROMIUM_PATH is better said before the build than after it.
  if (prints)
    browserCandidates()
  const { name } = await readDeck(root)
  await buildDeck(root, out, signal, async (site) => {
    await addPicture(site, signal)
    if (prints)
      await addPdf(site, name, signal)
  })
  console.log(`${shown(out)}  the site; serve it from any path`)
}

/**
 * Builds the deck as one HTML file.
 * @param root folder of the deck
 * @param file path of the file; `exports/NAME.html` where it is missing
 * @param signal ends it
 */
export async function buildSingle(root: string, file: string | undefined, signal: AbortSignal): Promise<void> {
  const out = resolve(file ?? `exports/${(await readDeck(root)).name}.html`)
  await checkFile(out)
  const aside = await mkdtemp(join(tmpdir(), 'deck-single-'))
  const forget = leftover(aside)
  try {
    await runSlidev(root, join(aside, 'site'), signal, { DECK_SINGLE_FILE: 'yes' })
    await addPicture(join(aside, 'site'), signal)
    const html = await readFile(join(aside, 'site', 'index.html'))
    await writeWhole(out, seal(html, 'html'), signal)
    console.log(`${shown(out)}  one file, ${(html.length / 1e6).toFixed(1)} MB; opens by double click`)
  }
  finally {
    await rm(aside, { recursive: true, force: true })
    forget()
  }
}
