/** `slidev-portable`, here `npm run build`, `build:single` and `preview`. `--help` says what there is. */
import { resolve } from 'node:path'
import process from 'node:process'
import { typed, UsageError, withSignals } from 'slidev-deck-core/node/command'
import yargs from 'yargs'
import { buildSingle, buildSite } from './build'
import { preview } from './preview'

/** The npm script that runs this names one of the commands already. */
const scriptName = process.env.npm_lifecycle_event ? typed('slidev-portable') : 'slidev-portable'

/** @throws UsageError where an option that can be given once was given twice, or stands without a value */
function onlyOne(value: unknown): string | undefined {
  if (Array.isArray(value) || (typeof value === 'string' && value.trim() === ''))
    throw new UsageError('--output wants one file or folder.')
  return typeof value === 'string' ? value : undefined
}

await withSignals(`${scriptName} --help`, async (signal) => {
  const root = process.cwd()
  await yargs(process.argv.slice(2))
    .scriptName(scriptName)
    .usage('Builds the deck so that it opens anywhere.')
    .command(['build', '$0'], 'The site, in dist/', command => command.options({
      output: { alias: 'o', type: 'string', requiresArg: true, describe: 'Folder of the site: new, empty, or an earlier build of ours' },
      pdf: { type: 'boolean', default: true, describe: 'Print the slides into the site too' },
    }), ({ output, pdf }) => buildSite(root, resolve(onlyOne(output) ?? 'dist'), pdf, signal))
    .command('single', 'One HTML file with everything inside, in exports/', command => command.options({
      output: { alias: 'o', type: 'string', requiresArg: true, describe: 'The HTML file' },
    }), ({ output }) => buildSingle(root, onlyOne(output), signal))
    .command('preview', 'Serves the site in a browser', command => command.options({
      outDir: { type: 'string', default: 'dist', requiresArg: true, describe: 'Folder of the site' },
      port: { type: 'number', requiresArg: true, describe: 'Port of the server' },
      host: { type: 'string', describe: 'Address to listen at; without a value, every address of this machine' },
      open: { type: 'boolean', default: true, describe: 'Open a browser' },
      remote: { type: 'string', requiresArg: true, describe: 'Password of a remote control: a phone in the same network may lead the talk' },
    }), options => preview(root, options, signal))
    .locale('en')
    .version(false)
    .strict()
    .fail((message, error) => {
      throw error instanceof Error && !message ? error : new UsageError(message ?? error.message)
    })
    .parseAsync()
})
