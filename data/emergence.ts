/** One emergent ability, and the size of model at which it shows. */
export interface EmergentAbility {
  id: 'in-context-learning' | 'instruction-following' | 'step-by-step-reasoning'
  nameZh: string
  nameEn: string
  /** The model that the survey shows it on. */
  model: string
  /** Parameters where it shows: `at` this size, or only `above` it. */
  onset: { params: number, relation: 'at' | 'above' }
  /** Parameters above which the gain becomes plain. */
  clearAbove?: number
  /** The same model shows nothing up to this many parameters. */
  absentUpTo?: number
  /** Other models that lack it. */
  counterexamples: { model: string, params: number }[]
  /** What is seen past the onset. */
  evidence: string
}

export const source = '§1.4'

export const emergentAbilities: EmergentAbility[] = [
  {
    id: 'in-context-learning',
    nameZh: '上下文学习',
    nameEn: 'In-Context Learning',
    model: 'GPT-3',
    onset: { params: 175e9, relation: 'at' },
    counterexamples: [
      { model: 'GPT-1', params: 117e6 },
      { model: 'GPT-2', params: 1.5e9 },
    ],
    evidence: '看几个示例就能作答，参数不更新',
  },
  {
    id: 'instruction-following',
    nameZh: '指令遵循',
    nameEn: 'Instruction Following',
    model: 'LaMDA-PT',
    onset: { params: 68e9, relation: 'at' },
    absentUpTo: 8e9,
    counterexamples: [],
    evidence: '指令微调后，陌生任务上明显胜过未微调的同款模型',
  },
  {
    id: 'step-by-step-reasoning',
    nameZh: '逐步推理',
    nameEn: 'Step-by-Step Reasoning',
    model: 'PaLM',
    onset: { params: 60e9, relation: 'above' },
    clearAbove: 100e9,
    counterexamples: [],
    evidence: 'CoT提示使算术推理得分超过标准提示',
  },
]
