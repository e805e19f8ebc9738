/** `npm run bench:load`: how fast the built deck opens and turns its pages, beside a stock Slidev deck of the same text. */
import type { FirstSlide, FontHosts, Network } from './firstSlide'
import type { BenchServer } from './server'
import type { Target } from './stats'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { load } from '@slidev/parser/fs'
import { chromium } from 'playwright'
import { buildSingle } from 'slidev-addon-portable/build'
import { browserArgs, ensureBrowser } from 'slidev-deck-core/node/browser'
import { buildDeck } from 'slidev-deck-core/node/site'
import yargs from 'yargs'
import { openFirstSlide } from './firstSlide'
import { serveGzipped } from './server'
import { isMet, median, percentile, spread, table, verdict } from './stats'
import { writeStockDeck } from './stockDeck'
import { walkThrough } from './walk'

const root = resolve(import.meta.dirname, '../..')
const parts = ['open', 'walk'] as const

const { runs, walks, dist, only } = await yargs(process.argv.slice(2))
  .scriptName('npm run bench:load --')
  .usage('$0 [options]\n\nMeasures the finished build beside a stock Slidev deck of the same text, in turn.')
  .options({
    runs: { type: 'number', default: 3, describe: 'How often each deck is opened each way', requiresArg: true },
    walks: { type: 'number', default: 3, describe: 'How often to go over all slides for the memory', requiresArg: true },
    dist: { type: 'string', default: 'dist', describe: 'Folder of the finished build', requiresArg: true },
    only: { choices: parts, describe: 'Only this part' },
  })
  .check(({ runs, walks }) => {
    if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(walks) || walks < 2)
      throw new Error('--runs wants a whole number above 0, --walks one above 1.')
    return true
  })
  .locale('en')
  .version(false)
  .strict()
  .parseAsync()

const built = resolve(root, dist)
if (!existsSync(join(built, 'index.html'))) {
  console.error(`There is no build in ${dist}: run "npm run build" first.`)
  process.exit(1)
}

const folder = mkdtempSync(join(tmpdir(), 'llm-survey-bench-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
const interrupted = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    interrupted.abort()
    process.exit(130)
  })
}

interface Condition { network: Network, hosts: FontHosts }
const conditions: Condition[] = [
  { network: 'loopback', hosts: 'answer' },
  { network: 'slow', hosts: 'answer' },
  { network: 'loopback', hosts: 'hang' },
]
const names: Record<Network, string> = { loopback: 'loopback', slow: '10 Mbit/s, 40 ms, CPU 4× slower' }
const nameOf = ({ network, hosts }: Condition) => `${names[network]}, font hosts ${hosts}`

const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArgs })
const targets: Target[] = []

/** A font file that stands in for those of the font hosts. */
function readFont(): Uint8Array {
  const assets = join(built, 'assets')
  return readFileSync(join(assets, readdirSync(assets).find(name => /-400-opening-.*\.woff2$/.test(name)) ?? ''))
}

async function measureOpening(ours: BenchServer, stock: BenchServer): Promise<void> {
  const font = readFont()
  const samples = new Map<string, { ours: FirstSlide[], stock: FirstSlide[] }>()
  for (let run = 0; run < runs; run++) {
    for (const condition of conditions) {
      const kept = samples.get(nameOf(condition)) ?? { ours: [], stock: [] }
      samples.set(nameOf(condition), kept)
      kept.ours.push(await openFirstSlide(browser, ours, condition.network, condition.hosts, font))
      kept.stock.push(await openFirstSlide(browser, stock, condition.network, condition.hosts, font))
      console.log(`round ${run + 1}  ${nameOf(condition)}: ${kept.ours.at(-1)!.lcp.toFixed(0)} ms, stock ${kept.stock.at(-1)!.lcp.toFixed(0)} ms`)
    }
  }
  const lcps = (list: FirstSlide[]) => list.map(({ lcp }) => lcp)
  const lives = (list: FirstSlide[]) => list.map(({ live }) => live)
  // Run by run: whatever else the machine does strikes both of a pair.
  const paired = (ours: number[], stock: number[]) => median(ours.map((ms, i) => ms / stock[i]!))
  for (const [what, column] of [['first slide painted (LCP)', lcps], ['deck answers keys', lives]] as const) {
    console.log(`\n${table([what, 'this deck ms', 'min–max', 'stock ms', 'min–max', 'to stock', 'min–max'], [...samples].map(([name, { ours, stock }]) => {
      const ratios = column(ours).map((ms, i) => ms / column(stock)[i]!)
      return [
        name,
        median(column(ours)).toFixed(0),
        spread(column(ours), 0),
        median(column(stock)).toFixed(0),
        spread(column(stock), 0),
        `${median(ratios).toFixed(2)}×`,
        spread(ratios, 2),
      ]
    }))}\n`)
  }
  const of = (network: Network, hosts: FontHosts) => samples.get(nameOf({ network, hosts }))!
  for (const network of ['loopback', 'slow'] as const) {
    const { ours, stock } = of(network, 'answer')
    targets.push(
      { name: `first slide beside stock, ${names[network]}`, measured: paired(lcps(ours), lcps(stock)), bound: { atMost: 0.6 } },
      { name: `first key beside stock, ${names[network]}`, measured: paired(lives(ours), lives(stock)), bound: { atMost: 1 } },
      { name: `layout shift, ${names[network]}`, measured: Math.max(...ours.map(({ shift }) => shift)), bound: { atMost: 0 } },
    )
  }
  // Hanging hosts must make no difference; a tenth is what two medians of the same thing differ by.
  targets.push({ name: 'first slide while font hosts hang, beside itself', measured: median(lcps(of('loopback', 'hang').ours)) / median(lcps(of('loopback', 'answer').ours)), bound: { atMost: 1.1 } })
  const bytes = (list: FirstSlide[]) => median(list.map(({ bytes }) => bytes)) / 1024
  const { ours: oursSlow, stock: stockSlow } = of('slow', 'answer')
  console.log(`Bytes to the first slide: ${bytes(oursSlow).toFixed(0)} KB with the fonts; stock ${bytes(stockSlow).toFixed(0)} KB without any of its own.\n`)
  targets.push({ name: 'bytes to the first slide', measured: Math.max(...oursSlow.map(({ bytes }) => bytes)) / 1024, bound: { atMost: 400 }, unit: 'KB' })
}

/** Stock Slidev has no single file: nothing to compare with. */
async function measureSingle(): Promise<void> {
  const file = join(folder, 'single.html')
  await buildSingle(root, file, interrupted.signal)
  const source = { url: String(pathToFileURL(file)), sent: () => 0 }
  const font = readFont()
  const samples: FirstSlide[] = []
  for (let run = 0; run < runs; run++)
    samples.push(await openFirstSlide(browser, source, 'slow', 'answer', font))
  const [lcps, lives] = [samples.map(({ lcp }) => lcp), samples.map(({ live }) => live)]
  console.log(`Single file, CPU 4× slower: painted after ${median(lcps).toFixed(0)} ms (${spread(lcps, 0)}), answers keys after ${median(lives).toFixed(0)} ms (${spread(lives, 0)})\n`)
  targets.push({ name: 'first slide of the single file, CPU 4× slower', measured: median(lcps), bound: { atMost: 1500 }, spread: spread(lcps, 0), unit: 'ms' })
}

async function measureWalk(ours: BenchServer, stock: BenchServer): Promise<void> {
  const { slides } = await load({ roots: [root], userRoot: root }, resolve(root, 'slides.md'))
  const figureSlides = new Set(slides.filter(({ frontmatter }) => Number(frontmatter.clicks) > 0).map(({ index }) => index + 1))
  const { turns, longTasks, heaps, bytes } = await walkThrough(browser, ours.url, slides.length, walks, ours.sent)
  const { turns: stockTurns } = await walkThrough(browser, stock.url, slides.length, 0, stock.sent)
  const row = (name: string, list: typeof turns) => {
    const ms = list.map(turn => turn.ms)
    const slowest = list.reduce((a, b) => b.ms > a.ms ? b : a)
    return [name, String(ms.length), median(ms).toFixed(1), percentile(ms, 0.95).toFixed(1), `${slowest.ms.toFixed(0)} (from ${slowest.slide})`]
  }
  const onFigures = turns.filter(({ slide }) => figureSlides.has(slide))
  console.log(`\n${table(['next slide or step painted', 'keys', 'median ms', '95 % ms', 'slowest ms'], [row('whole deck', turns), row('on figure slides', onFigures), row('stock deck', stockTurns)])}\n`)
  console.log(`Long tasks: ${longTasks.map(({ slide, ms }) => `${ms.toFixed(0)} ms on ${slide}`).join(', ') || 'none'}`)
  console.log(`Heap after each walk over ${slides.length} slides: ${heaps.map(heap => (heap / 2 ** 20).toFixed(1)).join(', ')} MB`)
  console.log(`All slides: ${(bytes / 2 ** 20).toFixed(2)} MB\n`)
  const stockTimes = stockTurns.map(turn => turn.ms)
  for (const [name, list, most] of [['whole deck', turns, 1], ['on figure slides', onFigures, 1.3]] as const) {
    const ms = list.map(turn => turn.ms)
    targets.push(
      { name: `key to paint beside stock, ${name}, median`, measured: median(ms) / median(stockTimes), bound: { atMost: most } },
      { name: `key to paint beside stock, ${name}, 95th percentile`, measured: percentile(ms, 0.95) / percentile(stockTimes, 0.95), bound: { atMost: most } },
    )
  }
  targets.push(
    { name: 'longest task in the walk', measured: Math.max(0, ...longTasks.map(({ ms }) => ms)), bound: { atMost: 50 }, unit: 'ms' },
    { name: 'heap after the last walk beside the first', measured: heaps.at(-1)! / heaps[0]!, bound: { atMost: 1.1 } },
    { name: 'all slides', measured: bytes / 2 ** 20, bound: { atMost: 2.5 }, unit: 'MB' },
  )
}

try {
  const ours = await serveGzipped(built)
  console.log('Building the stock deck …')
  await writeStockDeck(join(folder, 'stock'), root)
  await buildDeck(join(folder, 'stock'), join(folder, 'stock-dist'), interrupted.signal)
  const stock = await serveGzipped(join(folder, 'stock-dist'))
  if (only !== 'walk') {
    await measureOpening(ours, stock)
    await measureSingle()
  }
  if (only !== 'open')
    await measureWalk(ours, stock)
  stock.close()
  ours.close()
}
finally {
  await browser.close()
}
console.log(`Node ${process.version}, Chromium ${browser.version()}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}\n`)
console.log(targets.map(verdict).join('\n'))
process.exitCode = targets.every(isMet) ? 0 : 1
