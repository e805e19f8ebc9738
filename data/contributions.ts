/** One item of the notes' list of contributions. */
export interface Contribution {
  id: 'review' | 'scope' | 'aspects' | 'resources' | 'reference'
  title: string
  /** In one or more lines. */
  text: string
  /** Errata ids that this record's values rest on. */
  corrections?: string[]
}

/** As the survey lists them (§3.1); the scope is a limit rather than a contribution. */
export const contributions: Contribution[] = [
  { id: 'review', title: '梳理进展', text: '讲清概念、发现，\n理解和使用的技术' },
  { id: 'scope', title: '划定范围', text: '只谈10B以上的模型，\nBERT、GPT-2等早期PLM不在其列', corrections: ['A21'] },
  { id: 'aspects', title: '四个方面', text: '预训练，适配微调，\n使用，能力评估' },
  { id: 'resources', title: '汇总资源', text: '可用的模型、语料、\n框架，复现的技术' },
  { id: 'reference', title: '参考读物', text: '跟上最新文献，\n供研究和工程查阅' },
]
