import type { Correction } from './corrections'
import type { DataMix } from './dataMix'
import type { Ability, DataSet, EvaluationTask } from './evaluation'
import type { Term } from './glossary'
import type { GptEdge, GptNode } from './gptSeries'
import type { Link } from './links'
import type { LlamaEdge, LlamaNode } from './llamaFamily'
import type { ModelRecord } from './models'
import type { Reference } from './reference'

/** The survey's facts as the deck holds them. */
export interface Facts {
  models: readonly ModelRecord[]
  references: readonly Reference[]
  corrections: readonly Correction[]
  abilities: readonly Ability[]
  dataSets: readonly DataSet[]
  evaluationTasks: readonly EvaluationTask[]
  dataMix: readonly DataMix[]
  gptNodes: readonly GptNode[]
  gptEdges: readonly GptEdge[]
  llamaNodes: readonly LlamaNode[]
  llamaEdges: readonly LlamaEdge[]
  glossary: readonly Term[]
  links: readonly Link[]
}

/** What a kind of record is called in messages: its file, and how one of it is named. */
interface Kind<T> {
  file: string
  nameOf: (record: T) => string
}

function fail<T>({ file, nameOf }: Kind<T>, record: T, fault: string): never {
  throw new Error(`${file}: "${nameOf(record)}" ${fault}`)
}

function checkPresent<T>(kind: Kind<T>, records: readonly T[], fields: readonly (keyof T & string)[]): void {
  for (const record of records) {
    for (const field of fields) {
      const value: unknown = record[field]
      if (value === undefined || (typeof value === 'string' && value.trim() === ''))
        fail(kind, record, `has no ${field}`)
    }
  }
}

function checkUnique<T>(kind: Kind<T>, records: readonly T[], keyOf: (record: T) => string): void {
  const seen = new Set<string>()
  for (const record of records) {
    if (seen.has(keyOf(record)))
      fail(kind, record, 'is there twice')
    seen.add(keyOf(record))
  }
}

function checkMonth<T>(kind: Kind<T>, records: readonly T[], monthOf: (record: T) => string): void {
  for (const record of records) {
    if (!/^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/.test(monthOf(record)))
      fail(kind, record, `has a date that is no month like 2023-03: ${monthOf(record)}`)
  }
}

function checkLink<T>(kind: Kind<T>, records: readonly T[], linkOf: (record: T) => string | undefined): void {
  for (const record of records) {
    const link = linkOf(record)
    if (link !== undefined && (!URL.canParse(link) || !/^https?:$/.test(new URL(link).protocol) || /[^\x21-\x7E]/.test(link)))
      fail(kind, record, `has a link that is not an http(s) address: ${link}`)
  }
}

function checkKnown<T>(kind: Kind<T>, records: readonly T[], what: string, keysOf: (record: T) => readonly (string | undefined)[], known: readonly string[]): void {
  const there = new Set(known)
  for (const record of records) {
    for (const key of keysOf(record)) {
      if (key !== undefined && !there.has(key))
        fail(kind, record, `refers to a missing ${what}: ${key}`)
    }
  }
}

function checkNumber<T>(kind: Kind<T>, records: readonly T[], what: string, numbersOf: (record: T) => readonly (number | null)[]): void {
  for (const record of records) {
    for (const number of numbersOf(record)) {
      if (number !== null && !(number > 0 && Number.isFinite(number)))
        fail(kind, record, `has a ${what} that is no number above 0: ${number}`)
    }
  }
}

const models: Kind<ModelRecord> = { file: 'data/models.ts', nameOf: ({ id, name }) => name || id }
const corrections: Kind<Correction> = { file: 'data/corrections.ts', nameOf: ({ id }) => id }
const dataSets: Kind<DataSet> = { file: 'data/evaluation.ts', nameOf: ({ id, name }) => name || id }
const tasks: Kind<EvaluationTask> = { file: 'data/evaluation.ts', nameOf: ({ id, name }) => name || id }
const mixes: Kind<DataMix> = { file: 'data/dataMix.ts', nameOf: ({ model }) => model }
const gptNodes: Kind<GptNode> = { file: 'data/gptSeries.ts', nameOf: ({ id, name }) => name || id }
const gptEdges: Kind<GptEdge> = { file: 'data/gptSeries.ts', nameOf: ({ from, to }) => `${from} → ${to}` }
const llamaNodes: Kind<LlamaNode> = { file: 'data/llamaFamily.ts', nameOf: ({ id, name }) => name || id }
const llamaEdges: Kind<LlamaEdge> = { file: 'data/llamaFamily.ts', nameOf: ({ from, to }) => `${from} → ${to}` }
const terms: Kind<Term> = { file: 'data/glossary.ts', nameOf: ({ zh, en }) => zh || en }
const links: Kind<Link> = { file: 'data/links.ts', nameOf: ({ id, labelZh }) => labelZh || id }

/**
 * Looks for faults that one record can have: a field that is missing, a key of another record that there is not, the same record
 * twice, a date that is none, a link that leads nowhere. The bibliography checks its own entries where it is parsed.
 * @throws Error that names the file, the record and the fault
 */
export function checkFacts(facts: Facts): void {
  const correctionIds = facts.corrections.map(({ id }) => id)

  checkPresent(models, facts.models, ['id', 'name', 'organisation', 'month', 'monthSource', 'url', 'open', 'inTable41', 'inTimeline'])
  checkUnique(models, facts.models, ({ id }) => id)
  checkUnique(models, facts.models, ({ name }) => name)
  checkMonth(models, facts.models, ({ month }) => month)
  checkNumber(models, facts.models, 'size', ({ sizeB }) => [sizeB])
  checkLink(models, facts.models, ({ url }) => url)
  checkKnown(models, facts.models, 'reference', ({ referenceKey }) => [referenceKey], facts.references.map(({ key }) => key))
  checkKnown(models, facts.models, 'correction', ({ correction }) => [correction], correctionIds)

  checkPresent(corrections, facts.corrections, ['id', 'section', 'said', 'right', 'why', 'certainty'])
  checkUnique(corrections, facts.corrections, ({ id }) => id)

  checkPresent(dataSets, facts.dataSets, ['id', 'name'])
  checkUnique(dataSets, facts.dataSets, ({ id }) => id)
  checkPresent(tasks, facts.evaluationTasks, ['id', 'level', 'ability', 'name', 'nameZh', 'dataSets'])
  checkUnique(tasks, facts.evaluationTasks, ({ id }) => id)
  checkKnown(tasks, facts.evaluationTasks, 'ability', ({ ability }) => [ability], facts.abilities.map(({ id }) => id))
  checkKnown(tasks, facts.evaluationTasks, 'data set', ({ dataSets }) => dataSets, facts.dataSets.map(({ id }) => id))

  checkPresent(mixes, facts.dataMix, ['model', 'shares'])
  checkUnique(mixes, facts.dataMix, ({ model }) => model)
  checkNumber(mixes, facts.dataMix, 'size or share', ({ sizeB, shares }) => [sizeB, ...Object.values(shares)])

  checkPresent(gptNodes, facts.gptNodes, ['id', 'name', 'date', 'idea', 'group'])
  checkUnique(gptNodes, facts.gptNodes, ({ id }) => id)
  checkMonth(gptNodes, facts.gptNodes, ({ date }) => date)
  checkKnown(gptNodes, facts.gptNodes, 'correction', ({ corrections = [] }) => corrections, correctionIds)
  checkKnown(gptEdges, facts.gptEdges, 'model', ({ from, to }) => [from, to], facts.gptNodes.map(({ id }) => id))
  checkUnique(gptEdges, facts.gptEdges, ({ from, to, kind }) => `${from} ${to} ${kind}`)

  checkPresent(llamaNodes, facts.llamaNodes, ['id', 'name', 'tuning'])
  checkUnique(llamaNodes, facts.llamaNodes, ({ id }) => id)
  checkKnown(llamaEdges, facts.llamaEdges, 'model', ({ from, to }) => [from, to], facts.llamaNodes.map(({ id }) => id))
  checkUnique(llamaEdges, facts.llamaEdges, ({ from, to, kind }) => `${from} ${to} ${kind}`)

  checkPresent(terms, facts.glossary, ['en', 'zh', 'meaning', 'source', 'variants'])
  checkUnique(terms, facts.glossary, ({ zh }) => zh)

  checkPresent(links, facts.links, ['id', 'labelZh', 'url'])
  checkUnique(links, facts.links, ({ id }) => id)
  checkLink(links, facts.links, ({ url }) => url)
}
