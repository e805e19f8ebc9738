/** One field of open questions. */
export interface Direction {
  id: 'theory' | 'architecture' | 'training' | 'application' | 'safety'
  nameZh: string
  nameEn: string
  challenges: string[]
  /** As many as challenges, each an answer to the one at its place. */
  directions: string[]
}

/** What is open, and where the survey sees a way (§3.2). */
export const directions: Direction[] = [
  {
    id: 'theory',
    nameZh: '理论和原理',
    nameEn: 'Theory and Principle',
    challenges: [
      '涌现为何出现，没有定论',
      '信息怎样存放、调度，仍是黑箱',
      '缺一套解释LLM的正式理论',
    ],
    directions: [
      '找出它的成因',
      '弄清网络内的信息流动',
      '能描述、能解释的理论',
    ],
  },
  {
    id: 'architecture',
    nameZh: '模型架构',
    nameEn: 'Model Architecture',
    challenges: [
      '自注意力的开销随长度平方增长',
      '学了新的忘了旧的',
    ],
    directions: [
      '稀疏注意力这类变体',
      '更灵活的模块，便于更新和定制',
    ],
  },
  {
    id: 'training',
    nameZh: '模型训练',
    nameEn: 'Model Training',
    challenges: [
      '算力昂贵，又挑数据和技巧',
    ],
    directions: [
      '系统而经济的预训练',
    ],
  },
  {
    id: 'application',
    nameZh: '模型应用',
    nameEn: 'Model Utilization',
    challenges: [
      '微调太贵，写提示又费人力',
      '证明、数值的规则，用话说不清',
    ],
    directions: [
      '自动生成好用的提示',
      '更灵活、信息更多的任务表达方式',
    ],
  },
  {
    id: 'safety',
    nameZh: '安全与对齐',
    nameEn: 'Safety and Alignment',
    challenges: [
      '幻觉：读来可信，却是错的',
      'RLHF离不开专业的标注者',
    ],
    directions: [
      '减少幻觉、毒性和偏见',
      '让LLM协助标注，质量有保证',
    ],
  },
]

/** The fields as four verbs of the talk, with what each is about in a word; a verb speaks for the first challenge of its first field. */
export const openVerbs = [
  { verb: '弄懂', about: '涌现', fields: ['theory'] },
  { verb: '更省', about: '算力', fields: ['architecture', 'training'] },
  { verb: '用好', about: '提示', fields: ['application'] },
  { verb: '管住', about: '幻觉', fields: ['safety'] },
] as const satisfies readonly { verb: string, about: string, fields: readonly Direction['id'][] }[]

/** What hallucination looks like: a question whose premise is false, and a fluent answer. Both are our own; the prize was first given in 1982. */
export const hallucination = {
  question: '曹雪芹哪一年\n得的茅盾文学奖？',
  answer: { before: '曹雪芹凭《红楼梦》，\n于', wrong: '1982年', after: '获得首届\n茅盾文学奖。' },
  fact: '句子通顺，年份也对得上首届，\n只是人早已不在世。',
}

/** The survey's sixth field, which the notes leave out (errata A20). */
export const omittedDirection = {
  nameZh: '应用与生态',
  nameEn: 'Application and Ecosystem',
  corrections: ['A20'],
}
