import type { ModelRecord } from './models.ts'
import type { Reference, ReferenceGroup } from './reference.ts'
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseSync } from '@slidev/parser'
import { chaptersOf } from 'slidev-deck-core/client/chapters'
import { correctionPage } from '../components/appendix/correctionPages.ts'
import { modelPage } from '../components/appendix/modelPages.ts'
import { referencePage } from '../components/appendix/referencePages.ts'
import { monthWords, sizeText } from '../components/kit/format.ts'
import { BIBLIOGRAPHY, parseReferences } from './bibliography.ts'
import { corrections } from './corrections.ts'
import { dataSets, evaluationTasks } from './evaluation.ts'
import { glossary } from './glossary.ts'
import { models, tableModels, timelineModels } from './models.ts'

/** Numbers and lists that slides name as `[[name]]`, by name. */
type Values = Record<string, string | number>

const listed = (names: readonly string[]) => names.length < 2 ? names.join('') : `${names.slice(0, -1).join('、')}和${names.at(-1)}`
const namesOf = (list: readonly ModelRecord[]) => listed(list.map(model => model.name))
const yearOf = (model: ModelRecord | undefined) => Number(model?.month.slice(0, 4))
const numeral = (n: number) => '零一二三四五六七八九十'.charAt(n) || String(n)

/** A model as a script introduces it, e.g. “2021年10月530B的MT-NLG”; a size that nobody knows is left out. */
function introduce(model: ModelRecord | undefined): string {
  if (!model)
    return ''
  return `${monthWords(model.month)}${sizeText(model.sizeB)}的${model.name}`
}

/** Ids in order, runs of them shortened: “A1至A8”, “B11、B12、B14至B18”. */
export function idRanges(ids: readonly string[]): string {
  const runs: { letter: string, first: number, last: number }[] = []
  for (const id of ids) {
    const letter = id.charAt(0)
    const number = Number(id.slice(1))
    const run = runs.at(-1)
    if (run?.letter === letter && run.last === number - 1)
      run.last = number
    else
      runs.push({ letter, first: number, last: number })
  }
  return runs.flatMap(({ letter, first, last }) => {
    const [from, to] = [`${letter}${first}`, `${letter}${last}`]
    return last - first > 1 ? `${from}至${to}` : [...new Set([from, to])]
  }).join('、')
}

/** Ids that a series leaves out: for A1, A3 and B1 it is A2. */
export function gapsOf(ids: readonly string[]): string[] {
  const taken = new Set(ids)
  return [...new Set(ids.map(id => id.charAt(0)))].flatMap((letter) => {
    const last = Math.max(...ids.filter(id => id.startsWith(letter)).map(id => Number(id.slice(1))))
    return Array.from({ length: last }, (_, i) => `${letter}${i + 1}`).filter(id => !taken.has(id))
  })
}

function modelCounts(): Values {
  const open = tableModels.filter(model => model.listedOpen)
  const closed = tableModels.filter(model => !model.listedOpen)
  const isBig = ({ sizeB }: ModelRecord) => sizeB !== null && sizeB >= 100
  const until2020 = models.filter(model => yearOf(model) <= 2020)
  const onlyTimeline = models.filter(model => !model.inTable41)
  const onlyTable = models.filter(model => !model.inTimeline)
  const closedPages = [1, 2, 3].map(part => modelPage('closed', part, 3))
  const from = (organisation: string) => closed.filter(model => model.organisation === organisation).length
  const inYear = (year: number, list = models) => list.filter(model => yearOf(model) === year).length
  return {
    models: models.length,
    modelYears: numeral(yearOf(models.at(-1)) - yearOf(models[0])),
    firstModelYear: yearOf(models[0]),
    modelsUntil2020: until2020.length,
    modelNamesUntil2020: namesOf(until2020),
    modelsOf2021: inYear(2021),
    modelsOf2022: inYear(2022),
    tableModels: tableModels.length,
    tableModelsWithoutPaper: tableModels.filter(model => !model.referenceKey && !model.arxiv).length,
    timelineModels: timelineModels.length,
    onlyTimeline: onlyTimeline.length,
    onlyTimelineNames: namesOf(onlyTimeline),
    onlyTable: onlyTable.length,
    onlyTableNames: namesOf(onlyTable),
    openModels: open.length,
    openInTable: tableModels.filter(model => model.open).length,
    openInAll: models.filter(model => model.open).length,
    openOnlyTimelineNames: namesOf(onlyTimeline.filter(model => model.open)),
    openModelsOf2022: inYear(2022, open),
    firstOpenModel: `${yearOf(open[0])}年的${open[0]?.name}`,
    bigOpenModels: open.filter(isBig).length,
    bigOpenNamesOfPage1: namesOf(modelPage('open', 1, 2).filter(isBig)),
    bigOpenNamesOfPage2: namesOf(modelPage('open', 2, 2).filter(isBig)),
    closedModels: closed.length,
    closedModelsOfGoogle: from('Google'),
    closedModelsOfOpenAI: from('OpenAI'),
    closedModelsOfDeepMind: from('DeepMind'),
    ...Object.fromEntries(closedPages.flatMap((page, i) => [
      [`closedModelsOfPage${i + 1}`, page.length],
      [`firstClosedModelOfPage${i + 1}`, introduce(page[0])],
      [`lastClosedModelOfPage${i + 1}`, introduce(page.at(-1))],
    ])),
  }
}

function referenceCounts(references: readonly Reference[]): Values {
  const group = (name: ReferenceGroup) => references.filter(reference => reference.group === name)
  const open = group('open-model')
  const closed = group('closed-model')
  const corpora = group('corpus')
  const withoutPaper = corpora.filter(corpus => corpus.url === corpus.source)
  return {
    openPapers: open.length,
    openPapersOf2022: open.filter(reference => reference.year === 2022).length,
    openPapersOfPage2: referencePage(references, ['open-model'], 2, 3).length,
    openPapersOfPage3: referencePage(references, ['open-model'], 3, 3).length,
    modelsOfOpenPapers: open.flatMap(reference => reference.shortTitle.split(' & ')).length,
    closedPapers: closed.length,
    closedPreprints: closed.filter(reference => reference.venue === 'arXiv').length,
    corpora: corpora.length,
    corporaWithSource: corpora.filter(corpus => corpus.source).length,
    corporaWithPaper: corpora.length - withoutPaper.length,
    corporaWithoutPaper: withoutPaper.length,
    corpusNamesWithoutPaper: listed(withoutPaper.map(corpus => corpus.shortTitle)),
    frameworks: group('framework').length,
    backgroundPapers: group('background').length,
  }
}

function evaluationCounts(): Values {
  const mentions = (tasks: typeof evaluationTasks) => tasks.flatMap(task => task.dataSets)
  const distinct = (tasks: typeof evaluationTasks) => new Set(mentions(tasks)).size
  const language = evaluationTasks.filter(task => ['language-generation', 'knowledge-utilization'].includes(task.ability))
  const reasoning = evaluationTasks.filter(task => task.ability === 'complex-reasoning')
  const advanced = evaluationTasks.filter(task => task.level === 'advanced')
  const setsOf = (id: string) => evaluationTasks.find(task => task.id === id)?.dataSets.length ?? 0
  return {
    dataSets: dataSets.length,
    dataSetMentions: mentions(evaluationTasks).length,
    languageTasks: language.length,
    languageMentions: mentions(language).length,
    languageDataSets: distinct(language),
    reasoningTasks: reasoning.length,
    reasoningDataSets: distinct(reasoning),
    knowledgeReasoningDataSets: setsOf('knowledge-reasoning'),
    symbolicReasoningDataSets: setsOf('symbolic-reasoning'),
    mathematicalReasoningDataSets: setsOf('mathematical-reasoning'),
    advancedTasks: advanced.length,
    advancedDataSets: distinct(advanced),
  }
}

function correctionCounts(): Values {
  const slides = { A: 3, B: 2, C: 2, D: 1 } as const
  return {
    corrections: corrections.length,
    correctionGaps: listed(gapsOf(corrections.map(({ id }) => id))),
    ...Object.fromEntries((['A', 'B', 'C', 'D'] as const).flatMap((letter) => {
      const pages = Array.from({ length: slides[letter] }, (_, i) => correctionPage([letter], i + 1, slides[letter]))
      return [
        [`corrections${letter}`, pages.flat().length],
        ...pages.flatMap((page, i) => [
          [`corrections${letter}OfPage${i + 1}`, page.length],
          [`correctionIds${letter}OfPage${i + 1}`, idRanges(page.map(({ id }) => id))],
        ]),
      ]
    })),
  }
}

/** What each chapter is planned to take, as the speaker reads it on the road map. Hidden slides and the appendix take no time. */
function chapterPlan(entry: string): string {
  const read = (path: string) => parseSync(readFileSync(path, 'utf8'), path).slides
  const slides = read(entry).flatMap(({ frontmatter }) => typeof frontmatter.src === 'string' ? read(resolve(dirname(entry), frontmatter.src)) : [{ frontmatter }])
  return chaptersOf(slides.map(({ frontmatter }, i) => ({ no: i + 1, frontmatter })))
    .filter(chapter => !chapter.appendix)
    .map(chapter => `${chapter.title}${chapter.minutes.toFixed(1)}分钟`)
    .join('，')
}

/**
 * Every number and list that a slide may name.
 * @param entry path of the deck's `slides.md`
 */
export function slideValues(entry: string): Values {
  return {
    ...modelCounts(),
    ...referenceCounts(parseReferences(readFileSync(BIBLIOGRAPHY, 'utf8'))),
    ...evaluationCounts(),
    ...correctionCounts(),
    terms: glossary.length,
    chapterPlan: chapterPlan(entry),
  }
}
