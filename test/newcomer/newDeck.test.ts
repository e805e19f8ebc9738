import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'deck-new-'))
const deck = join(folder, '我的 talk')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Outcome {
  status: number | null
  output: string
}

/** Runs a Node script apart from the test runner's own environment. */
function run(cwd: string, script: string, ...args: string[]): Outcome {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:VITEST|TEST$|NODE_ENV$|MODE$|DEV$|PROD$|SSR$|BASE_URL$|npm_lifecycle)/.test(name)))
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd, encoding: 'utf8', env: { ...env, NO_COLOR: '1' }, maxBuffer: 1e8 })
  return { status, output: `${stdout}${stderr}` }
}

const start = (...args: string[]) => run(root, join(root, 'node_modules/tsx/dist/cli.mjs'), 'scripts/new.ts', ...args)

/** Runs a tool of the new deck, in it. */
const inDeck = (tool: string, ...args: string[]) => run(deck, join(deck, 'node_modules', tool), ...args)

/** Does as `npm install` would: the packages that this deck has, and the new deck's own addons. */
function install(): void {
  const from = join(root, 'node_modules')
  const to = join(deck, 'node_modules')
  mkdirSync(to)
  for (const name of readdirSync(from)) {
    if (!name.startsWith('.') && !/^slidev-(?:addon|deck)-/.test(name))
      symlinkSync(join(from, name), join(to, name), 'junction')
  }
  for (const name of readdirSync(join(deck, 'addons'))) {
    const { name: addon } = JSON.parse(readFileSync(join(deck, 'addons', name, 'package.json'), 'utf8')) as { name: string }
    symlinkSync(join(deck, 'addons', name), join(to, addon), 'junction')
  }
}

const green: Outcome = { status: 0, output: expect.any(String) as string }

beforeAll(() => {
  expect(start(deck, '硬币“$&”与信息: 一')).toEqual(green)
  install()
})

it('has nothing of this talk in it', () => {
  const files = readdirSync(deck, { recursive: true, withFileTypes: true }).filter(file => file.isFile() && !file.parentPath.includes('node_modules'))
  expect(files.length).toBeGreaterThan(80)
  const telling = files.filter(file => /llm-survey|2303\.18223|大语言模型/.test(readFileSync(join(file.parentPath, file.name), 'utf8')))
  expect(telling.map(file => join(file.parentPath, file.name).slice(deck.length + 1))).toEqual([])
  expect(readFileSync(join(deck, 'slides.md'), 'utf8')).toContain('title: "硬币“$&”与信息: 一"')
})

it('names every package that its files import', () => {
  const own = JSON.parse(readFileSync(join(deck, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> }
  const sources = readdirSync(deck, { recursive: true, encoding: 'utf8' }).filter(file => /\.(?:ts|vue|mjs)$/.test(file) && !/^(?:node_modules|addons)/.test(file))
  const imported = sources.flatMap(file => [...readFileSync(join(deck, file), 'utf8').matchAll(/from '((?:@[\w-]+\/)?[a-z][\w-]*)/g)].map(([, name = '']) => name))
  const known = ['node', 'virtual', 'slidev-deck-core', ...Object.keys(own.devDependencies)]
  expect([...new Set(imported)].filter(name => !known.includes(name))).toEqual([])
})

it('passes its own lint, types and tests', () => {
  expect(inDeck('eslint/bin/eslint.js', '.')).toEqual(green)
  expect(inDeck('vue-tsc/bin/vue-tsc.js', '--noEmit')).toEqual(green)
  const { status, output } = inDeck('vitest/vitest.mjs', 'run')
  expect({ status, output }).toEqual(green)
  expect(output).toMatch(/Tests\s+3 passed/)
})

it('builds, and prints its slides and its handout', () => {
  expect(inDeck('slidev-addon-portable/bin/slidev-portable.mjs', 'build', '--no-pdf')).toEqual(green)
  const { status, output } = inDeck('slidev-addon-booklet/bin/slidev-booklet.mjs', 'all')
  expect({ status, output }).toEqual(green)
  expect(readdirSync(join(deck, 'exports')).sort()).toEqual(expect.arrayContaining(['talk-handout.pdf', 'talk-notes.pdf', 'talk-png', 'talk-slides.pdf']))
  expect(output).toMatch(/slides\.pdf {2}2 pages/)
})

it('is not made where something is already', () => {
  const place = join(folder, 'theses')
  mkdirSync(place)
  writeFileSync(join(place, 'thesis.txt'), 'mine')
  expect(start(place, '题目')).toEqual({ status: 2, output: expect.stringContaining('it holds thesis.txt') as string })
  expect(start(join(place, 'thesis.txt'), '题目')).toEqual({ status: 2, output: expect.stringContaining('is a file') as string })
  expect(start(join(folder, 'new'), ' ')).toEqual({ status: 2, output: expect.stringContaining('npm run new -- ../my-talk') as string })
  expect(readdirSync(place)).toEqual(['thesis.txt'])
  expect(existsSync(join(folder, 'new'))).toBe(false)
})
