import type * as v from 'valibot'
import type { Ability, Correction, DataMix, DataSet, EvaluationTask, GptEdge, GptNode, Link, LlamaEdge, LlamaNode, ModelRecord, Reference, Term } from './schemas.ts'
import { judge } from './judge.ts'
import * as schemas from './schemas.ts'

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

/**
 * The checks of one kind of record. Those of a record for itself have run when this returns; what it returns checks records against others.
 * @param faults where a line for each fault goes
 * @param file in `data/`, for messages
 * @param schema what one of them has to be
 * @param records all of them
 * @param nameOf what one of them is called in messages
 */
function checksOf<T>(faults: string[], file: string, schema: v.GenericSchema<unknown, T>, records: readonly T[], nameOf: (record: T) => string) {
  const add = (record: T, fault: string) => faults.push(`data/${file}: "${nameOf(record)}" ${fault}`)
  const sound = records.filter((record) => {
    const judged = judge(schema, record)
    if (!('faults' in judged))
      return true
    judged.faults.forEach(fault => add(record, fault))
    return false
  })
  const checks = {
    /** No two of them have the same key. */
    unique(keyOf: (record: T) => string) {
      const seen = new Set<string>()
      for (const record of sound) {
        if (seen.has(keyOf(record)))
          add(record, 'is there twice')
        seen.add(keyOf(record))
      }
      return checks
    },
    /** They name nothing but records that there are; `home` is the file for more of those. */
    known(what: string, home: string, known: readonly string[], keysOf: (record: T) => readonly (string | undefined)[]) {
      for (const record of sound) {
        for (const key of keysOf(record)) {
          if (key !== undefined && !known.includes(key))
            add(record, `refers to a missing ${what}: ${key}; add it to ${home}, or correct the name here`)
        }
      }
      return checks
    },
  }
  return checks
}

/** A line for each fault that names the file, the record and what is wrong. */
function faultsOf(facts: Facts): string[] {
  const faults: string[] = []
  const named = ({ id, name }: { id: string, name: string }) => name || id
  const edge = ({ from, to }: { from: string, to: string }) => `${from} → ${to}`
  const idOf = ({ id }: { id: string }) => id
  const edgeKey = ({ from, to, kind }: { from: string, to: string, kind: string }) => `${from} ${to} ${kind}`
  const correctionIds = facts.corrections.map(idOf)

  checksOf(faults, 'models.ts', schemas.modelRecord, facts.models, named)
    .unique(idOf)
    .unique(({ name }) => name)
    .known('reference', 'public/references.bib', facts.references.map(({ key }) => key), ({ referenceKey }) => [referenceKey])
    .known('correction', 'data/corrections.ts', correctionIds, ({ correction }) => [correction])
  checksOf(faults, 'corrections.ts', schemas.correction, facts.corrections, idOf)
    .unique(idOf)

  checksOf(faults, 'evaluation.ts', schemas.ability, facts.abilities, named)
    .unique(idOf)
    .unique(({ name }) => name)
  checksOf(faults, 'evaluation.ts', schemas.dataSet, facts.dataSets, named)
    .unique(idOf)
    .unique(({ name }) => name.toLowerCase())
  checksOf(faults, 'evaluation.ts', schemas.evaluationTask, facts.evaluationTasks, named)
    .unique(idOf)
    .unique(({ name }) => name)
    .known('data set', 'data/evaluation.ts', facts.dataSets.map(idOf), ({ dataSets }) => dataSets)

  checksOf(faults, 'dataMix.ts', schemas.dataMix, facts.dataMix, ({ model }) => model)
    .unique(({ model }) => model)

  const gptIds = facts.gptNodes.map(idOf)
  checksOf(faults, 'gptSeries.ts', schemas.gptNode, facts.gptNodes, named)
    .unique(idOf)
    .known('correction', 'data/corrections.ts', correctionIds, ({ corrections = [] }) => corrections)
  checksOf(faults, 'gptSeries.ts', schemas.gptEdge, facts.gptEdges, edge)
    .unique(edgeKey)
    .known('model', 'data/gptSeries.ts', gptIds, ({ from, to }) => [from, to])

  const llamaIds = facts.llamaNodes.map(idOf)
  checksOf(faults, 'llamaFamily.ts', schemas.llamaNode, facts.llamaNodes, named)
    .unique(idOf)
  checksOf(faults, 'llamaFamily.ts', schemas.llamaEdge, facts.llamaEdges, edge)
    .unique(edgeKey)
    .known('model', 'data/llamaFamily.ts', llamaIds, ({ from, to }) => [from, to])

  checksOf(faults, 'glossary.ts', schemas.term, facts.glossary, ({ zh, en }) => zh || en)
    .unique(({ zh }) => zh)
    .unique(({ en }) => en)
  checksOf(faults, 'links.ts', schemas.closingLink, facts.links, ({ id, labelZh }) => labelZh || id)
    .unique(idOf)

  return faults
}

/**
 * Looks for faults that one record can have: a field that is missing or not of its form, a key of another record that there is not, the
 * same record twice. The bibliography checks its own entries where it is parsed.
 * @throws Error with a line for each fault that names the file, the record and what is wrong
 */
export function checkFacts(facts: Facts): void {
  const faults = faultsOf(facts)
  if (faults.length)
    throw new Error(faults.join('\n'))
}
