/** `npm run build`: the site in dist/. `npm run build:single`: the whole deck as one HTML file. `--help` says what there is. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import process from 'node:process'
import yargs from 'yargs'
import { findBrowser } from './browser'
import { buildDeck } from './export/build'
import { checkTarget, writeWhole } from './export/files'
import { createProgress } from './export/progress'
import { countSteps, runExport } from './export/run'

const root = resolve(import.meta.dirname, '..')
const interrupted = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => interrupted.abort())

/** Puts the PDF into the site that its page offers to readers without JavaScript. */
async function addPdf(dist: string): Promise<void> {
  if (!findBrowser()) {
    console.log('No browser here to print with: the site comes without llm-survey-slides.pdf, which it offers to readers without JavaScript.')
    return
  }
  const options = { products: ['slides' as const], output: join(dist, 'llm-survey-slides.pdf'), layout: 'notes' as const, paper: 'a4' as const, dark: false, clicks: false, dist, build: false, timeout: 120 }
  const progress = createProgress(process.stdout, countSteps(options))
  try {
    await runExport(root, options, progress, interrupted.signal)
  }
  finally {
    progress.stop()
  }
}

async function buildSite(out: string, pdf: boolean): Promise<void> {
  await buildDeck(root, out, interrupted.signal)
  console.log(`${relative(process.cwd(), out)}  the site; serve it from any path`)
  if (pdf)
    await addPdf(out)
}

async function buildSingle(out: string): Promise<void> {
  await checkTarget(out, 'file')
  const aside = await mkdtemp(join(tmpdir(), 'deck-single-'))
  try {
    process.env.DECK_SINGLE_FILE = 'yes'
    const dist = join(aside, 'dist')
    await buildDeck(root, dist, interrupted.signal)
    const html = await readFile(join(dist, 'index.html'))
    await writeWhole(out, html, interrupted.signal)
    console.log(`${relative(process.cwd(), out)}  one file, ${(html.length / 1e6).toFixed(1)} MB; opens by double click`)
  }
  finally {
    await rm(aside, { recursive: true, force: true })
  }
}

try {
  const { single, output, pdf } = await yargs(process.argv.slice(2))
    .usage('Builds the deck.')
    .options({
      single: { type: 'boolean', default: false, describe: 'One HTML file with everything inside, instead of a site' },
      output: { alias: 'o', type: 'string', requiresArg: true, describe: 'Folder of the site, or the HTML file' },
      pdf: { type: 'boolean', default: true, describe: 'Print the slides into the site too' },
    })
    .locale('en')
    .version(false)
    .strict()
    .parseAsync()
  await (single ? buildSingle(resolve(output ?? 'exports/llm-survey.html')) : buildSite(resolve(output ?? 'dist'), pdf))
}
catch (error) {
  console.error(interrupted.signal.aborted ? 'Stopped; nothing half-written is left behind.' : error instanceof Error ? error.message : error)
  process.exitCode = interrupted.signal.aborted ? 130 : 1
}
