import { sumsSolved } from './emergence'

/** A published value of one side, and what it counts. */
export interface Evidence {
  value: number
  /** What the value is written with, such as a per cent sign. */
  unit: string
  /** What is counted, in a line. */
  what: string
}

/** One way in which LLMs differ from earlier PLMs. */
export interface Difference {
  id: 'emergence' | 'access' | 'engineering'
  aspect: string
  /** The contrast; only the first is the survey's, the others are the speaker's summary. */
  plm: string
  /** The survey's point, in a word. */
  point: string
  llm: string
  /** A smaller model and a large one, by the same measure. */
  evidence: { plm: Evidence, llm: Evidence }
  /** Papers and places of the values. */
  evidenceSource: string
}

/** As the survey lists them (§1.2). */
export const differences: Difference[] = [
  {
    id: 'emergence',
    aspect: '能力',
    plm: '没有观察到涌现能力',
    point: '涌现能力',
    llm: '复杂任务靠它才做得好，AI算法空前强大、有效',
    evidence: {
      plm: { value: sumsSolved(1.3e9), unit: '%', what: '1.3B，三位数加法' },
      llm: { value: sumsSolved(175e9), unit: '%', what: 'GPT-3，三位数加法' },
    },
    evidenceSource: 'Brown et al. 2020 (arXiv:2005.14165), table H.1, 3D+, few-shot',
  },
  {
    id: 'access',
    aspect: '用法',
    plm: '每个任务，各微调一份',
    point: '提示接口',
    llm: '彻底改变开发和使用AI的方式：把任务写成它能照办的样子',
    evidence: {
      plm: { value: 11, unit: '份', what: 'BERT，11个任务' },
      llm: { value: 1, unit: '份', what: 'GPT-3，42项测试' },
    },
    evidenceSource: 'Devlin et al. 2019 (arXiv:1810.04805), abstract and §4; Brown et al. 2020, figure 1.3',
  },
  {
    id: 'engineering',
    aspect: '研发',
    plm: '研究、工程分得开',
    point: '界线消失',
    llm: '训练要有丰富的实践经验，研究者得解决复杂的工程问题',
    evidence: {
      plm: { value: 64, unit: '片', what: 'BERT的训练芯片' },
      llm: { value: 6144, unit: '片', what: 'PaLM的训练芯片' },
    },
    evidenceSource: 'Devlin et al. 2019, §A.2: BERT-Large on 64 TPU chips; Chowdhery et al. 2022 (arXiv:2204.02311), §4',
  },
]

/** The two overlapping sets. That neither contains the other is the speaker's view: §1.1.1 calls LLMs large PLMs (errata A10). */
export const sets = {
  plmOnly: { label: '预训练过，但规模小', members: ['ELMo', 'BERT'] },
  both: { label: '预训练过，且规模极大', members: ['GPT-3', 'LLaMA'] },
  llmOnly: { label: '够大就算，不问怎样训练', members: [] as string[] },
  isView: true,
  corrections: ['A10'],
}
