import { statSync } from 'node:fs'
import process from 'node:process'
import { typed, UsageError } from 'slidev-deck-core/node/command'
import yargs from 'yargs'
import { checkRange } from '../page/range'
import { layouts, papers } from '../page/request'

/** What can be exported, in the order in which `all` does it: what needs a browser of the same scale side by side. */
export const products = ['slides', 'handout', 'notes', 'md', 'png', 'pptx'] as const
export type Product = typeof products[number]

export interface ExportOptions {
  products: Product[]
  /** File or folder (that products get their usual names in); the default place where it is missing. */
  output?: string | undefined
  range?: string | undefined
  layout: typeof layouts[number]
  paper: typeof papers[number]
  dark: boolean
  clicks: boolean
  /** Folder of the finished build. */
  dist: string
  /** Build first, even where there is a build. */
  build: boolean
  /** How long the slides of one product may take to load, in seconds. */
  timeout: number
  /** What does not come from another site is an error. */
  strict?: boolean
}

const describe = {
  output: 'Where to write: a file or a folder; a folder for png and all',
  range: 'Slides to print, e.g. 1,5-8 or 9-',
  dark: 'Dark colours',
  clicks: 'One page a click step instead of one a slide',
  layout: 'reading: a book of figures and text; notes: a slide with its script below; three: three slides with ruled lines; six: six slides',
  paper: 'Paper size',
  dist: 'Folder of the finished build',
  build: 'Build first, even where there is a build',
  strict: 'Fail where a picture from another site does not load, instead of printing without it',
  timeout: 'Seconds that the slides of one product may take to load',
}

/**
 * Reads the command line. Prints the help and leaves where `--help` is among the arguments.
 * @param argv arguments after the script's name
 * @throws UsageError on anything unknown or impossible
 */
export async function parseArguments(argv: readonly string[]): Promise<ExportOptions> {
  const choice = {
    range: { type: 'string', describe: describe.range, requiresArg: true },
    dark: { type: 'boolean', describe: describe.dark, default: false },
    clicks: { type: 'boolean', describe: describe.clicks, default: false },
    layout: { choices: layouts, describe: describe.layout, default: layouts[0], requiresArg: true },
    paper: { choices: papers, describe: describe.paper, default: papers[0], requiresArg: true },
  } as const

  const { range, dark, clicks, layout, paper } = choice
  const args = await yargs([...argv])
    .scriptName(typed('slidev-booklet'))
    .usage('$0 [what] [options]\n\nPrints the deck from its finished build; builds it where there is no build.')
    .command(['slides', '$0'], 'PDF, one page a slide, each in its final state (default)', command => command.options({ range, dark, clicks }))
    .command('handout', 'PDF for the listeners: a small book, or slides with script or lines', command => command.options({ layout, paper, range }))
    .command('notes', 'PDF for the speaker: the script with click markers, minutes and running total', command => command.options({ paper, range }))
    .command('md', 'Markdown for a wiki: titles, texts for readers, links', command => command.options({ range }))
    .command('png', 'A picture a slide, and all of them on a contact sheet', command => command.options({ range, dark }))
    .command('pptx', 'PowerPoint: each slide a picture, with its title, script and links', command => command.options({ range, dark }))
    .command('all', 'All of the above', command => command.options({ layout, paper, range }))
    .options({
      output: { alias: 'o', type: 'string', describe: describe.output, requiresArg: true },
      dist: { type: 'string', describe: describe.dist, default: process.env.DECK_DIST ?? 'dist', requiresArg: true },
      build: { type: 'boolean', describe: describe.build, default: false },
      strict: { type: 'boolean', describe: describe.strict, default: false },
      timeout: { type: 'number', describe: describe.timeout, default: 120, requiresArg: true },
    })
    .example([
      ['$0', 'the slides, into exports/'],
      ['$0 slides --range 1,5-8 --dark', 'some slides, dark'],
      ['$0 handout --layout three --paper letter', 'three a page, US paper'],
      ['$0 all --output ~/talk', 'everything into one folder'],
    ])
    .epilogue('What an export did not make itself it neither replaces nor removes: pictures go among what a folder holds, and where another file stands it stops.\n\nEnvironment: CHROMIUM_PATH names the browser, DECK_DIST the build, SOURCE_DATE_EPOCH fixes the dates in the PDFs.')
    .locale('en')
    .version(false)
    .strict()
    .wrap(Math.min(110, process.stdout.columns ?? 110))
    .fail((message, error) => {
      throw new UsageError(message ?? error.message)
    })
    .parseAsync()

  const options = args as unknown as Partial<ExportOptions> & Pick<ExportOptions, 'dist' | 'build' | 'timeout'>
  if (Array.isArray(options.range) || Array.isArray(options.output))
    throw new UsageError('--range and --output can be given once.')
  if (!(options.timeout > 0))
    throw new UsageError('--timeout wants a number of seconds above 0.')
  if (options.range !== undefined) {
    try {
      checkRange(options.range)
    }
    catch (error) {
      throw error instanceof RangeError ? new UsageError(error.message) : error
    }
  }
  const what = String(args._[0] ?? 'slides')
  checkOutput(what, options.output)
  return {
    products: what === 'all' ? [...products] : products.filter(product => product === what),
    output: options.output,
    range: options.range,
    layout: options.layout ?? layouts[0],
    paper: options.paper ?? papers[0],
    dark: options.dark ?? false,
    clicks: options.clicks ?? false,
    dist: options.dist,
    build: options.build,
    timeout: options.timeout,
    strict: options.strict ?? false,
  }
}

/** @throws UsageError where a file is named for what needs a folder, or nothing at all */
function checkOutput(what: string, output: string | undefined): void {
  if (output?.trim() === '')
    throw new UsageError('--output is empty: name a file or a folder.')
  if ((what === 'png' || what === 'all') && output?.toLowerCase().endsWith('.pdf') && !statSync(output, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`${what} writes several files: --output wants a folder, not ${output}.`)
}
