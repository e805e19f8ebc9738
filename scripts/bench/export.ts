/** `npm run bench:export`: our exporter beside `slidev export`, on plain decks and on this one. `--help` says what there is. */
import type { Sample } from './process'
import type { Target } from './stats'
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { PDFDocument } from 'pdf-lib'
import { ensureBrowser } from 'slidev-deck-core/node/browser'
import { buildDeck } from 'slidev-deck-core/node/site'
import yargs from 'yargs'
import { writePlainDeck } from './decks'
import { measure } from './process'
import { isMet, median, ratios, spread, table, verdict } from './stats'

const root = resolve(import.meta.dirname, '../..')
const slidev = createRequire(import.meta.url).resolve('@slidev/cli/bin/slidev.mjs')
const deckNames = ['60', '240', '1000', 'this'] as const
/** What takes about five minutes. `slidev export` alone takes three for 240 slides; for 1000 it would take an hour, and is not asked. */
const usualDecks: readonly (typeof deckNames[number])[] = ['60', 'this']

const { runs, slowRuns, decks } = await yargs(process.argv.slice(2))
  .scriptName('npm run bench:export --')
  .usage('$0 [options]\n\nMeasures our exporter, from finished builds, and "slidev export" of the same decks in turn.')
  .options({
    'runs': { type: 'number', default: 3, describe: 'Runs of each command', requiresArg: true },
    'slow-runs': { type: 'number', default: 1, describe: 'Runs of "slidev export" of 240 slides, minutes each', requiresArg: true },
    'decks': { choices: deckNames, array: true, string: true, default: [...usualDecks], describe: 'Decks to measure: plain ones by their number of slides, and this one' },
  })
  .check(({ runs, 'slow-runs': slowRuns }) => {
    if (![runs, slowRuns].every(count => Number.isInteger(count) && count > 0))
      throw new Error('--runs and --slow-runs want whole numbers above 0.')
    return true
  })
  .locale('en')
  .version(false)
  .strict()
  .parseAsync()

/** A command that is measured several times. */
interface Subject {
  name: string
  runs: number
  run: () => Promise<Sample>
  samples: Sample[]
  /** The PDF that it writes, where that has one page a slide; what is compared must have equally many. */
  slides?: { deck: string, file: string }
}

const browser = ensureBrowser()
const folder = mkdtempSync(join(tmpdir(), 'llm-survey-bench-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
const ourFile = join(folder, 'ours.pdf')
const theirFile = join(folder, 'theirs.pdf')
const interrupted = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    interrupted.abort()
    process.exit(130)
  })
}

function ours(product: string, dist: string): Promise<Sample> {
  return measure(['addons/booklet/bin/slidev-booklet.mjs', product, '--dist', dist, '--output', product === 'png' ? join(folder, 'pictures') : ourFile], { cwd: root, env: { CHROMIUM_PATH: browser } })
}

function theirs(deck: string, ...more: string[]): Promise<Sample> {
  return measure([slidev, 'export', '--output', theirFile, '--executable-path', browser, '--timeout', '900000', ...more], { cwd: deck })
}

/** Builds a deck, brings the caches of both commands up to date, and says what to measure. */
async function subjectsOf(name: typeof deckNames[number]): Promise<Subject[]> {
  const deck = name === 'this' ? root : join(folder, name)
  const title = name === 'this' ? 'this deck' : `${name} slides`
  console.log(`${title}: building, and one run that does not count …`)
  if (name !== 'this')
    writePlainDeck(deck, Number(name), join(root, 'addons/booklet'))
  const dist = join(folder, `${name}-dist`)
  await buildDeck(deck, dist, interrupted.signal)
  await ours('slides', dist)
  // All slides of a plain deck need the same dependencies, which Vite bundles on the first run.
  if (name !== '1000')
    await theirs(deck, ...name === 'this' ? [] : ['--range', '1-4'])
  const subject = (what: string, runs: number, run: Subject['run'], file?: string): Subject => ({ name: `${title}, ${what}`, runs, run, samples: [], ...file && { slides: { deck: title, file } } })
  return [
    subject('slides', runs, () => ours('slides', dist), ourFile),
    ...name === 'this' ? [subject('handout', runs, () => ours('handout', dist)), subject('png', runs, () => ours('png', dist))] : [],
    ...name === '1000' ? [] : [subject('slidev export', name === '240' ? slowRuns : runs, () => theirs(deck), theirFile)],
  ]
}

const subjects: Subject[] = []
for (const name of deckNames.filter(name => decks.includes(name)))
  subjects.push(...await subjectsOf(name))

/** Pages of the first PDF of each deck, to which every other one is held. */
const pageCounts = new Map<string, { pages: number, name: string }>()

async function countPages({ name, slides }: Subject): Promise<void> {
  if (!slides)
    return
  const pages = (await PDFDocument.load(await readFile(slides.file))).getPageCount()
  const first = pageCounts.get(slides.deck) ?? { pages, name }
  pageCounts.set(slides.deck, first)
  if (pages !== first.pages) {
    console.error(`"${name}" wrote ${pages} pages, but "${first.name}" ${first.pages}: their times cannot be compared. Run both commands by hand and see which PDF lacks slides.`)
    process.exit(1)
  }
}

// In turn, so that whatever else the machine does strikes all alike.
for (let round = 0; round < Math.max(runs, slowRuns); round++) {
  for (const subject of subjects.filter(subject => round < subject.runs)) {
    const sample = await subject.run()
    subject.samples.push(sample)
    await countPages(subject)
    console.log(`round ${round + 1}  ${subject.name}: ${sample.seconds.toFixed(1)} s`)
  }
}

function secondsOf(name: string): number[] {
  return subjects.find(subject => subject.name === name)?.samples.map(({ seconds }) => seconds) ?? []
}
/** A promise of the ratio of two commands' times, round by round; none where one of them was not measured. */
function target(name: string, above: string, below: string, bound: Target['bound']): Target[] {
  const found = ratios(secondsOf(above), secondsOf(below))
  return found.length === 0 ? [] : [{ name, measured: median(found), spread: spread(found, 2), bound }]
}
/** Largest resident memory of all processes of a command, in MB; undefined where it was not measured, or cannot be. */
function peakOf({ samples }: Subject): number | undefined {
  const peaks = samples.flatMap(({ peak }) => peak ?? [])
  return peaks.length === 0 ? undefined : Math.max(...peaks) / 2 ** 20
}
const own = subjects.find(({ name }) => name === 'this deck, slides')
const ownPeak = own && peakOf(own)
const targets = [
  ...target('60 slides, faster than slidev export', '60 slides, slidev export', '60 slides, slides', { atLeast: 5.5 }),
  ...target('240 slides, faster than slidev export', '240 slides, slidev export', '240 slides, slides', { atLeast: 30 }),
  ...target('240 slides beside 60', '240 slides, slides', '60 slides, slides', { atMost: 2.5 }),
  ...target('this deck, faster than slidev export', 'this deck, slidev export', 'this deck, slides', { atLeast: 5 }),
  ...target('1000 slides beside 240', '1000 slides, slides', '240 slides, slides', { atMost: 4.5 }),
  ...target('this deck, pictures beside slidev export', 'this deck, png', 'this deck, slidev export', { atMost: 0.7 }),
  ...target('this deck, handout beside slides', 'this deck, handout', 'this deck, slides', { atMost: 1.5 }),
  ...ownPeak === undefined ? [] : [{ name: 'this deck, peak memory', measured: ownPeak, bound: { atMost: 900 }, unit: 'MB' }],
]

console.log(`\nNode ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}\n`)
console.log(table(['deck and command', 'runs', 'median s', 'min–max s', 'slidev export takes', 'min–max', 'peak memory MB'], subjects.map((subject) => {
  const { name, samples } = subject
  const seconds = samples.map(sample => sample.seconds)
  const found = name.endsWith('slidev export') ? [] : ratios(secondsOf(name.replace(/, .*/, ', slidev export')), seconds)
  return [name, String(samples.length), median(seconds).toFixed(2), spread(seconds, 2), ...found.length === 0 ? ['', ''] : [`${median(found).toFixed(1)}×`, spread(found)], peakOf(subject)?.toFixed(0) ?? '?']
})))
console.log('\nTimes from the start of the command to its end; memory is the sum of the resident sizes of all its processes, shared pages in each.\n')
console.log(targets.map(verdict).join('\n'))
process.exitCode = targets.every(isMet) ? 0 : 1
