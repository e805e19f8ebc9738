/** `npm run export`: the deck as PDFs and pictures, printed from the finished build. `--help` says what there is. */
import { resolve } from 'node:path'
import process from 'node:process'
import { parseArguments, UsageError } from './export/args'
import { createProgress } from './export/progress'
import { countSteps, runExport } from './export/run'

const interrupted = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => interrupted.abort())

try {
  const options = await parseArguments(process.argv.slice(2))
  const progress = createProgress(process.stdout, countSteps(options))
  try {
    await runExport(resolve(import.meta.dirname, '..'), options, progress, interrupted.signal)
  }
  finally {
    progress.stop()
  }
}
catch (error) {
  if (interrupted.signal.aborted) {
    console.error('Stopped; nothing half-written is left behind.')
    process.exitCode = 130
  }
  else {
    console.error(error instanceof Error ? error.message : error)
    if (error instanceof UsageError)
      console.error('"npm run export -- --help" shows what there is.')
    process.exitCode = error instanceof UsageError ? 2 : 1
  }
}
