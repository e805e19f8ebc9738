import type { Facts } from '../../data/checks'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BIBLIOGRAPHY, parseReferences } from '../../data/bibliography'
import { checkFacts } from '../../data/checks'
import { factsWith } from '../../data/facts'

const bibliography = readFileSync(BIBLIOGRAPHY, 'utf8')
const facts = factsWith(parseReferences(bibliography))

/** Name of the model that {@link broken} changes. */
const model = facts.models.at(-1)!.name

/** The facts with the last record of one list changed, into whatever a slip of the keyboard may make of it. */
function broken<K extends keyof Facts>(list: K, change: Partial<Record<keyof Facts[K][number], unknown>>): Facts {
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
    ['a task\'s ability', broken('evaluationTasks', { ability: 'telepathy' as never }), /refers to a missing ability: telepathy/],
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
    ['a share below nothing', broken('dataMix', { shares: { code: -1 } }), /"AlphaCode" has a size or share that is no number above 0: -1/],
  ])('%s', (_, faulty, message) => {
    expect(() => checkFacts(faulty)).toThrow(message)
  })
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
