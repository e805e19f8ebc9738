/** `npm run bench:windows`: from a key in the speaker's window to the new address in that window and the audience's, in one browser. */
import type { Page } from 'playwright'
import type { Target } from './stats'
import { existsSync } from 'node:fs'
import { cpus } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright'
import { browserArgs, ensureBrowser } from 'slidev-deck-core/node/browser'
import { serveBuild } from 'slidev-deck-core/node/server'
import yargs from 'yargs'
import { isMet, median, percentile, table, verdict } from './stats'

const { keys, dist } = await yargs(process.argv.slice(2))
  .scriptName('npm run bench:windows --')
  .usage('$0 [options]\n\nMeasures the delay from a key to what both windows show.')
  .options({
    keys: { type: 'number', default: 60, describe: 'How many keys to press', requiresArg: true },
    dist: { type: 'string', default: 'dist', describe: 'Folder of the finished build', requiresArg: true },
  })
  .check(({ keys }) => {
    if (!Number.isInteger(keys) || keys < 1)
      throw new Error('--keys wants a whole number above 0.')
    return true
  })
  .locale('en')
  .version(false)
  .strict()
  .parseAsync()

const built = resolve(import.meta.dirname, '../..', dist)
if (!existsSync(join(built, 'index.html'))) {
  console.error(`There is no build in ${dist}: run "npm run build" first.`)
  process.exit(1)
}

/** What waits for a quiet moment after the start is done by then, in ms. */
const warmUp = 6000

/** Has a window note when it shows a new address, in ms since 1970: a task later what it shows is in the page. */
function watchSteps(page: Page): Promise<void> {
  return page.evaluate(() => {
    const seen: number[] = []
    Object.assign(window, { seen })
    const replace = history.replaceState.bind(history)
    history.replaceState = (...how) => {
      replace(...how)
      setTimeout(() => seen.push(performance.timeOrigin + performance.now()))
    }
  })
}

const noted = (page: Page, name: 'seen' | 'pressed') => page.evaluate(name => (window as unknown as Record<string, number[]>)[name]!, name)

const server = await serveBuild(built)
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArgs })
const targets: Target[] = []
try {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const audience = await context.newPage()
  await audience.goto(`${server.url}#/6`)
  const speaker = await context.newPage()
  await speaker.goto(`${server.url}#/speaker/6`)
  await speaker.locator('.speaker-window').waitFor()
  await speaker.waitForTimeout(warmUp)
  for (const page of [audience, speaker])
    await watchSteps(page)
  await speaker.evaluate(() => {
    const pressed: number[] = []
    Object.assign(window, { pressed })
    window.addEventListener('keydown', () => pressed.push(performance.timeOrigin + performance.now()), { capture: true })
  })
  for (let i = 0; i < keys; i++) {
    const before = audience.url()
    await speaker.keyboard.press('ArrowRight')
    await audience.waitForURL(url => url.href !== before)
    await speaker.waitForTimeout(150)
  }
  const pressed = await noted(speaker, 'pressed')
  const rows: string[][] = []
  for (const [name, page] of [['speaker\'s window', speaker], ['audience\'s window', audience]] as const) {
    const seen = await noted(page, 'seen')
    const delays = pressed.map(time => Math.min(...seen.filter(later => later >= time).map(later => later - time))).filter(Number.isFinite)
    rows.push([name, String(delays.length), median(delays).toFixed(1), percentile(delays, 0.95).toFixed(1)])
    targets.push({ name: `key to ${name}, median`, measured: median(delays), bound: { atMost: 50 }, unit: 'ms' })
  }
  console.log(`${table(['key to', 'keys', 'median ms', '95 % ms'], rows)}\n`)
}
finally {
  await browser.close()
  server.close()
}
console.log(`Node ${process.version}, Chromium ${browser.version()}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}\n`)
console.log(targets.map(verdict).join('\n'))
process.exitCode = targets.every(isMet) ? 0 : 1
