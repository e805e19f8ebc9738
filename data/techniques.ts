/** One of the five techniques behind LLMs' success. */
export interface Technique {
  id: 'scaling' | 'training' | 'ability-eliciting' | 'alignment-tuning' | 'tool-manipulation'
  nameZh: string
  nameEn: string
  /** The obstacle it answers. */
  problem: string
  /** What is done about it. */
  means: string
  example: string
  /** Errata ids that this record's values rest on. */
  corrections?: string[]
}

export const source = '§1.5'

export const techniques: Technique[] = [
  {
    id: 'scaling',
    nameZh: '扩展',
    nameEn: 'Scaling',
    problem: '小模型的能力有上限',
    means: '同时加大模型、数据与算力',
    example: 'GPT-3把参数量推到175B',
  },
  {
    id: 'training',
    nameZh: '训练',
    nameEn: 'Training',
    problem: '规模太大，单机放不下、训练易失稳',
    means: '分布式训练，配合有针对性的优化手段',
    example: '数据并行、流水线并行与混合精度',
  },
  {
    id: 'ability-eliciting',
    nameZh: '能力引导',
    nameEn: 'Ability Eliciting',
    problem: '潜在的能力未必在具体任务上显露',
    means: '设计任务指令或ICL策略，再以指令微调提升泛化',
    example: 'CoT提示引出逐步推理',
  },
  {
    id: 'alignment-tuning',
    nameZh: '对齐微调',
    nameEn: 'Alignment Tuning',
    problem: '语料里的偏见与毒性会被一并学走',
    means: '让输出有用、诚实、无害',
    example: 'InstructGPT用RLHF训练',
  },
  {
    id: 'tool-manipulation',
    nameZh: '工具操作',
    nameEn: 'Tool Manipulation',
    problem: '只会写文字，算不准，也不知新事',
    means: '调用计算器、搜索引擎等外部工具',
    example: 'ChatGPT的插件',
    corrections: ['A17'],
  },
]
