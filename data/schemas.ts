import * as v from 'valibot'
import { link, text } from './fields.ts'

export { reference } from './referenceSchema.ts'
export type { Reference } from './referenceSchema.ts'

/*
 * What a record of each kind has to be. Their types are inferred from here, so that a field is described once; records themselves import
 * the types alone, since the checks belong to the build and Valibot not into the talk.
 */

const id = v.pipe(text, v.regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, ({ input }) => `has an id that is not in kebab-case: ${input}`))
const month = v.pipe(text, v.regex(/^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/, ({ input }) => `has a date that is no month like 2023-03: ${input}`))
const section = v.pipe(text, v.regex(/^[0-4](?:\.\d)*$/, ({ input }) => `has a section that is none of the notes, like 2.1: ${input}`))

function above0(what: string) {
  return v.pipe(v.number(), v.finite(({ input }) => `has a ${what} that is no number above 0: ${input}`), v.gtValue(0, ({ input }) => `has a ${what} that is no number above 0: ${input}`))
}

/** A large language model of the survey's table (§4.1) or of its timeline figure (§1.6.1). */
export const modelRecord = v.strictObject({
  /** Kebab-case, unique. */
  id,
  name: text,
  organisation: text,
  /** `YYYY-MM`, one per model; `monthSource` says which source it follows. */
  month,
  /** Where the month comes from. */
  monthSource: v.picklist(['table-4.1', 'timeline-figure', 'arxiv-id', 'announcement']),
  /** Why `month` differs from the month of the arXiv id, in Chinese. */
  dateNote: v.exactOptional(text),
  /** Parameters of the largest version concerned, in billions; null where undisclosed. */
  sizeB: v.nullable(above0('size')),
  /** Remark on the size, in Chinese. */
  sizeNote: v.exactOptional(text),
  /** Whether the survey's table groups it with the open ones; absent for models that are not in it. */
  listedOpen: v.exactOptional(v.boolean()),
  /** Whether a checkpoint is publicly available, after corrections. */
  open: v.boolean(),
  /** Remark on availability, in Chinese. */
  openNote: v.exactOptional(text),
  url: link('link'),
  /** arXiv id without version; the arXiv page is then `url`. */
  arxiv: v.exactOptional(text),
  /** Key of `public/references.bib`. */
  referenceKey: v.exactOptional(text),
  inTable41: v.boolean(),
  inTimeline: v.boolean(),
  /** Id of the correction that this record follows, see `data/corrections.ts`. */
  correction: v.exactOptional(text),
})
export type ModelRecord = v.InferOutput<typeof modelRecord>

/** A fact that the talk shows differently from the notes it is based on. Texts are in Chinese. */
export const correction = v.strictObject({
  /** Stable id, referred to by records and slides: the part of the notes, and a number. */
  id: v.pipe(text, v.regex(/^[A-D]\d+$/, ({ input }) => `has an id that is not a part A to D and a number: ${input}`)),
  /** Section of the notes, e.g. `1.1.1`. */
  section,
  /** What the notes say: a short quotation, or what is missing there. */
  said: text,
  /** What the talk shows instead. */
  right: text,
  /** One sentence of reason. */
  why: text,
  /** How sure it is: checked against a primary source, or general knowledge of the field. */
  certainty: v.picklist(['certain', 'high']),
})
export type Correction = v.InferOutput<typeof correction>

/** One benchmark. Data sets that serve several tasks are still one record. */
export const dataSet = v.strictObject({
  id,
  /** The data set's own spelling. */
  name: text,
})
export type DataSet = v.InferOutput<typeof dataSet>

const evaluationLevel = v.picklist(['basic', 'advanced'])
export type EvaluationLevel = v.InferOutput<typeof evaluationLevel>

const abilityIds = ['language-generation', 'knowledge-utilization', 'complex-reasoning', 'human-alignment', 'interaction-with-external-environment', 'tool-manipulation'] as const
const abilityId = v.picklist(abilityIds, ({ input }) => `refers to a missing ability: ${input}; use one of ${abilityIds.join(', ')}`)
export type AbilityId = v.InferOutput<typeof abilityId>

/** One of the six abilities that the survey evaluates. */
export const ability = v.strictObject({
  id: abilityId,
  level: evaluationLevel,
  name: text,
  nameZh: text,
  /** What it is, in one line; only of the basic ones, which the talk defines. */
  meaning: v.exactOptional(text),
})
export type Ability = v.InferOutput<typeof ability>

/** One row of the evaluation table: a task, and the data sets that measure it. */
export const evaluationTask = v.strictObject({
  id,
  level: evaluationLevel,
  /** Id of its ability. */
  ability: abilityId,
  name: text,
  nameZh: text,
  /** Ids of data sets, in the table's order. */
  dataSets: v.array(text),
})
export type EvaluationTask = v.InferOutput<typeof evaluationTask>

const share = v.exactOptional(above0('share'))
/** What one model was pre-trained on. */
export const dataMix = v.strictObject({
  model: text,
  /** Parameters, in billions. */
  sizeB: above0('size'),
  /** Per cent of the pre-training data; a source that is absent was not used. */
  shares: v.strictObject({ 'web': share, 'conversation': share, 'books-news': share, 'scientific': share, 'code': share }),
})
export type DataMix = v.InferOutput<typeof dataMix>
/** A kind of pre-training text. */
export type DataSource = keyof DataMix['shares']

/** A model (or product) of OpenAI's GPT series. */
export const gptNode = v.strictObject({
  id,
  name: text,
  /** Month of release, `YYYY-MM`. */
  date: month,
  /** What was new, in a few words. */
  idea: text,
  /** Parameters in billions of every version that was published, smallest first; empty where OpenAI gave none, absent for what is no model of its own. */
  sizesB: v.exactOptional(v.array(above0('size'))),
  /** Word on the sizes, in Chinese. */
  sizeNote: v.exactOptional(text),
  /** `main`: the line itself; `gpt-3.5`: inside that box; `product`: what users meet. */
  group: v.picklist(['main', 'gpt-3.5', 'product']),
  /** Errata ids that this record's values rest on. */
  corrections: v.exactOptional(v.array(text)),
})
export type GptNode = v.InferOutput<typeof gptNode>

/** An arrow from one model of the GPT series to the next. */
export const gptEdge = v.strictObject({
  from: text,
  to: text,
  /** `official`: OpenAI says one is built on the other; `weak`: a looser relation; `product`: serves a product. */
  kind: v.picklist(['official', 'weak', 'product']),
  /** What the step added. */
  label: v.exactOptional(text),
})
export type GptEdge = v.InferOutput<typeof gptEdge>

/** One model of the LLaMA family. */
export const llamaNode = v.strictObject({
  id,
  name: text,
  /** `efficient`: parameter-efficient fine-tuning; `full`: full-parameter; `pretrained`: LLaMA itself. */
  tuning: v.picklist(['efficient', 'full', 'pretrained']),
  /** The field it was made for, if one. */
  domain: v.exactOptional(v.picklist(['math', 'finance', 'medicine', 'law', 'bilingualism', 'education'])),
  /** Takes images or other modalities as well as text. */
  multimodal: v.exactOptional(v.boolean()),
})
export type LlamaNode = v.InferOutput<typeof llamaNode>

/** What one model of the LLaMA family took from another. */
export const llamaEdge = v.strictObject({
  from: text,
  to: text,
  /** The two inheritances are both instruction tuning: from a parent's weights, or on a parent's data. */
  kind: v.picklist(['continue-pretraining', 'model-inheritance', 'data-inheritance']),
  /** What was added on the way, as the figure writes it. */
  data: v.exactOptional(text),
})
export type LlamaEdge = v.InferOutput<typeof llamaEdge>

/** A term in the one form that the deck uses. */
export const term = v.strictObject({
  en: text,
  zh: text,
  abbr: v.exactOptional(text),
  /** Spellings and translations not to be used; plain strings, matched with case. None is part of an accepted form. */
  variants: v.array(text),
  /** One short sentence. */
  meaning: text,
  /** Section of the notes under which the talk mainly treats the term. */
  source: v.pipe(text, v.regex(/^§[0-4](?:\.\d)*$/, ({ input }) => `has a source that is no section like §2.1: ${input}`)),
})
export type Term = v.InferOutput<typeof term>

/** A link that the talk ends on. */
export const closingLink = v.strictObject({
  id,
  labelZh: text,
  url: link('link'),
})
export type Link = v.InferOutput<typeof closingLink>
