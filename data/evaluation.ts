/** One benchmark. Data sets that serve several tasks are still one record. */
export interface DataSet {
  id: string
  /** The data set's own spelling. */
  name: string
}

export type EvaluationLevel = 'basic' | 'advanced'

export type AbilityId
  = | 'language-generation'
    | 'knowledge-utilization'
    | 'complex-reasoning'
    | 'human-alignment'
    | 'interaction-with-external-environment'
    | 'tool-manipulation'

/** One of the six abilities that the survey evaluates. */
export interface Ability {
  id: AbilityId
  level: EvaluationLevel
  name: string
  nameZh: string
  /** What it is, in one line; only of the basic ones, which the talk defines. */
  meaning?: string
}

/** One row of the evaluation table: a task, and the data sets that measure it. */
export interface EvaluationTask {
  id: string
  level: EvaluationLevel
  ability: AbilityId
  name: string
  nameZh: string
  /** Ids of data sets, in the table's order. */
  dataSets: string[]
}

/** Where the whole table stands in the survey notes; spellings follow errata D1–D4. */
export const source = '§2.4'

export const abilities: Ability[] = [
  { id: 'language-generation', level: 'basic', name: 'Language Generation', nameZh: '语言生成', meaning: '自然语言，\n也写程序' },
  { id: 'knowledge-utilization', level: 'basic', name: 'Knowledge Utilization', nameZh: '知识利用', meaning: '靠事实证据，完成\n知识密集的任务' },
  { id: 'complex-reasoning', level: 'basic', name: 'Complex Reasoning', nameZh: '复杂推理', meaning: '用证据和逻辑，\n推出结论或决定' },
  { id: 'human-alignment', level: 'advanced', name: 'Human Alignment', nameZh: '人类对齐' },
  { id: 'interaction-with-external-environment', level: 'advanced', name: 'Interaction with External Environment', nameZh: '与外部环境交互' },
  { id: 'tool-manipulation', level: 'advanced', name: 'Tool Manipulation', nameZh: '工具操作' },
]

export const dataSets: DataSet[] = [
  { id: 'penn-treebank', name: 'Penn Treebank' },
  { id: 'wikitext-103', name: 'WikiText-103' },
  { id: 'the-pile', name: 'The Pile' },
  { id: 'lambada', name: 'LAMBADA' },
  { id: 'wmt', name: 'WMT’14,16,19,20,21,22' },
  { id: 'flores-101', name: 'Flores-101' },
  { id: 'diabla', name: 'DiaBLa' },
  { id: 'cnn-dailymail', name: 'CNN/DailyMail' },
  { id: 'xsum', name: 'XSum' },
  { id: 'wikilingua', name: 'WikiLingua' },
  { id: 'opendialkg', name: 'OpenDialKG' },
  { id: 'apps', name: 'APPS' },
  { id: 'humaneval', name: 'HumanEval' },
  { id: 'mbpp', name: 'MBPP' },
  { id: 'codecontests', name: 'CodeContests' },
  { id: 'mtpb', name: 'MTPB' },
  { id: 'ds-1000', name: 'DS-1000' },
  { id: 'odex', name: 'ODEX' },
  { id: 'natural-questions', name: 'Natural Questions' },
  { id: 'arc', name: 'ARC' },
  { id: 'truthfulqa', name: 'TruthfulQA' },
  { id: 'web-questions', name: 'Web Questions' },
  { id: 'triviaqa', name: 'TriviaQA' },
  { id: 'piqa', name: 'PIQA' },
  { id: 'lc-quad-2', name: 'LC-QuAD 2.0' },
  { id: 'grailqa', name: 'GrailQA' },
  { id: 'kqa-pro', name: 'KQA Pro' },
  { id: 'cwq', name: 'CWQ' },
  { id: 'mkqa', name: 'MKQA' },
  { id: 'scienceqa', name: 'ScienceQA' },
  { id: 'openbookqa', name: 'OpenBookQA' },
  { id: 'ms-marco', name: 'MS MARCO' },
  { id: 'qasc', name: 'QASC' },
  { id: 'squad', name: 'SQuAD' },
  { id: 'wikimovies', name: 'WikiMovies' },
  { id: 'wikifact', name: 'WikiFact' },
  { id: 'fb15k-237', name: 'FB15k-237' },
  { id: 'freebase', name: 'Freebase' },
  { id: 'wn18rr', name: 'WN18RR' },
  { id: 'wordnet', name: 'WordNet' },
  { id: 'lama', name: 'LAMA' },
  { id: 'yago3-10', name: 'YAGO3-10' },
  { id: 'yago', name: 'YAGO' },
  { id: 'csqa', name: 'CSQA' },
  { id: 'strategyqa', name: 'StrategyQA' },
  { id: 'hotpotqa', name: 'HotpotQA' },
  { id: 'boolq', name: 'BoolQ' },
  { id: 'siqa', name: 'SIQA' },
  { id: 'hellaswag', name: 'HellaSwag' },
  { id: 'winogrande', name: 'WinoGrande' },
  { id: 'copa', name: 'COPA' },
  { id: 'proscript', name: 'proScript' },
  { id: 'propara', name: 'ProPara' },
  { id: 'explagraphs', name: 'ExplaGraphs' },
  { id: 'proofwriter', name: 'ProofWriter' },
  { id: 'entailmentbank', name: 'EntailmentBank' },
  { id: 'proontoqa', name: 'ProOntoQA' },
  { id: 'coinflip', name: 'CoinFlip' },
  { id: 'reverselist', name: 'ReverseList' },
  { id: 'lastletter', name: 'LastLetter' },
  { id: 'boolean-assignment', name: 'Boolean Assignment' },
  { id: 'parity', name: 'Parity' },
  { id: 'colored-objects', name: 'Colored Objects' },
  { id: 'penguins-in-a-table', name: 'Penguins in a Table' },
  { id: 'repeat-copy', name: 'Repeat Copy' },
  { id: 'object-counting', name: 'Object Counting' },
  { id: 'math', name: 'MATH' },
  { id: 'gsm8k', name: 'GSM8K' },
  { id: 'svamp', name: 'SVAMP' },
  { id: 'multiarith', name: 'MultiArith' },
  { id: 'asdiv', name: 'ASDiv' },
  { id: 'mathqa', name: 'MathQA' },
  { id: 'aqua-rat', name: 'AQUA-RAT' },
  { id: 'mawps', name: 'MAWPS' },
  { id: 'drop', name: 'DROP' },
  { id: 'naturalproofs', name: 'NaturalProofs' },
  { id: 'pisa', name: 'PISA' },
  { id: 'minif2f', name: 'miniF2F' },
  { id: 'proofnet', name: 'ProofNet' },
  { id: 'halueval', name: 'HaluEval' },
  { id: 'hh-rlhf', name: 'HH-RLHF' },
  { id: 'crows-pairs', name: 'CrowS-Pairs' },
  { id: 'winogender', name: 'WinoGender' },
  { id: 'realtoxicityprompts', name: 'RealToxicityPrompts' },
  { id: 'virtualhome', name: 'VirtualHome' },
  { id: 'behavior', name: 'BEHAVIOR' },
  { id: 'alfred', name: 'ALFRED' },
  { id: 'alfworld', name: 'ALFWorld' },
  { id: 'webshop', name: 'WebShop' },
  { id: 'mind2web', name: 'Mind2Web' },
  { id: 'minerl', name: 'MineRL' },
  { id: 'minedojo', name: 'MineDojo' },
  { id: 'tabmwp', name: 'TabMWP' },
  { id: 'date-understanding', name: 'Date Understanding' },
  { id: 'carp', name: 'CARP' },
  { id: 'gpt4tools', name: 'GPT4Tools' },
  { id: 'gorilla', name: 'Gorilla' },
  { id: 'webqsp', name: 'WebQSP' },
  { id: 'metaqa', name: 'MetaQA' },
  { id: 'wtq', name: 'WTQ' },
  { id: 'wikisql', name: 'WikiSQL' },
  { id: 'tabfact', name: 'TabFact' },
  { id: 'spider', name: 'Spider' },
]

export const evaluationTasks: EvaluationTask[] = [
  {
    id: 'language-modeling',
    level: 'basic',
    ability: 'language-generation',
    name: 'Language Modeling',
    nameZh: '语言建模',
    dataSets: ['penn-treebank', 'wikitext-103', 'the-pile', 'lambada'],
  },
  {
    id: 'conditional-text-generation',
    level: 'basic',
    ability: 'language-generation',
    name: 'Conditional Text Generation',
    nameZh: '条件文本生成',
    dataSets: ['wmt', 'flores-101', 'diabla', 'cnn-dailymail', 'xsum', 'wikilingua', 'opendialkg'],
  },
  {
    id: 'code-synthesis',
    level: 'basic',
    ability: 'language-generation',
    name: 'Code Synthesis',
    nameZh: '代码合成',
    dataSets: ['apps', 'humaneval', 'mbpp', 'codecontests', 'mtpb', 'ds-1000', 'odex'],
  },
  {
    id: 'closed-book-qa',
    level: 'basic',
    ability: 'knowledge-utilization',
    name: 'Closed-Book QA',
    nameZh: '闭卷问答',
    dataSets: ['natural-questions', 'arc', 'truthfulqa', 'web-questions', 'triviaqa', 'piqa', 'lc-quad-2', 'grailqa', 'kqa-pro', 'cwq', 'mkqa', 'scienceqa'],
  },
  {
    id: 'open-book-qa',
    level: 'basic',
    ability: 'knowledge-utilization',
    name: 'Open-Book QA',
    nameZh: '开卷问答',
    dataSets: ['natural-questions', 'openbookqa', 'arc', 'triviaqa', 'web-questions', 'ms-marco', 'qasc', 'squad', 'wikimovies'],
  },
  {
    id: 'knowledge-completion',
    level: 'basic',
    ability: 'knowledge-utilization',
    name: 'Knowledge Completion',
    nameZh: '知识补全',
    dataSets: ['wikifact', 'fb15k-237', 'freebase', 'wn18rr', 'wordnet', 'lama', 'yago3-10', 'yago'],
  },
  {
    id: 'knowledge-reasoning',
    level: 'basic',
    ability: 'complex-reasoning',
    name: 'Knowledge Reasoning',
    nameZh: '知识推理',
    dataSets: ['csqa', 'strategyqa', 'hotpotqa', 'arc', 'boolq', 'piqa', 'siqa', 'hellaswag', 'winogrande', 'copa', 'openbookqa', 'scienceqa', 'proscript', 'propara', 'explagraphs', 'proofwriter', 'entailmentbank', 'proontoqa'],
  },
  {
    id: 'symbolic-reasoning',
    level: 'basic',
    ability: 'complex-reasoning',
    name: 'Symbolic Reasoning',
    nameZh: '符号推理',
    dataSets: ['coinflip', 'reverselist', 'lastletter', 'boolean-assignment', 'parity', 'colored-objects', 'penguins-in-a-table', 'repeat-copy', 'object-counting'],
  },
  {
    id: 'mathematical-reasoning',
    level: 'basic',
    ability: 'complex-reasoning',
    name: 'Mathematical Reasoning',
    nameZh: '数学推理',
    dataSets: ['math', 'gsm8k', 'svamp', 'multiarith', 'asdiv', 'mathqa', 'aqua-rat', 'mawps', 'drop', 'naturalproofs', 'pisa', 'minif2f', 'proofnet'],
  },
  {
    id: 'honesty',
    level: 'advanced',
    ability: 'human-alignment',
    name: 'Honesty',
    nameZh: '诚实性',
    dataSets: ['truthfulqa', 'halueval'],
  },
  {
    id: 'helpfulness',
    level: 'advanced',
    ability: 'human-alignment',
    name: 'Helpfulness',
    nameZh: '有用性',
    dataSets: ['hh-rlhf'],
  },
  {
    id: 'harmlessness',
    level: 'advanced',
    ability: 'human-alignment',
    name: 'Harmlessness',
    nameZh: '无害性',
    dataSets: ['hh-rlhf', 'crows-pairs', 'winogender', 'realtoxicityprompts'],
  },
  {
    id: 'household',
    level: 'advanced',
    ability: 'interaction-with-external-environment',
    name: 'Household',
    nameZh: '家居环境',
    dataSets: ['virtualhome', 'behavior', 'alfred', 'alfworld'],
  },
  {
    id: 'website-environment',
    level: 'advanced',
    ability: 'interaction-with-external-environment',
    name: 'Website Environment',
    nameZh: '网页环境',
    dataSets: ['webshop', 'mind2web'],
  },
  {
    id: 'open-world',
    level: 'advanced',
    ability: 'interaction-with-external-environment',
    name: 'Open World',
    nameZh: '开放世界',
    dataSets: ['minerl', 'minedojo'],
  },
  {
    id: 'search-engine',
    level: 'advanced',
    ability: 'tool-manipulation',
    name: 'Search Engine',
    nameZh: '搜索引擎',
    dataSets: ['hotpotqa', 'triviaqa', 'natural-questions'],
  },
  {
    id: 'code-executor',
    level: 'advanced',
    ability: 'tool-manipulation',
    name: 'Code Executor',
    nameZh: '代码执行器',
    dataSets: ['gsm8k', 'tabmwp', 'date-understanding'],
  },
  {
    id: 'calculator',
    level: 'advanced',
    ability: 'tool-manipulation',
    name: 'Calculator',
    nameZh: '计算器',
    dataSets: ['gsm8k', 'math', 'carp'],
  },
  {
    id: 'model-interface',
    level: 'advanced',
    ability: 'tool-manipulation',
    name: 'Model Interface',
    nameZh: '模型接口',
    dataSets: ['gpt4tools', 'gorilla'],
  },
  {
    id: 'data-interface',
    level: 'advanced',
    ability: 'tool-manipulation',
    name: 'Data Interface',
    nameZh: '数据接口',
    dataSets: ['webqsp', 'metaqa', 'wtq', 'wikisql', 'tabfact', 'spider'],
  },
]

const byId = new Map(dataSets.map(dataSet => [dataSet.id, dataSet]))

/**
 * The data set with this id.
 * @throws RangeError when there is none.
 */
export function dataSetById(id: string): DataSet {
  const found = byId.get(id)
  if (!found)
    throw new RangeError(`no data set '${id}'`)
  return found
}

/** The tasks that use a data set, in the table's order; none for an unknown id. */
export function tasksOfDataSet(id: string): EvaluationTask[] {
  return evaluationTasks.filter(task => task.dataSets.includes(id))
}
