import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyProject, root, run as runIn } from './foreignDeck'

const copy = join(mkdtempSync(join(tmpdir(), 'deck-newcomer-')), '组会 talk')

/** A record, entry or slide that the README shows: the file that it goes into, and its text. */
interface Recipe {
  file: string
  text: string
}

function recipesOf(readme: string): Recipe[] {
  return [...readFileSync(join(root, readme), 'utf8').matchAll(/^[^\n`]*`([\w./-]+)`[^\n]*\n\n```\w+\n([\s\S]*?)^```$/gm)].map(([, file = '', text = '']) => ({ file, text }))
}

/** Does as the README says: a record goes to the end of its list, an entry or a slide to the end of its file. */
function follow({ file, text }: Recipe): void {
  const path = join(copy, file)
  if (extname(file) !== '.ts')
    return appendFileSync(path, `\n\n${text}`)
  const source = readFileSync(path, 'utf8')
  const end = source.search(/^\]$/m)
  writeFileSync(path, source.slice(0, end) + text + source.slice(end))
}

/** Runs a tool of the project in the copy, as its npm script does. */
const run = (tool: string, ...args: string[]) => runIn(copy, join(root, 'node_modules', tool), ...args)

const green = { status: 0, output: expect.any(String) as string }
const recipes = recipesOf('README.md')

it('shows the same five additions in both languages', () => {
  expect(recipes.map(recipe => recipe.file)).toEqual(['data/models.ts', 'public/references.bib', 'data/glossary.ts', 'data/corrections.ts', 'pages/2.4-evaluation.md'])
  expect(recipesOf('README.zh-CN.md')).toEqual(recipes)
})

describe('a model, a reference, a term, a correction and a slide, added as the README says', () => {
  beforeAll(() => {
    copyProject(copy)
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
    recipes.forEach(follow)
  })
  afterAll(() => rmSync(resolve(copy, '..'), { recursive: true, force: true }))

  it('pass the linter', () => {
    expect(run('eslint/bin/eslint.js', ...recipes.map(recipe => recipe.file).filter(file => file.endsWith('.ts')))).toEqual(green)
  })

  it('pass the type checker', () => {
    expect(run('vue-tsc/bin/vue-tsc.js', '--noEmit')).toEqual(green)
  })

  it('pass the unit tests, none of them edited', () => {
    const { status, output } = run('vitest/vitest.mjs', 'run', '--project', 'unit')
    expect(output).toMatch(/Tests.* \d+ passed/)
    expect({ status, output }).toEqual(green)
  })

  it('are in the deck that is built, with numbers that count them', () => {
    expect(run('slidev-addon-portable/bin/slidev-portable.mjs', 'build', '--no-pdf', '--output', 'dist')).toEqual(green)
    const assets = readdirSync(join(copy, 'dist/assets'), { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.js'))
    const built = assets.map(name => readFileSync(join(copy, 'dist/assets', name), 'utf8')).join('\n')
    const count = (file: string, mark: RegExp) => readFileSync(join(copy, file), 'utf8').match(mark)?.length
    // The heading is broken after its comma.
    expect(built).toMatch(new RegExp(`五年，.{0,80}${count('data/models.ts', /^ {4}id: '/gm)}个模型`))
    expect(built).toContain(`${count('data/glossary.ts', /^ {2}\{ en: /gm)}个术语`)
    expect(built).toContain(`勘误共${count('data/corrections.ts', /^ {2}\{ id: /gm)}处`)
    expect(built).toContain('稀疏模型也用同一套考卷')
    expect(built).toContain('Jiang, Albert Q.'.split(', ').reverse().join(' '))
  })

  it('stop the build, with or without a PDF, where the slide cites what is not there', () => {
    const slide = join(copy, 'pages/2.4-evaluation.md')
    writeFileSync(slide, readFileSync(slide, 'utf8').replaceAll('jiang2024mixtral', 'nobody1999'))
    const { status, output } = run('slidev-addon-portable/bin/slidev-portable.mjs', 'build', '--no-pdf', '--output', 'dist')
    expect(status).toBe(1)
    expect(output).toMatch(/pages\/2\.4-evaluation\.md:\d+: “稀疏模型也用同一套考卷” cites "nobody1999", which is no key of public\/references\.bib: add an entry/)
  })
})
