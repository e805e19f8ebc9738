import type { Outcome } from './foreignDeck'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { linkAddons, linkPackages, manifestOf, root, run } from './foreignDeck'

const folder = mkdtempSync(join(tmpdir(), 'deck-new-'))
const deck = join(folder, '我的 talk')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const start = (...args: string[]) => run(root, join(root, 'node_modules/tsx/dist/cli.mjs'), 'scripts/new.ts', ...args)

/** Runs a tool of the new deck, in it. */
const inDeck = (tool: string, ...args: string[]) => run(deck, join(deck, 'node_modules', tool), ...args)

const green: Outcome = { status: 0, output: expect.any(String) as string }

beforeAll(() => {
  expect(start(deck, '硬币“$&”与信息: 一')).toEqual(green)
  linkPackages(deck)
  linkAddons(deck)
})

it('has nothing of this talk in it', () => {
  const files = readdirSync(deck, { recursive: true, withFileTypes: true }).filter(file => file.isFile() && !file.parentPath.includes('node_modules'))
  expect(files.length).toBeGreaterThan(80)
  const telling = files.filter(file => /llm-survey|2303\.18223|大语言模型/.test(readFileSync(join(file.parentPath, file.name), 'utf8')))
  expect(telling.map(file => join(file.parentPath, file.name).slice(deck.length + 1))).toEqual([])
  expect(readFileSync(join(deck, 'slides.md'), 'utf8')).toContain('title: "硬币“$&”与信息: 一"')
})

it('names every package that its files import', () => {
  const sources = readdirSync(deck, { recursive: true, encoding: 'utf8' }).filter(file => /\.(?:ts|vue|mjs)$/.test(file) && !/^(?:node_modules|addons)/.test(file))
  const imported = sources.flatMap(file => [...readFileSync(join(deck, file), 'utf8').matchAll(/from '((?:@[\w-]+\/)?[a-z][\w-]*)/g)].map(([, name = '']) => name))
  const known = ['node', 'virtual', 'slidev-deck-core', ...Object.keys(manifestOf(deck).devDependencies ?? {})]
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
