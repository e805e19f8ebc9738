/** One field of open questions. */
export interface Direction {
  id: 'theory' | 'architecture' | 'training' | 'application' | 'safety'
  nameZh: string
  nameEn: string
  challenges: string[]
  directions: string[]
}

export const source = '§3.2'

export const directions: Direction[] = [
  {
    id: 'theory',
    nameZh: '理论和原理',
    nameEn: 'Theory and Principle',
    challenges: [
      '涌现能力为何出现，至今没有定论',
      '信息在庞大的网络里怎样存放、调度，仍是黑箱',
      '缺一套解释LLM行为的正式理论',
    ],
    directions: [
      '为涌现能力找出成因',
      '弄清网络内部的信息流动',
      '建立能描述、能预测的理论框架',
    ],
  },
  {
    id: 'architecture',
    nameZh: '模型架构',
    nameEn: 'Model Architecture',
    challenges: [
      '自注意力的开销随长度平方增长',
      '学新忘旧：灾难性遗忘',
    ],
    directions: [
      '更省的Transformer变体，如GPT-3所用的稀疏注意力',
      '更灵活的模块，便于更新数据、面向任务定制',
    ],
  },
  {
    id: 'training',
    nameZh: '模型训练',
    nameEn: 'Model Training',
    challenges: [
      '算力昂贵，又极看重数据质量和训练技巧',
    ],
    directions: [
      '系统而经济的预训练方法，兼顾效果、效率与稳定',
    ],
  },
  {
    id: 'application',
    nameZh: '模型应用',
    nameEn: 'Model Utilization',
    challenges: [
      '微调太贵，只好靠提示，而写好提示很费人力',
      '形式证明、数值计算等规则难以用自然语言或示例说清',
    ],
    directions: [
      '自动生成好用的提示',
      '信息量更大、更灵活的任务表达方式',
    ],
  },
  {
    id: 'safety',
    nameZh: '安全与对齐',
    nameEn: 'Safety and Alignment',
    challenges: [
      '幻觉：读来可信，内容却是错的',
      'RLHF离不开专业标注者，高质量反馈难以持续取得',
    ],
    directions: [
      '减少幻觉以及有毒、有偏见的输出',
      '改进RLHF，让LLM协助标注以省人力',
    ],
  },
]

/** The survey's sixth field, which the notes leave out (errata A20). */
export const omittedDirection = {
  nameZh: '应用与生态',
  nameEn: 'Application and Ecosystem',
  corrections: ['A20'],
}
