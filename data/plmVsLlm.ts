/** One way in which LLMs differ from earlier PLMs. */
export interface Difference {
  id: 'emergence' | 'access' | 'engineering'
  aspect: string
  plm: string
  llm: string
}

export const source = '§1.2'

export const differences: Difference[] = [
  { id: 'emergence', aspect: '能力', plm: '未见涌现能力', llm: '有涌现能力，复杂任务靠它' },
  { id: 'access', aspect: '用法', plm: '按任务微调', llm: '以提示为接口（如GPT-4 API），任务要写成它能遵循的形式' },
  { id: 'engineering', aspect: '研发', plm: '研究与工程可以分开', llm: '界线消失：大规模数据与分布式训练，研究者也要会工程' },
]

/** The two overlapping sets. That neither contains the other is the note author's view: §1.1.1 calls LLMs large PLMs (errata A10). */
export const sets = {
  plmOnly: { label: '预训练过，但规模小', members: ['ELMo', 'BERT'] },
  both: { label: '预训练过，且规模极大', members: ['GPT-3', 'LLaMA'] },
  llmOnly: { label: '原图未举例', members: [] as string[] },
  isView: true,
  corrections: ['A10'],
}
