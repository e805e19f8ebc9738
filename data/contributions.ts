/** One item of the notes' list of contributions. */
export interface Contribution {
  id: 'review' | 'scope' | 'aspects' | 'resources' | 'reference'
  title: string
  text: string
  /** Errata ids that this record's values rest on. */
  corrections?: string[]
}

export const source = '§3.1'

export const contributions: Contribution[] = [
  { id: 'review', title: '梳理进展', text: '讲清LLM的概念、发现，以及理解和使用它的技术。' },
  { id: 'scope', title: '划定范围', text: '只谈10B以上的模型，BERT、GPT-2等早期PLM不在其列。', corrections: ['A21'] },
  { id: 'aspects', title: '四个方面', text: '按预训练、适配微调、使用、能力评估展开。' },
  { id: 'resources', title: '汇总资源', text: '列出可用的模型、语料与框架，讨论复现所需的技术。' },
  { id: 'reference', title: '参考读物', text: '力求覆盖最新文献，供研究者和工程师查阅。' },
]
