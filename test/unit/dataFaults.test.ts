import type { Facts } from '../../data/checks'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BIBLIOGRAPHY, parseReferences } from '../../data/bibliography'
import { checkFacts } from '../../data/checks'
import { factsWith } from '../../data/facts'
import { root } from '../slides'

const bibliography = readFileSync(BIBLIOGRAPHY, 'utf8')
const facts = factsWith(parseReferences(bibliography))

/** Name of the model that {@link broken} changes. */
const model = facts.models.at(-1)!.name

/** The facts with the last record of one list changed, into whatever a slip of the keyboard may make of it. */
function broken(list: keyof Facts, change: Record<string, unknown>): Facts {
  return { ...facts, [list]: [...facts[list].slice(0, -1), { ...facts[list].at(-1), ...change }] }
}

/** The facts with the last record of one list there twice. */
function doubled(list: keyof Facts): Facts {
  return { ...facts, [list]: [...facts[list], facts[list].at(-1)!] }
}

it('finds nothing wrong with the deck\'s own records', () => {
  expect(() => checkFacts(facts)).not.toThrow()
})

describe('a missing field stops the check, which names the record', () => {
  it.each([
    ['a model', broken('models', { organisation: '' }), `models.ts: "${model}" has no organisation`],
    ['a model, its link', broken('models', { url: undefined }), `"${model}" has no url`],
    ['a correction', broken('corrections', { why: '' }), /corrections\.ts: "\w\d+" has no why/],
    ['a data set', broken('dataSets', { name: '' }), /evaluation\.ts: "[\w-]+" has no name/],
    ['an evaluation task', broken('evaluationTasks', { nameZh: undefined }), /evaluation\.ts: ".+" has no nameZh/],
    ['an ability', broken('abilities', { nameZh: '' }), /evaluation\.ts: "Tool Manipulation" has no nameZh/],
    ['a data mix', broken('dataMix', { shares: undefined }), /dataMix\.ts: "AlphaCode" has no shares/],
    ['a GPT model', broken('gptNodes', { idea: '' }), /gptSeries\.ts: "ChatGPT" has no idea/],
    ['a LLaMA model', broken('llamaNodes', { tuning: undefined }), /llamaFamily\.ts: ".+" has no tuning/],
    ['a term', broken('glossary', { meaning: ' ' }), /glossary\.ts: ".+" has no meaning/],
    ['a link', broken('links', { labelZh: '' }), /links\.ts: "chinese-pdf" has no labelZh/],
  ])('%s', (_, faulty, message) => {
    expect(() => checkFacts(faulty)).toThrow(message)
  })
})

describe('a key of no record stops the check, which names the record and the key', () => {
  it.each([
    ['a model\'s reference', broken('models', { referenceKey: 'nobody2099' }), `"${model}" refers to a missing reference: nobody2099`],
    ['a model\'s correction', broken('models', { correction: 'Z9' }), `"${model}" refers to a missing correction: Z9`],
    ['a task\'s data set', broken('evaluationTasks', { dataSets: ['no-such-set'] }), /refers to a missing data set: no-such-set/],
    ['a task\'s ability', broken('evaluationTasks', { ability: 'telepathy' }), /refers to a missing ability: telepathy/],
    ['an arrow of the GPT series', broken('gptEdges', { to: 'gpt-9' }), /→ gpt-9" refers to a missing model: gpt-9/],
    ['a GPT model\'s correction', broken('gptNodes', { corrections: ['Z9'] }), /"ChatGPT" refers to a missing correction: Z9/],
    ['an arrow of the LLaMA family', broken('llamaEdges', { from: 'guanaco-9' }), /"guanaco-9 → .+" refers to a missing model: guanaco-9/],
  ])('%s', (_, faulty, message) => {
    expect(() => checkFacts(faulty)).toThrow(message)
  })
})

describe('a record that is there twice stops the check', () => {
  it.each(['models', 'corrections', 'dataSets', 'evaluationTasks', 'dataMix', 'gptNodes', 'gptEdges', 'llamaNodes', 'llamaEdges', 'glossary', 'links'] as const)('in %s', (list) => {
    expect(() => checkFacts(doubled(list))).toThrow(/: ".+" is there twice/)
  })

  it('in models, under another id', () => {
    expect(() => checkFacts({ ...facts, models: [...facts.models, { ...facts.models[0]!, id: 't5-again' }] })).toThrow(/"T5" is there twice/)
  })
})

describe('a date or number that is none stops the check', () => {
  it.each([
    ['a month that does not exist', broken('models', { month: '2023-13' }), `"${model}" has a date that is no month like 2023-03: 2023-13`],
    ['a day instead of a month', broken('gptNodes', { date: '2022-11-30' }), /"ChatGPT" has a date/],
    ['a size of nothing', broken('models', { sizeB: 0 }), `"${model}" has a size that is no number above 0: 0`],
    ['a share below nothing', broken('dataMix', { shares: { code: -1 } }), /"AlphaCode" has a share that is no number above 0: -1/],
  ])('%s', (_, faulty, message) => {
    expect(() => checkFacts(faulty)).toThrow(message)
  })
})

describe('a value of another form stops the check, which says what is asked for', () => {
  it.each([
    ['an id', broken('models', { id: 'GPT 9' }), `"${model}" has an id that is not in kebab-case: GPT 9`],
    ['a correction\'s id', broken('corrections', { id: 'E1' }), /"E1" has an id that is not a part A to D and a number/],
    ['a section', broken('corrections', { section: '§2.1' }), /has a section that is none of the notes, like 2\.1: §2\.1/],
    ['a word of a fixed few', broken('corrections', { certainty: 'sure' }), /has a certainty that is "sure", not \("certain" \| "high"\)/],
    ['a number in words', broken('models', { sizeB: '180' }), `"${model}" has a sizeB that is "180", not number`],
    ['a field of another kind', broken('links', { title: 'PDF' }), /"中文版PDF" has a field that its kind has not: title/],
    ['a source of no kind', broken('dataMix', { shares: { forum: 3 } }), /"AlphaCode" has a field that its kind has not: shares\.forum/],
    ['a term\'s section', broken('glossary', { source: '2.1' }), /has a source that is no section like §2\.1: 2\.1/],
  ])('%s', (_, faulty, message) => {
    expect(() => checkFacts(faulty)).toThrow(message)
  })
})

it('shows all faults at once, a line each', () => {
  const { links } = broken('links', { labelZh: '', url: 'nowhere' })
  expect(() => checkFacts({ ...broken('models', { organisation: '' }), links })).toThrow(new RegExp(`^data/models\\.ts: "${model}" has no organisation\ndata/links\\.ts: "chinese-pdf" has no labelZh\ndata/links\\.ts: "chinese-pdf" has a link that is not an http\\(s\\) address: nowhere$`))
})

it('says where a missing record goes', () => {
  expect(() => checkFacts(broken('models', { referenceKey: 'nobody2099' }))).toThrow('add it to public/references.bib, or correct the name here')
})

it('keeps the checks and their library out of the talk', () => {
  const build = ['data/bibliography.ts', 'data/checks.ts', 'data/facts.ts', 'data/fields.ts', 'data/judge.ts', 'data/referenceSchema.ts', 'data/schemas.ts', 'data/slideChecks.ts', 'data/slideValues.ts']
  const checks = /^import (?!type\b).*from '(?:valibot|[./\w-]*\/(?:bibliography|checks|facts|fields|judge|referenceSchema|schemas|slideChecks)(?:\.ts)?)'/m
  const files = ['components', 'data', 'layouts', 'pages', 'snippets'].flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter(name => /\.(?:md|ts|vue)$/.test(name)).map(name => `${folder}/${name}`))
  const importing = files.filter(file => checks.test(readFileSync(join(root, file), 'utf8')))
  expect(importing).toEqual(expect.arrayContaining(['data/bibliography.ts', 'data/checks.ts', 'data/schemas.ts', 'data/slideChecks.ts']))
  expect(importing.filter(file => !build.includes(file))).toEqual([])
})

describe('a link that leads nowhere stops the check', () => {
  it.each([
    ['a model\'s', broken('models', { url: 'arxiv.org/abs/2306.01116' }), `"${model}" has a link that is not an http(s) address: arxiv`],
    ['one that runs a script', broken('links', { url: 'javascript:alert(1)' }), /"中文版PDF" has a link that is not/],
    ['one with a full-width mark', broken('links', { url: 'https://example.org/，' }), /"中文版PDF" has a link that is not/],
  ])('%s', (_, faulty, message) => {
    expect(() => checkFacts(faulty)).toThrow(message)
  })
})

describe('a faulty entry of the bibliography stops its parsing, which names the key', () => {
  const key = facts.references.at(-1)!.key
  const at = bibliography.lastIndexOf('@')
  const entry = bibliography.slice(at)
  const withEntry = (change: (text: string) => string) => bibliography.slice(0, at) + change(entry)

  it.each([
    ['no title', withEntry(text => text.replace(/^\s*title\s*=.*$/m, '')), 'has no title'],
    ['no year', withEntry(text => text.replace(/^\s*year\s*=.*$/m, '')), 'has no year'],
    ['a year that is none', withEntry(text => text.replace(/(year\s*=\s*\{)\d+/, '$1soon')), 'has a year that is not a number'],
    ['no link', withEntry(text => text.replace(/^\s*url\s*=.*$/m, '')), 'has no url'],
    ['a link that is none', withEntry(text => text.replace(/(\burl\s*=\s*\{)[^}]+/, '$1nowhere')), 'has a url that is not an http(s) address'],
    ['a key that is there already', bibliography + entry, 'is a duplicate key'],
  ])('%s', (_, source, fault) => {
    expect(() => parseReferences(source)).toThrow(`"${key}" ${fault}`)
  })
})
