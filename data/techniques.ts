/** One of the five techniques behind LLMs' success. */
export interface Technique {
  id: 'scaling' | 'training' | 'ability-eliciting' | 'alignment-tuning' | 'tool-manipulation'
  nameZh: string
  nameEn: string
  /** The obstacle it answers, in lines that a fifth of the slide can hold; scaling is the first step and answers none. */
  problem?: string[]
  /** What is done about it, in lines that a fifth of the slide can hold. */
  means: string[]
  example: string
  /** Errata ids that this record's values rest on. */
  corrections?: string[]
}

/** The survey's five reasons for the success of LLMs (§1.5). */
export const techniques: Technique[] = [
  {
    id: 'scaling',
    nameZh: '扩展',
    nameEn: 'Scaling',
    means: ['模型、数据、算力', '一起加大'],
    example: 'GPT-3，175B参数',
  },
  {
    id: 'training',
    nameZh: '训练',
    nameEn: 'Training',
    problem: ['单机装不下，', '训练易失稳'],
    means: ['分布式训练，配上', '有针对性的优化'],
    example: '数据并行、混合精度',
  },
  {
    id: 'ability-eliciting',
    nameZh: '能力引导',
    nameEn: 'Ability Eliciting',
    problem: ['潜在的能力', '未必显露出来'],
    means: ['任务指令、ICL策略，', '指令微调促进泛化'],
    example: 'CoT提示',
  },
  {
    id: 'alignment-tuning',
    nameZh: '对齐微调',
    nameEn: 'Alignment Tuning',
    problem: ['语料里的偏见', '与毒性一并学走'],
    means: ['让输出有用、', '诚实、无害'],
    example: 'InstructGPT的RLHF',
  },
  {
    id: 'tool-manipulation',
    nameZh: '工具操作',
    nameEn: 'Tool Manipulation',
    problem: ['只靠文字，', '算不准、不知新事'],
    means: ['计算器、搜索引擎', '等外部工具'],
    example: 'ChatGPT的插件',
    corrections: ['A17'],
  },
]
