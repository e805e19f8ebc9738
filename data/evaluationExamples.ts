import type { AbilityId } from './evaluation'
import { gsm8kScores } from './wordProblems'

/** The abilities whose tasks the talk shows by example: the table's basic level. */
export type ExampleAbility = Extract<AbilityId, 'language-generation' | 'knowledge-utilization' | 'complex-reasoning'>

/** One task of the evaluation table, made concrete by an item of our own (not taken from any data set). */
export interface EvaluationExample {
  /** Id of the task in `data/evaluation`. */
  task: string
  /** What the task asks for, in one line. */
  idea: string
  input: string
  output: string
  /** Whether the output is program text, to be set in a fixed-width face with its line breaks. */
  isCode?: boolean
  /** Ids of the data sets to name beside the example, all of them among the task's own. */
  dataSets: string[]
}

/** A score that a paper printed for one data set of an ability. */
export interface PublishedScore {
  /** What the ability is called in two or three characters. */
  verb: string
  /** Id of the data set in `data/evaluation`, and of the task that the example shows. */
  dataSet: string
  task: string
  /** Id of the model in `data/models`. */
  model: string
  /** How the model was asked, in Chinese. */
  asked: string
  /** Share of the problems solved, in per cent. */
  percent: number
  /** Paper and place. */
  source: string
}

/** One published score an ability, of the years when these abilities were new. */
export const publishedScores: Record<ExampleAbility, PublishedScore> = {
  'language-generation': { verb: '写得出', dataSet: 'humaneval', task: 'code-synthesis', model: 'codex', asked: '一次写对', percent: 28.8, source: 'Chen et al. 2021, abstract (arXiv:2107.03374)' },
  'knowledge-utilization': { verb: '记得住', dataSet: 'triviaqa', task: 'closed-book-qa', model: 'gpt-3', asked: '给几个示例', percent: 71.2, source: 'Brown et al. 2020, table 3.3 (arXiv:2005.14165)' },
  'complex-reasoning': { verb: '推得动', dataSet: 'gsm8k', task: 'mathematical-reasoning', model: gsm8kScores.model, asked: '思维链提示', percent: gsm8kScores.reasoned, source: gsm8kScores.source },
}

/** Ideas of the tasks are the survey's (§2.4.1–2.4.3); inputs and outputs are ours. */
export const evaluationExamples: Record<ExampleAbility, EvaluationExample[]> = {
  'language-generation': [
    {
      task: 'language-modeling',
      idea: '看着前文，预测下一个词元：基本的理解和生成',
      input: '天阴了，出门别忘了带____',
      output: '伞',
      dataSets: ['penn-treebank', 'wikitext-103', 'the-pile', 'lambada'],
    },
    {
      task: 'conditional-text-generation',
      idea: '按条件写：翻译、摘要、问答',
      input: '译成英文：\n组会改到周四下午三点。',
      output: 'Meeting moved to\nThursday, 3 p.m.',
      dataSets: ['flores-101', 'cnn-dailymail', 'xsum'],
    },
    {
      task: 'code-synthesis',
      idea: '按说明写程序，跑测试判对错',
      input: '写函数evens(xs)，\n返回xs里的偶数',
      output: 'return [x for x in xs\n        if x % 2 == 0]',
      isCode: true,
      dataSets: ['humaneval', 'mbpp', 'apps', 'codecontests'],
    },
  ],
  'knowledge-utilization': [
    {
      task: 'closed-book-qa',
      idea: '不用外部资源，只凭预训练记住的事实',
      input: '《红楼梦》通行本有几回？',
      output: '120回',
      dataSets: ['natural-questions', 'triviaqa', 'web-questions', 'truthfulqa'],
    },
    {
      task: 'open-book-qa',
      idea: '先找到证据，再据此回答',
      input: '资料1：每周三开组会。\n问：组会星期几开？',
      output: '星期三，依据资料1',
      dataSets: ['ms-marco', 'openbookqa', 'squad', 'qasc'],
    },
    {
      task: 'knowledge-completion',
      idea: '把模型当知识库，补上空缺',
      input: '（巴黎，是……的首都，？）',
      output: '法国',
      dataSets: ['wikifact', 'fb15k-237', 'wn18rr', 'lama'],
    },
  ],
  'complex-reasoning': [
    {
      task: 'knowledge-reasoning',
      idea: '把几件事实串起来，得出结论',
      input: '李白可能读过\n《红楼梦》吗？',
      output: '李白是唐人，书成于\n清代，不可能',
      dataSets: ['strategyqa', 'hotpotqa', 'csqa', 'boolq'],
    },
    {
      task: 'symbolic-reasoning',
      idea: '照着形式规则摆弄符号',
      input: '各词末字母拼起来：\nLarge Language Model',
      output: 'e，e，l，拼成eel',
      dataSets: ['lastletter', 'coinflip', 'object-counting'],
    },
    {
      task: 'mathematical-reasoning',
      idea: '知识、逻辑、计算并用，解题或写出证明',
      input: '3盒笔，每盒12支，\n发走15支，还剩几支？',
      output: '3×12−15=21支',
      dataSets: ['gsm8k', 'math', 'svamp', 'aqua-rat'],
    },
  ],
}
