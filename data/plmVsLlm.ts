/** One way in which LLMs differ from earlier PLMs; lines are broken by hand. */
export interface Difference {
  id: 'emergence' | 'access' | 'engineering'
  aspect: string
  /** The contrast; only the first is the survey's, the others are the speaker's summary. */
  plm: string
  /** The survey's point, in a word. */
  point: string
  llm: string
}

/** As the survey lists them (§1.2). */
export const differences: Difference[] = [
  { id: 'emergence', aspect: '能力', plm: '没有观察到\n涌现能力', point: '涌现能力', llm: '复杂任务靠它才做得好，\nAI算法空前强大、有效' },
  { id: 'access', aspect: '用法', plm: '每个任务，\n各微调一份', point: '提示接口', llm: '彻底改变开发和使用AI的方式：\n把任务写成它能照办的样子' },
  { id: 'engineering', aspect: '研发', plm: '研究、工程\n分得开', point: '界线消失', llm: '训练要有丰富的实践经验，\n研究者得解决复杂的工程问题' },
]

/** The two overlapping sets. That neither contains the other is the speaker's view: §1.1.1 calls LLMs large PLMs (errata A10). */
export const sets = {
  plmOnly: { label: '预训练过，但规模小', members: ['ELMo', 'BERT'] },
  both: { label: '预训练过，且规模极大', members: ['GPT-3', 'LLaMA'] },
  llmOnly: { label: '够大就算，不问怎样训练', members: [] as string[] },
  isView: true,
  corrections: ['A10'],
}
