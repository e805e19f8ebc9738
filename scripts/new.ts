/** `npm run new -- ../my-talk "题目"`: a deck of your own that has this one's look and addons, with one slide, figure, note and reference. */
import { execFileSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { typed, UsageError, withSignals } from 'slidev-deck-core/node/command'
import { shown } from 'slidev-deck-core/node/files'
import { leftover } from 'slidev-deck-core/node/leftovers'
import yargs from 'yargs'

const root = resolve(import.meta.dirname, '..')
const template = join(import.meta.dirname, 'new/template')

/** Files and folders that a new deck takes over as they are. The template adds the rest, and replaces what names this talk. */
const kept = ['addons', 'components/kit', 'components/chrome/landmark.ts', 'components/Cite.vue', 'data/bibliography.ts', 'data/fields.ts', 'data/judge.ts', 'data/reference.ts', 'data/references.ts', 'data/referenceSchema.ts', 'data/virtual.d.ts', 'layouts', 'snippets/inkBlot.ts', 'snippets/seededRandom.ts', 'styles', 'slide-top.vue', 'tsconfig.json', '.gitignore', '.npmrc']

/** Parts of those that are about this talk or check it. */
const left = /^addons\/[^/]+\/test\/|^components\/kit\/modelSizes\.ts$/

/** Packages that are of no use without this talk's figures and tests. */
const unused = /^(?:@types\/)?d3-(?:array|shape)$|^uqr$|^axe-core$|^pdfjs-dist$/

interface Package {
  version: string
  engines: Record<string, string>
  workspaces: string[]
  devDependencies: Record<string, string>
  allowScripts: Record<string, boolean>
  overrides: Record<string, string>
}

/** Files of this deck that a new one takes over: those that git knows, so that nothing built or private goes along. */
function filesToKeep(): string[] {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...kept], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)
  return files.filter(file => !left.test(file))
}

/** The new deck's package: this one's tools and pins, and none of its benchmarks. */
function packageOf(name: string, own: Package): object {
  const { engines, workspaces, devDependencies, allowScripts, overrides } = own
  return {
    name,
    type: 'module',
    version: '0.1.0',
    private: true,
    workspaces,
    engines,
    scripts: {
      'dev': 'slidev --open',
      'build': 'slidev-portable build',
      'build:single': 'slidev-portable single',
      'preview': 'slidev-portable preview',
      'export': 'slidev-booklet',
      'lint': 'eslint .',
      'typecheck': 'vue-tsc --noEmit',
      'test': 'vitest run',
    },
    devDependencies: Object.fromEntries(Object.entries(devDependencies).filter(([dependency]) => !unused.test(dependency))),
    allowScripts,
    overrides,
  }
}

/** @throws UsageError where something is in the way */
async function checkTarget(target: string): Promise<void> {
  const found = await readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT')
      return []
    throw new UsageError(error.code === 'ENOTDIR' ? `${shown(target)} is a file. Name a folder that does not exist yet.` : `Cannot look into ${shown(target)}: ${error.message}`)
  })
  if (found.length > 0)
    throw new UsageError(`${shown(target)} is not empty: it holds ${found[0]}. Name a folder that does not exist yet; nothing was changed.`)
}

async function makeDeck(target: string, title: string, signal: AbortSignal): Promise<void> {
  await checkTarget(target)
  await mkdir(dirname(target), { recursive: true })
  const stage = await mkdtemp(join(dirname(target), '.deck-partial-'))
  const forget = leftover(stage)
  try {
    for (const file of filesToKeep()) {
      signal.throwIfAborted()
      await cp(join(root, file), join(stage, file))
    }
    await cp(template, stage, { recursive: true })
    const name = basename(target).normalize('NFKC').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'my-talk'
    for (const file of ['slides.md', 'README.md']) {
      const text = await readFile(join(stage, file), 'utf8')
      await writeFile(join(stage, file), text.replaceAll('%TITLE%', () => JSON.stringify(title)).replaceAll('%NAME%', name).replaceAll('%TITLE_TEXT%', () => title))
    }
    const own = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Package
    await writeFile(join(stage, 'package.json'), `${JSON.stringify(packageOf(name, own), undefined, 2)}\n`)
    signal.throwIfAborted()
    // An empty folder gives way; one that has filled meanwhile stops here.
    await rmdir(target).catch(() => undefined)
    await rename(stage, target)
  }
  finally {
    await rm(stage, { recursive: true, force: true })
    forget()
  }
}

/** @throws UsageError where the folder or the title cannot be used */
async function start(folder: string, title: string, signal: AbortSignal): Promise<void> {
  if (!folder.trim() || !title.trim() || title.includes('\n'))
    throw new UsageError('A folder and a title in one line are wanted, for example\n  npm run new -- ../my-talk "题目"')
  const target = resolve(folder)
  await makeDeck(target, title.trim(), signal)
  console.log(`${shown(target)}  a deck of your own. Go on with\n  cd ${JSON.stringify(shown(target))} && npm install && npm run dev`)
}

await withSignals(`${typed('new')} --help`, async (signal) => {
  await yargs(process.argv.slice(2))
    .scriptName(typed('new'))
    .command('$0 <folder> <title>', 'Makes a new deck with this one\'s look and addons.', command => command
      .positional('folder', { type: 'string', demandOption: true, describe: 'Where it goes: a folder that does not exist yet' })
      .positional('title', { type: 'string', demandOption: true, describe: 'Its title, in quotes' }), ({ folder, title }) => start(folder, title, signal))
    .example([['$0 ../my-talk "题目"', 'a deck in a folder beside this one']])
    .locale('en')
    .version(false)
    .strict()
    .fail((message, error) => {
      throw new UsageError(message ?? error.message)
    })
    .parseAsync()
})
