/** `slidev-booklet`, here `npm run export`: the deck as PDFs and pictures, printed from the finished build. `--help` says what there is. */
import process from 'node:process'
import { typed, withSignals } from 'slidev-deck-core/node/command'
import { parseArguments } from './args'
import { createProgress } from './progress'
import { countSteps, runExport } from './run'

await withSignals(`${typed('slidev-booklet')} --help`, async (signal) => {
  const options = await parseArguments(process.argv.slice(2))
  const progress = createProgress(process.stdout, countSteps(options))
  try {
    await runExport(process.cwd(), options, progress, signal)
  }
  finally {
    progress.stop()
  }
})
if (!process.exitCode) {
  // Puppeteer would wait a tenth of a second more for a window that is gone.
  process.stdout.write('', () => process.exit())
}
