/** One of the four stages of language modelling. */
export interface Stage {
  id: 'slm' | 'nlm' | 'plm' | 'llm'
  abbr: string
  nameZh: string
  nameEn: string
  /** When it came up. */
  era: string
  /** How it models language, in one sentence. */
  idea: string
  representatives: string[]
  /** What the stage newly made possible. */
  solved: string
  /** Errata ids that this record's values rest on. */
  corrections?: string[]
}

export const source = '§1.1.1'

export const stages: Stage[] = [
  {
    id: 'slm',
    abbr: 'SLM',
    nameZh: '统计语言模型',
    nameEn: 'Statistical Language Model',
    era: '1990年代',
    idea: '依马尔可夫假设，只看前面固定的几个词来估计下一个词的概率。',
    representatives: ['bi-gram', 'tri-gram'],
    solved: '让检索与NLP的具体任务用上词序列的概率',
  },
  {
    id: 'nlm',
    abbr: 'NLM',
    nameZh: '神经语言模型',
    nameEn: 'Neural Language Model',
    era: '2000年代至2013年前后',
    idea: '用神经网络刻画整段词序列的概率，词成为稠密向量。',
    representatives: ['RNN', 'word2vec'],
    solved: '学到可迁移的词表示，不再只为排词序服务',
  },
  {
    id: 'plm',
    abbr: 'PLM',
    nameZh: '预训练语言模型',
    nameEn: 'Pre-trained Language Model',
    era: '2018年起',
    idea: 'ELMo用bi-LSTM，BERT用双向Transformer和专门设计的预训练任务，先学随上下文而变的表示，再按任务微调。',
    representatives: ['ELMo', 'BERT', 'GPT-2'],
    solved: '一次预训练，许多任务只需少量标注便可微调',
    corrections: ['A22'],
  },
  {
    id: 'llm',
    abbr: 'LLM',
    nameZh: '大语言模型',
    nameEn: 'Large Language Model',
    era: '2020年起',
    idea: '沿用相近的架构与目标，把参数、数据和算力推到极大。',
    representatives: ['GPT-3', 'PaLM', 'GPT-4'],
    solved: '涌现能力出现：凭提示就能应对没专门训练过的任务',
    corrections: ['A1', 'A2'],
  },
]
