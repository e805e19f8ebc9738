/** Arithmetic as data, so that every answer can be recomputed. */
export type Expression = number | {
  operator: '+' | '−' | '×' | '÷'
  left: Expression
  right: Expression
}

/** A school word problem; `answer` is the value with its Chinese unit. */
export interface TaskItem {
  question: string
  reasoning: string
  answer: string
  expression: Expression
}

/** What a model answered; `reasoning` where it wrote one. */
export interface Reply {
  reasoning?: string
  answer: string
}

/** Problems for one prompt: worked examples in their order, and the question put to the model. */
export interface ProblemSet {
  id: 'published' | 'own'
  nameZh: string
  /** Task description, the first line of the prompt; the published prompt has none. */
  task?: string
  examples: readonly TaskItem[]
  query: TaskItem
  /** What a model answered to the prompt with every example, as printed in the source. Absent where nothing was published. */
  replies?: { plain: Reply, reasoned: Reply }
  source: string
}

/** The pair of Wei et al. 2022, figure 1, in a translation of our own: the same question, answered wrong and right. */
export const publishedProblems = {
  id: 'published',
  nameZh: '论文原题',
  examples: [
    {
      question: '罗杰有5个网球，又买了2罐，每罐3个。现在他有几个网球？',
      reasoning: '原有5个。2罐各3个，共6个。5+6=11个。',
      answer: '11个',
      expression: { operator: '+', left: 5, right: { operator: '×', left: 2, right: 3 } },
    },
  ],
  query: {
    question: '食堂有23个苹果，做午饭用掉20个，又买来6个。现在有几个苹果？',
    reasoning: '原有23个苹果，午饭用掉20个，剩23−20=3个。又买来6个，共3+6=9个。',
    answer: '9个',
    expression: { operator: '+', left: { operator: '−', left: 23, right: 20 }, right: 6 },
  },
  replies: {
    plain: { answer: '27个' },
    reasoned: { reasoning: '原有23个苹果，午饭用掉20个，剩23−20=3个。又买来6个，共3+6=9个。', answer: '9个' },
  },
  source: 'Wei et al. 2022, figure 1 (arXiv:2201.11903)',
} as const satisfies ProblemSet

/** Problems of our own, for longer prompts; nobody published an answer to them. */
export const ownProblems: ProblemSet = {
  id: 'own',
  nameZh: '自拟题',
  task: '请解答小学数学应用题。',
  examples: [
    {
      question: '小林有26颗糖，送给同桌9颗，送给妹妹6颗，还剩几颗？',
      reasoning: '一共送出9+6=15颗，所以剩下26−15=11颗。',
      answer: '11颗',
      expression: { operator: '−', left: 26, right: { operator: '+', left: 9, right: 6 } },
    },
    {
      question: '长方形花坛长7米、宽4米，周长是几米？',
      reasoning: '长与宽之和是7+4=11米，周长是它的两倍，11×2=22米。',
      answer: '22米',
      expression: { operator: '×', left: { operator: '+', left: 7, right: 4 }, right: 2 },
    },
    {
      question: '小周有36颗弹珠，其中四分之三是蓝色的，蓝色弹珠有几颗？',
      reasoning: '四分之一是36÷4=9颗，四分之三就是9×3=27颗。',
      answer: '27颗',
      expression: { operator: '×', left: { operator: '÷', left: 36, right: 4 }, right: 3 },
    },
    {
      question: '一本书有120页，小陈每天读12页，读了7天，还剩几页？',
      reasoning: '7天读了12×7=84页，还剩120−84=36页。',
      answer: '36页',
      expression: { operator: '−', left: 120, right: { operator: '×', left: 12, right: 7 } },
    },
  ],
  query: {
    question: '一盒鸡蛋有12个，买3盒，用掉7个，还剩几个？',
    reasoning: '3盒共有12×3=36个，用掉7个后剩36−7=29个。',
    answer: '29个',
    expression: { operator: '−', left: { operator: '×', left: 12, right: 3 }, right: 7 },
  },
  source: '自拟',
}

/** All sets of problems, the published one first. */
export const problemSets: readonly ProblemSet[] = [publishedProblems, ownProblems]

/** Share of GSM8K's problems that PaLM 540B solves, in per cent, with and without a chain of thought in the prompt's examples. */
export const gsm8kScores = {
  model: 'palm',
  plain: 17.9,
  reasoned: 56.9,
  source: 'Wei et al. 2022, table 2 (arXiv:2201.11903)',
} as const
