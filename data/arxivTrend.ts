import { gptNodes } from './gptSeries'
import { modelById } from './models'

/** One reading of a cumulative curve. */
export interface TrendPoint {
  /** Decimal year: 2020.25 is the start of April 2020. */
  year: number
  /** Papers since the curve's start. */
  count: number
}

/** A model's release, marked on a curve. */
export interface TrendLandmark {
  name: string
  /** `YYYY-MM` */
  month: string
  /** The one that the survey stars. */
  starred?: boolean
}

/** Cumulative number of arXiv papers whose title or abstract has the exact phrase. */
export interface TrendSeries {
  id: 'language-model' | 'large-language-model'
  phrase: string
  /** First month counted, `YYYY-MM`. */
  since: string
  points: TrendPoint[]
  landmarks: TrendLandmark[]
}

/** Points were read off the survey's plot in §1.1.2 (about ±1 %), so a figure must say so. */
export const approximateNote = '据原图数字化，近似值'

/** Papers a day with “large language model” in title or abstract, before and after ChatGPT; given by the survey, exact. */
export const dailyAverage = { before: 0.40, after: 8.58 }

/** A GPT of before the list. */
function earlyGpt(id: string): TrendLandmark {
  const node = gptNodes.find(candidate => candidate.id === id)
  if (!node)
    throw new Error(`unknown model "${id}": add a record with this id to data/gptSeries.ts`)
  return { name: node.name, month: node.date }
}

/** A model of the survey's own list, with the month that the list has. */
function listed(id: string): TrendLandmark {
  const { name, month } = modelById(id)
  return { name, month }
}

const models = {
  gpt1: earlyGpt('gpt-1'),
  // Devlin et al., arXiv 1810.04805.
  bert: { name: 'BERT', month: '2018-10' },
  gpt2: earlyGpt('gpt-2'),
  t5: listed('t5'),
  gpt3: listed('gpt-3'),
  codex: listed('codex'),
  // The plot has the month of the paper, arXiv 2203.02155; the list that of the announcement before it.
  instructGpt: { name: 'InstructGPT', month: '2022-03' },
  chatGpt: listed('chatgpt'),
  llama: listed('llama'),
  gpt4: listed('gpt-4'),
} satisfies Record<string, TrendLandmark>

export const languageModel: TrendSeries = {
  id: 'language-model',
  phrase: 'language model',
  since: '2018-06',
  points: [
    { year: 2018.5, count: 79 },
    { year: 2019, count: 276 },
    { year: 2019.25, count: 395 },
    { year: 2019.5, count: 592 },
    { year: 2020, count: 1066 },
    { year: 2020.25, count: 1329 },
    { year: 2020.5, count: 1658 },
    { year: 2020.75, count: 2039 },
    { year: 2021, count: 2447 },
    { year: 2021.25, count: 2882 },
    { year: 2021.75, count: 4000 },
    { year: 2022, count: 4553 },
    { year: 2022.25, count: 5197 },
    { year: 2022.5, count: 5908 },
    { year: 2022.75, count: 6789 },
    { year: 2023, count: 7855 },
    { year: 2023.25, count: 9368 },
    { year: 2023.34, count: 9868 },
  ],
  landmarks: [models.gpt1, models.bert, models.gpt2, models.t5, models.gpt3, models.codex, models.instructGpt, models.chatGpt, models.llama, models.gpt4],
}

export const largeLanguageModel: TrendSeries = {
  id: 'large-language-model',
  phrase: 'large language model',
  since: '2019-10',
  points: [
    { year: 2020, count: 7 },
    { year: 2020.25, count: 11 },
    { year: 2020.5, count: 13 },
    { year: 2020.75, count: 20 },
    { year: 2021, count: 31 },
    { year: 2021.25, count: 47 },
    { year: 2021.75, count: 97 },
    { year: 2022, count: 137 },
    { year: 2022.25, count: 200 },
    { year: 2022.5, count: 299 },
    { year: 2022.75, count: 463 },
    { year: 2023, count: 774 },
    { year: 2023.25, count: 1518 },
    { year: 2023.33, count: 1770 },
  ],
  landmarks: [models.t5, models.gpt3, models.codex, models.instructGpt, { ...models.chatGpt, starred: true }, models.llama, models.gpt4],
}

export const trendSeries = [languageModel, largeLanguageModel]
