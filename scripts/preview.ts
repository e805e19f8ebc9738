/** `npm run preview`: serves the site that `npm run build` made; arguments go on to `vite preview`. */
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import process from 'node:process'
import yargs from 'yargs'
import { runNode } from './child'
import { UsageError, withSignals } from './command'
import { isBuilt } from './export/build'
import { shown } from './export/files'

const root = resolve(import.meta.dirname, '..')

await withSignals('npm run preview -- --help', async (signal) => {
  const argv = process.argv.slice(2)
  const { outDir, help } = await yargs(argv).help(false).version(false).options({ outDir: { type: 'string', default: 'dist' }, help: { type: 'boolean', alias: 'h' } }).parseAsync()
  if (!help && !isBuilt(resolve(root, outDir)))
    throw new UsageError(`There is no site in ${shown(resolve(root, outDir))} yet. Type "npm run build" first.`)
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js')
  try {
    const { status } = await runNode([vite, 'preview', '--open', ...argv], { cwd: root, stdio: 'inherit' }, signal)
    process.exitCode = status ?? 1
  }
  catch (error) {
    // Ctrl-C is how a server is meant to end.
    if (!signal.aborted)
      throw error
  }
})
