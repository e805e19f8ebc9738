/** A model or method that stands for a stage; `year` is that of its paper or release. */
export interface Representative {
  name: string
  year?: number
}

/** One of the four stages of language modelling. */
export interface Stage {
  id: 'slm' | 'nlm' | 'plm' | 'llm'
  abbr: string
  nameZh: string
  nameEn: string
  /** When it came up, where the survey says so. */
  era?: string
  /** How it models language; like the two below, broken by hand into lines that the stair can hold. */
  idea: string
  representatives: Representative[]
  /** What the stage newly made possible. */
  solved: string
  /** What it could not do, for which the next stage came; for the last one what is open. */
  limit: string
  /** Errata ids that this record's values rest on. */
  corrections?: string[]
}

/** The stages in the order of their time (§1.1.1). */
export const stages: Stage[] = [
  {
    id: 'slm',
    abbr: 'SLM',
    nameZh: '统计语言模型',
    nameEn: 'Statistical Language Model',
    era: '1990年代',
    idea: '数词频来算概率，\n只看前面固定几个词',
    representatives: [{ name: 'bi-gram' }, { name: 'tri-gram' }],
    solved: '检索和NLP的任务，\n因此做得更好',
    limit: '看不远，\n没数到的就不会',
  },
  {
    id: 'nlm',
    abbr: 'NLM',
    nameZh: '神经语言模型',
    nameEn: 'Neural Language Model',
    idea: '神经网络算概率，\n词学成稠密的向量',
    representatives: [{ name: 'RNN' }, { name: 'word2vec', year: 2013 }],
    solved: '词的表示到处能用，\n不只给词序列算概率，\n对NLP影响深远',
    limit: '一词一个向量，\n不随上下文变',
  },
  {
    id: 'plm',
    abbr: 'PLM',
    nameZh: '预训练语言模型',
    nameEn: 'Pre-trained Language Model',
    idea: 'BERT靠自注意力，\n先用无标注语料预训练，\n再按任务微调',
    representatives: [{ name: 'ELMo', year: 2018 }, { name: 'BERT', year: 2018 }, { name: 'GPT-2', year: 2019 }],
    solved: '成为通用语义特征，\n任务性能大幅提高',
    limit: '换一个任务，\n就得再微调一份',
    corrections: ['A22'],
  },
  {
    id: 'llm',
    abbr: 'LLM',
    nameZh: '大语言模型',
    nameEn: 'Large Language Model',
    idea: '架构和预训练任务相近，\n参数、数据、算力放大',
    representatives: [{ name: 'GPT-3', year: 2020 }, { name: 'PaLM', year: 2022 }, { name: 'GPT-4', year: 2023 }],
    solved: '涌现能力：\n看提示就会做新任务',
    limit: '为什么会涌现，\n至今说不清',
    corrections: ['A1', 'A2'],
  },
]
