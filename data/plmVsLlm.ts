/** One way in which LLMs differ from earlier PLMs. */
export interface Difference {
  id: 'emergence' | 'access' | 'engineering'
  aspect: string
  /** The contrast; only the first is the survey's, the others are the speaker's summary. */
  plm: string
  /** The survey's point, in a word. */
  point: string
  llm: string
}

export const source = '§1.2'

export const differences: Difference[] = [
  { id: 'emergence', aspect: '能力', plm: '没有观察到涌现能力', point: '涌现能力', llm: '复杂任务靠它，AI算法因此空前强大' },
  { id: 'access', aspect: '用法', plm: '为每个任务微调一遍模型', point: '提示接口', llm: '如GPT-4 API，人开发和使用AI的方式变了，要懂它怎样工作，把任务写成它能照办的样子' },
  { id: 'engineering', aspect: '研发', plm: '研究与工程分得开', point: '界线消失', llm: '数据处理与分布式训练都要动手，研究者得与工程师合作，或者自己就是' },
]

/** The two overlapping sets. That neither contains the other is the speaker's view: §1.1.1 calls LLMs large PLMs (errata A10). */
export const sets = {
  plmOnly: { label: '预训练过，但规模小', members: ['ELMo', 'BERT'] },
  both: { label: '预训练过，且规模极大', members: ['GPT-3', 'LLaMA'] },
  llmOnly: { label: '原图未举例', members: [] as string[] },
  isView: true,
  corrections: ['A10'],
}
