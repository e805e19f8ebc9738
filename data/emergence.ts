/** What one model of a family scores. */
export interface FamilyScore {
  /** Parameters. */
  params: number
  /** Per cent correct. */
  score: number
  /** Per cent correct without what brings the ability out, where the paper gives it for each model. */
  without?: number
}

/** Whether a model of a family gains by what brings the ability out; for figures whose paper prints no values. */
export interface FamilyEffect {
  /** Parameters. */
  params: number
  effect: 'better' | 'worse'
}

/** One emergent ability, the size of model at which it shows, and the published scores that show it. */
export interface EmergentAbility {
  id: 'in-context-learning' | 'instruction-following' | 'step-by-step-reasoning'
  nameZh: string
  nameEn: string
  /** The model that the survey shows it on. */
  model: string
  /** Parameters where it shows: `at` this size, or only `above` it. */
  onset: { params: number, relation: 'at' | 'above' }
  /** How far the survey stands by that size. */
  qualifier?: string
  /** Parameters above which the gain becomes plain. */
  clearAbove?: number
  /** The same model shows nothing up to this many parameters. */
  absentUpTo?: number
  /** Other models that lack it. */
  counterexamples: { model: string, params: number }[]
  /** What was asked of the models, as the figure says it. */
  task: string
  /** What the scores are held against. */
  reference: string
  /** Scores as printed, or, where none are, only their direction. */
  evidence: { scores: FamilyScore[] } | { effects: FamilyEffect[] }
  /** Paper and place of the evidence. */
  evidenceSource: string
}

/** The abilities that the survey calls emergent (§1.4), each with scores of a paper of its own. */
export const emergentAbilities: EmergentAbility[] = [
  {
    id: 'in-context-learning',
    nameZh: '上下文学习',
    nameEn: 'In-Context Learning',
    model: 'GPT-3',
    onset: { params: 175e9, relation: 'at' },
    qualifier: '一般情况下才有',
    counterexamples: [
      { model: 'GPT-1', params: 117e6 },
      { model: 'GPT-2', params: 1.5e9 },
    ],
    task: '三位数加法，给50个示例',
    reference: '瞎猜：约0%',
    evidence: {
      scores: [
        { params: 125e6, score: 0.15 },
        { params: 350e6, score: 0.45 },
        { params: 760e6, score: 0.3 },
        { params: 1.3e9, score: 0.55 },
        { params: 2.7e9, score: 0.75 },
        { params: 6.7e9, score: 0.9 },
        { params: 13e9, score: 8.4 },
        { params: 175e9, score: 80.4 },
      ],
    },
    evidenceSource: 'Brown et al. 2020 (arXiv:2005.14165), Table H.1, 3D+, few-shot',
  },
  {
    id: 'instruction-following',
    nameZh: '指令遵循',
    nameEn: 'Instruction Following',
    model: 'LaMDA-PT',
    onset: { params: 68e9, relation: 'at' },
    absentUpTo: 8e9,
    counterexamples: [],
    task: '陌生任务，指令微调之后',
    reference: '未微调的同款模型',
    evidence: {
      effects: [
        { params: 422e6, effect: 'worse' },
        { params: 2e9, effect: 'worse' },
        { params: 8e9, effect: 'worse' },
        { params: 68e9, effect: 'better' },
        { params: 137e9, effect: 'better' },
      ],
    },
    evidenceSource: 'Wei et al. 2021 (arXiv:2109.01652), §4.2 and Figure 7, which prints no values',
  },
  {
    id: 'step-by-step-reasoning',
    nameZh: '逐步推理',
    nameEn: 'Step-by-Step Reasoning',
    model: 'PaLM',
    onset: { params: 60e9, relation: 'above' },
    clearAbove: 100e9,
    counterexamples: [],
    task: '小学应用题GSM8K，CoT提示',
    reference: '标准提示',
    evidence: {
      scores: [
        { params: 8e9, score: 4.1, without: 4.9 },
        { params: 62e9, score: 29.9, without: 9.6 },
        { params: 540e9, score: 56.9, without: 17.9 },
      ],
    },
    evidenceSource: 'Wei et al. 2022 (arXiv:2201.11903), Table 2, GSM8K',
  },
]

/**
 * How many three-digit sums, in per cent, a GPT-3 of so many parameters gets right.
 * @throws RangeError where the paper has no such GPT-3
 */
export function sumsSolved(params: number): number {
  const evidence = emergentAbilities.find(({ id }) => id === 'in-context-learning')?.evidence
  const found = evidence && 'scores' in evidence ? evidence.scores.find(score => score.params === params) : undefined
  if (!found)
    throw new RangeError(`no score for a GPT-3 of ${params} parameters`)
  return found.score
}

/** How many sums of two numbers, in per cent, the largest GPT-3 gets right, by how many digits the numbers have. */
export const additionByDigits = {
  scores: [
    { digits: 2, percent: 100 },
    { digits: 3, percent: sumsSolved(175e9) },
    { digits: 4, percent: 25.5 },
    { digits: 5, percent: 9.3 },
  ],
  source: 'Brown et al. 2020 (arXiv:2005.14165), Table H.1, 2D+ to 5D+, few-shot, 175B',
} as const
