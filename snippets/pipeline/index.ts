import type { Merge } from './bpe'
import type { PersonalDataKind } from './privacy'
import type { QualityRule } from './qualityFilter'
import type { Document } from './sample'
import type { TextSpan } from './spans'
import { encode, train } from './bpe'
import { findNearDuplicates, hash, normalize, splitSentences } from './dedupe'
import { findPersonalData } from './privacy'
import { findNoise, judgeQuality } from './qualityFilter'
import { heldOutSentences } from './sample'
import { replaceSpans } from './spans'

/** The stages before tokenization. */
export type StageName = 'quality' | 'deduplication' | 'privacy'

/** What made a stage remove something. */
export type RemovalRule
  = | QualityRule
    | 'noise'
    | 'sentence'
    | 'document'
    | 'set'
    | PersonalDataKind

/** Something removed or replaced; offsets in the text the stage was given. */
export interface Removal extends TextSpan {
  documentId: string
  rule: RemovalRule
  /** Whether the document went as a whole. */
  whole: boolean
  /** In Chinese. */
  reason: string
}

/** A stage with what it was given, what it removed and what it left. */
export interface Stage {
  name: StageName
  before: readonly Document[]
  removals: readonly Removal[]
  after: readonly Document[]
}

/** The outcome: three stages, then the trained tokenizer and token ids. */
export interface PipelineResult {
  stages: readonly [Stage, Stage, Stage]
  merges: readonly Merge[]
  encoded: readonly { documentId: string, tokens: number[] }[]
}

/** Chinese names of the rules, for labels. */
export const ruleLabels: Record<RemovalRule, string> = {
  language: '语言过滤',
  metric: '度量过滤',
  statistic: '统计过滤',
  keyword: '关键词过滤',
  noise: '去除噪声符号',
  sentence: '句子级去重',
  document: '文档级去重',
  set: '数据集级去重',
  email: '邮箱',
  id: '证件号',
  phone: '电话',
  name: '姓名',
}

/**
 * Raw documents to token ids: quality filter, deduplication, privacy
 * reduction, byte-level BPE (survey, §2.1).
 *
 * @param documents The raw corpus, with distinct ids.
 * @param heldOut Test sentences that must not stay in the corpus.
 * @param mergeCount Most merges that BPE learns.
 * @throws RangeError if two documents share an id.
 */
// #region core
export function runPipeline(
  documents: readonly Document[],
  heldOut: readonly string[] = heldOutSentences,
  mergeCount = 64,
): PipelineResult {
  const quality = filterQuality(documents)
  const unique = deduplicate(quality.after, heldOut)
  const safe = reducePrivacy(unique.after)
  const merges = train(safe.after.map(({ text }) => text), mergeCount)
  const encoded = safe.after.map(({ id, text }) =>
    ({ documentId: id, tokens: encode(text, merges) }))
  return { stages: [quality, unique, safe], merges, encoded }
}
// #endregion core

/** Drops whole documents and cuts out spans; empty documents go, too. */
function applyRemovals(
  documents: readonly Document[],
  removals: readonly Removal[],
): Document[] {
  return documents.flatMap((document) => {
    const own = removals.filter(removal => removal.documentId === document.id)
    if (own.some(({ whole }) => whole))
      return []
    const text = replaceSpans(document.text, own)
    return text.trim() ? [{ ...document, text }] : []
  })
}

function stage(
  name: StageName,
  before: readonly Document[],
  removals: readonly Removal[],
): Stage {
  return { name, before, removals, after: applyRemovals(before, removals) }
}

function wholeDocument(
  { id, text }: Document,
  rule: RemovalRule,
  reason: string,
): Removal {
  const span = { start: 0, end: text.length, text }
  return { ...span, documentId: id, rule, whole: true, reason }
}

/** Drops documents that break a rule, and cuts noise out of the others. */
export function filterQuality(documents: readonly Document[]): Stage {
  if (new Set(documents.map(({ id }) => id)).size < documents.length)
    throw new RangeError('two documents share an id')
  const removals = documents.flatMap((document): Removal[] => {
    const failed = judgeQuality(document.text).find(({ passed }) => !passed)
    if (failed)
      return [wholeDocument(document, failed.rule, failed.reason)]
    return findNoise(document.text).map(span => ({
      ...span,
      documentId: document.id,
      rule: 'noise',
      whole: false,
      reason: '标签或成串符号，不是正文',
    }))
  })
  return stage('quality', documents, removals)
}

/** Sentences of a document with their places and comparable hashes. */
function locateSentences(text: string): (TextSpan & { key: number })[] {
  let end = 0
  return splitSentences(text).map((sentence) => {
    const start = end
    end += sentence.length
    return { start, end, text: sentence, key: hash(normalize(sentence)) }
  }).filter(({ text }) => normalize(text))
}

function findSentences(
  documents: readonly Document[],
  rule: 'sentence' | 'set',
  reasonFor: (key: number, documentId: string) => string | undefined,
): Removal[] {
  return documents.flatMap(({ id, text }) =>
    locateSentences(text).flatMap(({ key, ...span }) => {
      const reason = reasonFor(key, id)
      return reason
        ? [{ ...span, documentId: id, rule, whole: false, reason }]
        : []
    }))
}

/** Removes repeated sentences, near-duplicate documents, test sentences. */
export function deduplicate(
  documents: readonly Document[],
  heldOut: readonly string[],
): Stage {
  const first = new Map<number, string>()
  const sentences = findSentences(documents, 'sentence', (key, id) => {
    const earlier = first.get(key)
    if (earlier === undefined)
      first.set(key, id)
    return earlier && `与“${earlier}”中前面的一句完全相同`
  })

  const rest = applyRemovals(documents, sentences)
  const twins = findNearDuplicates(rest)
  const copies = twins.flatMap(({ kept, removed, estimate, jaccard }) =>
    documents
      .filter(({ id }) => id === removed.id)
      .map(document => wholeDocument(document, 'document', `与“${
        kept.id}”近似重复：MinHash估计${estimate.toFixed(2)}，Jaccard相似度${
        jaccard.toFixed(2)}`)))

  const tested = new Set(heldOut.map(sentence => hash(normalize(sentence))))
  const contaminated = findSentences(
    applyRemovals(documents, copies),
    'set',
    key => tested.has(key) ? '与测试集中的一句相同，留下会污染评估' : undefined,
  ).filter(({ documentId, start }) => !sentences.some(sentence =>
    sentence.documentId === documentId && sentence.start === start))
  return stage('deduplication', documents, [
    ...sentences,
    ...copies,
    ...contaminated,
  ])
}

/** Masks personal data. */
export function reducePrivacy(documents: readonly Document[]): Stage {
  const removals = documents.flatMap(({ id, text }) =>
    findPersonalData(text).map(({ kind, ...span }) => ({
      ...span,
      documentId: id,
      rule: kind,
      whole: false,
      reason: `识别出${ruleLabels[kind]}，替换为${span.replacement}`,
    })))
  return stage('privacy', documents, removals)
}
