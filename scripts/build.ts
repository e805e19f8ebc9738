/** `npm run build`: the site in dist/. `npm run build:single`: the whole deck as one HTML file. `--help` says what there is. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import yargs from 'yargs'
import { browserCandidates, BrowserError } from './browser'
import { UsageError, withSignals } from './command'
import { buildDeck, checkSite, runSlidev } from './export/build'
import { checkFile, shown, writeWhole } from './export/files'
import { createProgress } from './export/progress'
import { countSteps, printSite } from './export/run'
import { seal } from './export/seal'
import { leftover } from './leftovers'

const root = resolve(import.meta.dirname, '..')
const pdfName = 'llm-survey-slides.pdf'

/** Puts the PDF into the site that its page offers to readers without JavaScript; a site without it is finished, too. */
async function addPdf(site: string, signal: AbortSignal): Promise<void> {
  const options = { products: ['slides' as const], output: join(site, pdfName), layout: 'notes' as const, paper: 'a4' as const, dark: false, clicks: false, timeout: 120 }
  const progress = createProgress(process.stdout, countSteps(options))
  try {
    await printSite(site, options, { ...progress, line: () => {} }, signal)
  }
  catch (error) {
    if (!(error instanceof BrowserError))
      throw error
    progress.stop()
    console.warn(`Warning: the site comes without ${pdfName}, which it offers to readers without JavaScript.\n${error.message}`)
  }
  finally {
    progress.stop()
  }
}

async function buildSite(out: string, pdf: boolean, signal: AbortSignal): Promise<void> {
  await checkSite(out)
  // A wrong CHROMIUM_PATH is better said before the build than after it.
  if (pdf)
    browserCandidates()
  await buildDeck(root, out, signal, pdf ? site => addPdf(site, signal) : undefined)
  console.log(`${shown(out)}  the site; serve it from any path`)
}

async function buildSingle(out: string, signal: AbortSignal): Promise<void> {
  await checkFile(out)
  const aside = await mkdtemp(join(tmpdir(), 'deck-single-'))
  const forget = leftover(aside)
  try {
    await runSlidev(root, join(aside, 'site'), signal, { DECK_SINGLE_FILE: 'yes' })
    const html = await readFile(join(aside, 'site', 'index.html'))
    await writeWhole(out, seal(html, 'html'), signal)
    console.log(`${shown(out)}  one file, ${(html.length / 1e6).toFixed(1)} MB; opens by double click`)
  }
  finally {
    await rm(aside, { recursive: true, force: true })
    forget()
  }
}

await withSignals('npm run build -- --help', async (signal) => {
  const { single, output, pdf } = await yargs(process.argv.slice(2))
    .scriptName('npm run build --')
    .usage('$0 [options]\n\nBuilds the deck.')
    .options({
      single: { type: 'boolean', default: false, describe: 'One HTML file with everything inside, instead of a site' },
      output: { alias: 'o', type: 'string', requiresArg: true, describe: 'Folder of the site (new, empty, or an earlier build of ours), or the HTML file' },
      pdf: { type: 'boolean', default: true, describe: 'Print the slides into the site too' },
    })
    .locale('en')
    .version(false)
    .strict()
    .fail((message, error) => {
      throw new UsageError(message ?? error.message)
    })
    .parseAsync()
  if (Array.isArray(output) || output?.trim() === '')
    throw new UsageError('--output wants one file or folder.')
  await (single ? buildSingle(resolve(output ?? 'exports/llm-survey.html'), signal) : buildSite(resolve(output ?? 'dist'), pdf, signal))
})
