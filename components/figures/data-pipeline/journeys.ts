import type { PipelineResult, RemovalRule, Stage } from '../../../snippets/pipeline'
import type { Document } from '../../../snippets/pipeline/sample'
import { ruleLabels } from '../../../snippets/pipeline'

/** What one gate did to a document that came to it. */
export interface Passage {
  /** In Chinese, as short as it can be said. */
  text: string
  removed: boolean
}

/** A document's way through the gates; it ends at the gate that removed it. */
export interface Journey {
  document: Document
  passages: Passage[]
  /** Number of tokens in the end; undefined where the document did not get there. */
  tokens?: number
}

const short: Partial<Record<RemovalRule, string>> = { sentence: '句子级', document: '文档级', set: '数据集级', noise: '噪声' }
const nameOf = (rule: RemovalRule) => short[rule] ?? ruleLabels[rule]

function passage(stage: Stage, id: string): Passage | undefined {
  if (!stage.before.some(document => document.id === id))
    return undefined
  const own = stage.removals.filter(({ documentId }) => documentId === id)
  const whole = own.find(removal => removal.whole)
  if (whole)
    return { text: nameOf(whole.rule).replace('去重', ''), removed: true }
  const rules = [...new Set(own.map(({ rule }) => rule))]
  if (stage.name === 'privacy')
    return { text: own.length ? `遮盖${own.length}处` : '', removed: false }
  return { text: own.length ? `删${rules.map(nameOf).join('、')}` : '', removed: false }
}

/**
 * Follows every document through the pipeline.
 * @param documents the raw corpus, in order
 * @param result what the pipeline made of it
 */
export function journeysOf(documents: readonly Document[], result: PipelineResult): Journey[] {
  return documents.map((document) => {
    const passages = result.stages.flatMap(stage => passage(stage, document.id) ?? [])
    const tokens = result.encoded.find(({ documentId }) => documentId === document.id)?.tokens.length
    return { document, passages, ...tokens !== undefined && { tokens } }
  })
}
