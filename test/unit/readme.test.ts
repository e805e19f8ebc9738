import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keyList } from '../../addons/speaker/chrome/keyList'
import { root } from '../slides'

const read = (file: string) => readFileSync(join(root, file), 'utf8')
const { version, scripts } = JSON.parse(read('package.json')) as { version: string, scripts: Record<string, string> }

/** What a part of a document has whatever language it is written in. */
interface Section {
  /** Level of its heading, from 1. */
  level: number
  /** Code blocks with their fences, in order. */
  blocks: string[]
  /** What stands between backticks in its text, each once, sorted: languages differ in word order. */
  code: string[]
}

function sectionsOf(markdown: string): Section[] {
  const sections: Section[] = []
  // Blocks come first: a line in them may begin like a heading.
  for (const [whole, heading, code] of markdown.matchAll(/^```[\s\S]+?^```$|^(#{1,6}) |`([^`\n]+)`/gm)) {
    if (heading)
      sections.push({ level: heading.length, blocks: [], code: [] })
    else if (code)
      sections.at(-1)?.code.push(code)
    else
      sections.at(-1)?.blocks.push(whole)
  }
  return sections.map(section => ({ ...section, code: [...new Set(section.code)].sort() }))
}

const codeOf = (file: string) => sectionsOf(read(file)).flatMap(({ code }) => code)

describe('the two READMEs', () => {
  const [english, chinese] = [sectionsOf(read('README.md')), sectionsOf(read('README.zh-CN.md'))]

  it('have the same headings, by number and level', () => {
    expect(english.length).toBeGreaterThan(5)
    expect(chinese.map(({ level }) => level)).toEqual(english.map(({ level }) => level))
  })

  it('show the same code, block by block', () => {
    expect(english.flatMap(({ blocks }) => blocks).length).toBeGreaterThan(0)
    expect(chinese.map(({ blocks }) => blocks)).toEqual(english.map(({ blocks }) => blocks))
  })

  it('name the same commands, keys and files in each part', () => {
    expect(chinese.map(({ code }) => code)).toEqual(english.map(({ code }) => code))
  })
})

describe.each(['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md'])('%s', (file) => {
  it('names no file and no folder that there is not', () => {
    const paths = codeOf(file).filter(code => /^(?:[\w.-]+\/)+[\w.-]*$/.test(code) && !/^(?:dist|exports|node_modules)\//.test(code))
    expect(paths.length).toBeGreaterThan(10)
    expect(paths.filter(path => !existsSync(join(root, path)))).toEqual([])
  })

  it('names no command that there is not', () => {
    const commands = codeOf(file).flatMap(code => [...code.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name))
    expect(commands.length).toBeGreaterThan(5)
    expect(commands.filter(name => !(name in scripts))).toEqual([])
  })
})

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  it('names every key that the deck lists', () => {
    const keys = keyList.flatMap(entry => entry.keys).filter(key => /^[\w.,]$/.test(key))
    expect(keys.length).toBeGreaterThan(10)
    expect(keys.filter(key => !codeOf(file).includes(key))).toEqual([])
  })

  it('quotes what a command says that would overwrite a file', () => {
    const quote = read(file).match(/^> .*$/gm)?.map(line => line.slice(2)).join(' ') ?? ''
    const said = /: (there is .*) Move it away/.exec(quote)?.[1]
    expect(said).toBeDefined()
    expect(read('addons/core/node/files.ts')).toContain(said)
  })
})

it('has one version in the package, its lock and the changelog', () => {
  const lock = JSON.parse(read('package-lock.json')) as { version: string, packages: Record<string, { version?: string }> }
  const newest = /^## \[(\d[^\]]*)\]/m.exec(read('CHANGELOG.md'))?.[1]
  expect([lock.version, lock.packages['']?.version, newest]).toEqual([version, version, version])
})
