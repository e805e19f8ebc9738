/** `npm run bench:dev`: from the command `slidev` to the first slide in a browser, beside a stock deck of as many slides. */
import type { Browser } from 'playwright'
import type { Target } from './stats'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium } from 'playwright'
import { browserArgs, ensureBrowser } from 'slidev-deck-core/node/browser'
import { freePort } from 'slidev-deck-core/node/server'
import yargs from 'yargs'
import { isMet, median, spread, table, verdict } from './stats'
import { remoteHosts, writeStockDeck } from './stockDeck'

const root = resolve(import.meta.dirname, '../..')
const slidev = createRequire(import.meta.url).resolve('@slidev/cli/bin/slidev.mjs')

const { runs } = await yargs(process.argv.slice(2))
  .scriptName('npm run bench:dev --')
  .usage('$0 [options]\n\nMeasures the start of the development server, of this deck and of a stock one of the same text, in turn.')
  .options({ runs: { type: 'number', default: 3, describe: 'How often each deck is started each way', requiresArg: true } })
  .check(({ runs }) => {
    if (!Number.isInteger(runs) || runs < 1)
      throw new Error('--runs wants a whole number above 0.')
    return true
  })
  .locale('en')
  .version(false)
  .strict()
  .parseAsync()

/** How long a start may take, in ms. */
const patience = 240_000

/**
 * Starts the development server of a deck, opens it as soon as it answers, and waits for the first slide.
 * @param browser the browser, which runs already
 * @param deck folder of the deck
 * @param isCold whether dependencies are bundled anew
 * @returns seconds from the command to the slide
 * @throws with what the server said where it ends, or takes too long
 */
async function start(browser: Browser, deck: string, isCold: boolean): Promise<number> {
  const port = await freePort('127.0.0.1')
  const url = `http://localhost:${port}/`
  const began = performance.now()
  const child = spawn(process.execPath, [slidev, '--port', String(port), ...isCold ? ['--force'] : []], { cwd: deck, stdio: ['ignore', 'pipe', 'pipe'] })
  let log = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Uint8Array) => log += String(chunk))
  const stop = () => child.kill()
  process.once('exit', stop)
  const context = await browser.newContext({ viewport: { width: 980, height: 552 } })
  try {
    while (!await fetch(url, { headers: { accept: 'text/html' } }).then(({ ok }) => ok, () => false)) {
      if (child.exitCode !== null || performance.now() - began > patience)
        throw new Error(`The development server of ${deck} does not answer:\n${log.slice(-2000)}`)
      await pause(50)
    }
    const page = await context.newPage()
    await page.route(remoteHosts, route => route.abort())
    await page.goto(url, { waitUntil: 'commit', timeout: patience })
    await page.locator('.slidev-layout h1:visible').first().waitFor({ timeout: patience })
    return (performance.now() - began) / 1000
  }
  finally {
    await context.close()
    const ended = once(child, 'close')
    stop()
    await ended
    process.off('exit', stop)
  }
}

const folder = mkdtempSync(join(tmpdir(), 'llm-survey-bench-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => process.exit(130))

const stock = join(folder, 'stock')
await writeStockDeck(stock, root)
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArgs })
const samples = { cold: { ours: [] as number[], stock: [] as number[] }, warm: { ours: [] as number[], stock: [] as number[] } }
try {
  for (let run = 0; run < runs; run++) {
    // A cold start leaves behind what makes the next one warm.
    for (const way of ['cold', 'warm'] as const) {
      samples[way].ours.push(await start(browser, root, way === 'cold'))
      samples[way].stock.push(await start(browser, stock, way === 'cold'))
      console.log(`round ${run + 1}  ${way}: ${samples[way].ours.at(-1)!.toFixed(1)} s, stock ${samples[way].stock.at(-1)!.toFixed(1)} s`)
    }
  }
}
finally {
  await browser.close()
}

const ratios = Object.entries(samples).map(([way, { ours, stock }]) => ({ way, ours, stock, ratios: ours.map((seconds, i) => seconds / stock[i]!) }))
console.log(`\nNode ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}\n`)
console.log(`${table(['command to first slide', 'this deck s', 'min–max', 'stock s', 'min–max', 'to stock', 'min–max'], ratios.map(({ way, ours, stock, ratios }) => [
  way === 'cold' ? 'cold (dependencies bundled anew)' : 'warm',
  median(ours).toFixed(1),
  spread(ours),
  median(stock).toFixed(1),
  spread(stock),
  `${median(ratios).toFixed(2)}×`,
  spread(ratios, 2),
]))}\n`)
const targets: Target[] = ratios.map(({ way, ratios }) => ({ name: `${way} start beside stock`, measured: median(ratios), bound: { atMost: 1.2 } }))
console.log(targets.map(verdict).join('\n'))
process.exitCode = targets.every(isMet) ? 0 : 1
