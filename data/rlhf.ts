/** What alignment aims at (Askell et al. 2021). */
export const alignmentCriteria = [
  { id: 'helpful', nameZh: '有用', meaning: '完成用户真正想做的事' },
  { id: 'honest', nameZh: '诚实', meaning: '不编造，不确定就说明' },
  { id: 'harmless', nameZh: '无害', meaning: '不伤害，不歧视' },
] as const

/** A step of RLHF as InstructGPT took it. */
export interface RlhfStage {
  id: 'supervised' | 'reward' | 'reinforce'
  nameZh: string
  nameEn: string
  /** Prompts in its data set, in thousands. */
  promptsK: number
  /** Who or what labels them. */
  labelling: string
}

/** Ouyang et al. 2022 (arXiv:2203.02155), §3.2 and table 6. */
export const rlhfStages: readonly RlhfStage[] = [
  { id: 'supervised', nameZh: '监督微调', nameEn: 'SFT', promptsK: 13, labelling: '人写示范' },
  { id: 'reward', nameZh: '奖励模型', nameEn: 'RM', promptsK: 33, labelling: '人来排序' },
  { id: 'reinforce', nameZh: '强化学习', nameEn: 'PPO', promptsK: 31, labelling: '无需标注' },
]

/** Sizes of the largest models of the three steps, in billions of parameters; §3.5 of the same paper. */
export const rlhfSizes = { policyB: 175, rewardB: 6 } as const

/** Fewest and most replies that a labeller ranks for one prompt; §3.5. */
export const rankedReplies = [4, 9] as const

/** Four replies to one prompt in the order in which a labeller ranks them, best first. An example of our own. */
export const exampleRanking = ['D', 'C', 'A', 'B'] as const

/** Whose replies labellers preferred, and over whose, sizes in billions of parameters. Ouyang et al. 2022 (arXiv:2203.02155), abstract. */
export const preference = {
  preferred: { model: 'InstructGPT', sizeB: 1.3 },
  other: { model: 'GPT-3', sizeB: 175 },
} as const
