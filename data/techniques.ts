import { sumsSolved } from './emergence'
import { gsm8kScores } from './wordProblems'

/** Two published values, in per cent, one without and one with a technique. */
export interface TechniqueProof {
  /** What the per cent are of, short. */
  measure: string
  before: { label: string, percent: number }
  after: { label: string, percent: number }
  /** Paper and place of the values. */
  source: string
}

/** One of the five techniques behind LLMs' success. */
export interface Technique {
  id: 'scaling' | 'training' | 'ability-eliciting' | 'alignment-tuning' | 'tool-manipulation'
  nameZh: string
  nameEn: string
  /** The obstacle it answers; scaling is the first step and answers none. */
  problem?: string
  /** What is done about it. */
  means: string
  example: string
  proof: TechniqueProof
  /** Errata ids that this record's values rest on. */
  corrections?: string[]
}

/** The survey's five reasons for the success of LLMs (§1.5). */
export const techniques: Technique[] = [
  {
    id: 'scaling',
    nameZh: '扩展',
    nameEn: 'Scaling',
    means: '模型、数据、算力一起加大',
    example: 'GPT-3，175B参数',
    proof: {
      measure: 'GPT-3做三位数加法',
      before: { label: '13B', percent: sumsSolved(13e9) },
      after: { label: '175B', percent: sumsSolved(175e9) },
      source: 'Brown et al. 2020 (arXiv:2005.14165), table H.1, 3D+, few-shot',
    },
  },
  {
    id: 'training',
    nameZh: '训练',
    nameEn: 'Training',
    problem: '单机装不下，训练易失稳',
    means: '分布式训练，配上有针对性的优化',
    example: '数据并行、混合精度',
    proof: {
      measure: '芯片算力用上多少',
      before: { label: 'GPT-3', percent: 21.3 },
      after: { label: 'PaLM', percent: 46.2 },
      source: 'Chowdhery et al. 2022 (arXiv:2204.02311), table 3, model FLOPs utilization',
    },
  },
  {
    id: 'ability-eliciting',
    nameZh: '能力引导',
    nameEn: 'Ability Eliciting',
    problem: '潜在的能力未必显露出来',
    means: '任务指令、ICL策略，指令微调促进泛化',
    example: 'CoT提示',
    proof: {
      measure: 'PaLM做应用题',
      before: { label: '直接答', percent: gsm8kScores.plain },
      after: { label: '思维链', percent: gsm8kScores.reasoned },
      source: gsm8kScores.source,
    },
  },
  {
    id: 'alignment-tuning',
    nameZh: '对齐微调',
    nameEn: 'Alignment Tuning',
    problem: '语料里的偏见与毒性一并学走',
    means: '让输出有用、诚实、无害',
    example: 'InstructGPT的RLHF',
    proof: {
      measure: '人更喜欢谁的回答',
      before: { label: '对齐前', percent: 15 },
      after: { label: '对齐后', percent: 85 },
      source: 'Ouyang et al. 2022 (arXiv:2203.02155), §4.1: InstructGPT 175B preferred to GPT-3 175B, 85 ± 3 %',
    },
  },
  {
    id: 'tool-manipulation',
    nameZh: '工具操作',
    nameEn: 'Tool Manipulation',
    problem: '只靠文字，算不准、不知新事',
    means: '计算器、搜索引擎等外部工具',
    example: 'ChatGPT的插件',
    proof: {
      measure: 'GPT-J做应用题',
      before: { label: '无工具', percent: 7.5 },
      after: { label: '有工具', percent: 40.4 },
      source: 'Schick et al. 2023 (arXiv:2302.04761), table 4, ASDiv: GPT-J and Toolformer',
    },
    corrections: ['A17'],
  },
]
