/** `npm run export`: the deck as PDFs and pictures, printed from the finished build. `--help` says what there is. */
import { resolve } from 'node:path'
import process from 'node:process'
import { withSignals } from './command'
import { parseArguments } from './export/args'
import { createProgress } from './export/progress'
import { countSteps, runExport } from './export/run'

await withSignals('npm run export -- --help', async (signal) => {
  const options = await parseArguments(process.argv.slice(2))
  const progress = createProgress(process.stdout, countSteps(options))
  try {
    await runExport(resolve(import.meta.dirname, '..'), options, progress, signal)
  }
  finally {
    progress.stop()
  }
})
