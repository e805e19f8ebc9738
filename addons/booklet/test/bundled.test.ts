import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { root } from '../../../test/slides'

// Among this project's packages, where the fallback finds tsx; their folder may be a link, and a module's address tells where it is in truth.
const cache = join(root, 'node_modules/.cache')
mkdirSync(cache, { recursive: true })
const folder = mkdtempSync(join(realpathSync(cache), 'bundled-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n')
const entry = join(folder, 'entry.ts')

/** Runs the entry, which prints what `word.ts` says and where it was run from. */
function run(bundle: string): { word: string, from: string } {
  const url = (path: string) => `new URL(${JSON.stringify(pathToFileURL(path).href)})`
  const script = `import { runBundled } from ${JSON.stringify(pathToFileURL(join(root, 'addons/booklet/bin/bundled.mjs')).href)}; await runBundled(${url(entry)}, ${url(bundle)})`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8', cwd: root })
  const [word, from] = stdout.trim().split(' ')
  if (!word || !from)
    throw new Error(stderr)
  return { word, from }
}

function say(word: string): void {
  writeFileSync(join(folder, 'word.ts'), `export const word: string = '${word}'\n`)
  writeFileSync(entry, 'import { word } from \'./word\'\nconsole.log(word, import.meta.url)\n')
}

it('runs from one file, which is made anew after a change only', () => {
  const bundle = join(folder, 'cache', 'bundle.mjs')
  say('first')
  expect(run(bundle)).toEqual({ word: 'first', from: pathToFileURL(bundle).href })
  writeFileSync(bundle, readFileSync(bundle, 'utf8').replaceAll('"first"', '"kept"'))
  expect(run(bundle).word).toBe('kept')
  say('second')
  expect(run(bundle).word).toBe('second')
})

it('runs from its sources where that file cannot be written', () => {
  writeFileSync(join(folder, 'file'), '')
  say('third')
  expect(run(join(folder, 'file', 'bundle.mjs'))).toEqual({ word: 'third', from: pathToFileURL(entry).href })
})
