import type { ModelRecord } from '../../data/models'
import { expect, it } from 'vitest'
import { modelPage } from '../../components/appendix/modelPages'
import { referencePage } from '../../components/appendix/referencePages'
import { architectures } from '../../data/architectures'
import { directions } from '../../data/directions'
import { abilities, dataSets, evaluationTasks, tasksOfDataSet } from '../../data/evaluation'
import { largeDefinitions } from '../../data/largeDefinitions'
import { modelById, models, tableModels } from '../../data/models'
import { differences } from '../../data/plmVsLlm'
import { stages } from '../../data/stages'
import { techniques } from '../../data/techniques'
import { references } from '../references'
import { loadSlides, slideName } from '../slides'

const slides = await loadSlides()

const sizeOf = (model: ModelRecord | undefined) => model?.sizeB ?? 0
const largest = (list: readonly ModelRecord[]) => [...list].sort((a, b) => sizeOf(b) - sizeOf(a))[0]
const ofYear = (year: string, list: readonly ModelRecord[] = models) => list.filter(model => model.month.startsWith(year))
const group = (name: string) => references.filter(reference => reference.group === name)

const open = tableModels.filter(model => model.listedOpen)
const closed = tableModels.filter(model => !model.listedOpen)
const [closed1, closed2, closed3] = [1, 2, 3].map(part => modelPage('closed', part, 3)) as [ModelRecord[], ModelRecord[], ModelRecord[]]
const mentions = evaluationTasks.flatMap(task => task.dataSets)
const years = [...new Set(models.map(model => model.month.slice(0, 4)))]
const shareOpen = models.filter(model => model.open).length / models.length

/**
 * What a heading or a script says in words that no number can stand in for, and whether the records still bear it out. Plain numbers
 * need no place here: the slides name them as `[[name]]`, see data/slideValues.ts.
 */
const claims: { said: string, holds: boolean, means: string }[] = [
  { said: '上了四级台阶', holds: stages.length === 4, means: `data/stages.ts has ${stages.length} stages` },
  { said: '三种架构的掩码', holds: architectures.length === 3, means: `data/architectures.ts has ${architectures.length} architectures` },
  { said: '五项关键技术', holds: techniques.length === 5, means: `data/techniques.ts has ${techniques.length} techniques` },
  { said: '四种回答', holds: largeDefinitions.length === 4, means: `data/largeDefinitions.ts has ${largeDefinitions.length} definitions` },
  { said: 'LLM与PLM差在三处', holds: differences.length === 3, means: `data/plmVsLlm.ts has ${differences.length} differences` },
  { said: '未来方向其实有六个，我漏了一个', holds: directions.length + 1 === 6, means: `data/directions.ts has ${directions.length} directions and the one that was left out` },

  { said: '2022年最密', holds: years.every(year => ofYear(year).length <= ofYear('2022').length), means: 'another year has more models in data/models.ts' },
  { said: '近一半开放了检查点', holds: shareOpen > 0.4 && shareOpen < 0.5, means: `of the models, ${(100 * shareOpen).toFixed(0)} % are open` },
  { said: '年底的GLaM到了1200B，是整张图上最大的', holds: largest(models)?.name === 'GLaM' && modelById('glam').month === '2021-12', means: `the largest model is ${largest(models)?.name}` },
  {
    said: '时间线只收10B以上的模型，ChatGLM、Alpaca这样更小的，是从4.1的表里来的',
    holds: models.every(model => model.sizeB === null || model.sizeB >= 10 || !model.inTimeline) && [modelById('chatglm'), modelById('alpaca')].every(model => sizeOf(model) < 10 && model.inTable41),
    means: 'a model below 10B is "inTimeline: true" in data/models.ts, or one of these two is not small and in the table',
  },
  { said: '最大的是GLaM', holds: largest(tableModels)?.name === 'GLaM', means: `the largest model of the table is ${largest(tableModels)?.name}` },
  { said: 'LLaMA的链接要留意，仓库后来换成了Llama 2', holds: referencePage(references, ['open-model'], 3, 3).some(({ key, checkpoint }) => key === 'touvron2023llama' && checkpoint?.endsWith('facebookresearch/llama')), means: 'LLaMA stands on another page, or has another link' },
  { said: '超过一半发布于2022年', holds: ofYear('2022', open).length > open.length / 2, means: `${ofYear('2022', open).length} of ${open.length} open models are of 2022` },
  { said: 'YaLM正好100B', holds: modelById('yalm').sizeB === 100, means: `data/models.ts gives ${modelById('yalm').sizeB}B` },
  { said: '三家加起来超过一半', holds: closed.filter(model => ['Google', 'OpenAI', 'DeepMind'].includes(model.organisation)).length > closed.length / 2, means: 'the three have half of the closed models or fewer' },
  { said: 'InstructGPT，它2022年1月才发布，在下一页', holds: closed1[0]?.name === 'GPT-3' && closed2.includes(modelById('instructgpt')) && modelById('instructgpt').month === '2022-01', means: 'it stands on another page of the closed models, or has another month' },
  { said: '2021年底到2022年中，又来了', holds: [closed2[0]?.month.slice(0, 4), closed2.at(-1)?.month.slice(0, 4)].join() === '2021,2022', means: `the second page of closed models runs from ${closed2[0]?.month} to ${closed2.at(-1)?.month}` },
  { said: '最大的是GLaM，1200B', holds: largest(closed2)?.name === 'GLaM' && sizeOf(modelById('glam')) === 1200, means: `the largest model of that page is ${largest(closed2)?.name}` },
  { said: '稠密模型里最大的是PaLM，540B', holds: closed2.includes(modelById('palm')) && sizeOf(modelById('palm')) === 540, means: 'PaLM stands on another page, or has another size' },
  { said: '列在未开放里的Alpaca', holds: closed3.includes(modelById('alpaca')), means: 'Alpaca stands on another page' },

  { said: '每篇都附检查点', holds: group('open-model').every(reference => reference.checkpoint), means: 'an open model in public/references.bib has no checkpoint' },
  { said: '只有论文没有检查点', holds: group('closed-model').every(reference => !reference.checkpoint), means: 'a closed model in public/references.bib has a checkpoint' },
  { said: 'ROOTS是训练BLOOM用的多语言语料，列表里没有给来源链接', holds: group('corpus').filter(corpus => !corpus.source).map(corpus => corpus.shortTitle).join() === 'ROOTS', means: 'other corpora of public/references.bib have no source' },
  { said: '一半来自国内团队', holds: group('framework').length === 6, means: `public/references.bib has ${group('framework').length} frameworks; three of the six are named` },
  { said: '比如word2vec和LLaMA 2', holds: ['word2vec', 'LLaMA 2'].every(name => group('background').some(reference => reference.shortTitle === name)), means: 'one of them is no background reference' },

  { said: '六种能力、二十个任务', holds: abilities.length === 6 && evaluationTasks.length === 20, means: `data/evaluation.ts has ${abilities.length} abilities and ${evaluationTasks.length} tasks` },
  { said: '基础评测，九个任务', holds: evaluationTasks.filter(task => task.level === 'basic').length === 9, means: 'data/evaluation.ts has another number of basic tasks' },
  { said: '进阶评测，十一个任务', holds: evaluationTasks.filter(task => task.level === 'advanced').length === 11, means: 'data/evaluation.ts has another number of advanced tasks' },
  {
    said: '一百零三个数据集被用了一百一十九次，其中十二个不止考一项',
    holds: dataSets.length === 103 && mentions.length === 119 && dataSets.filter(set => tasksOfDataSet(set.id).length > 1).length === 12,
    means: `data/evaluation.ts has ${dataSets.length} data sets in ${mentions.length} mentions`,
  },
  { said: '占整张表的三分之一还多', holds: evaluationTasks.filter(task => task.ability === 'complex-reasoning').flatMap(task => task.dataSets).length > mentions.length / 3, means: 'reasoning has a third of the mentions or fewer' },
]

it.each(claims)('“$said” is still true', ({ said, holds, means }) => {
  const saying = slides.filter(slide => `${slide.title}\n${slide.note}`.includes(said))
  expect(saying.map(slideName), `no slide says “${said}” any more: take it off the list in this test`).not.toEqual([])
  expect(holds, `Change the sentence “${said}” of ${saying.map(slideName).join(' and ')}: ${means}.`).toBe(true)
})
