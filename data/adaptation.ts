/** One model on the way from pre-training to use, and what it makes of the same prompt. */
export interface TuningStage {
  id: 'base' | 'instructed' | 'aligned'
  nameZh: string
  nameEn?: string
  /** How it treats the prompt, in a few words. */
  manner: string
  /** Its output, as lines that are not broken further. */
  output: readonly string[]
  /** What it has learnt from, and how (§2.2.1, §2.2.2). */
  learning: string
}

/** The prompt put to all three; prompt and outputs are of our own making. */
export const tuningPrompt = ['新同事又填错了表，', '帮我写一句话', '提醒他。'] as const

export const tuningStages: readonly TuningStage[] = [
  {
    id: 'base',
    nameZh: '预训练模型',
    manner: '接着写',
    output: ['帮我写一句话安慰他。', '帮我写一句话夸夸他。帮我'],
    learning: '在海量文本上预测下一个词元',
  },
  {
    id: 'instructed',
    nameZh: '＋指令微调',
    nameEn: 'instruction tuning',
    manner: '回答，却伤人',
    output: ['“一张表都填不对，', '你还能干什么？”'],
    learning: '学自然语言的任务实例，有监督',
  },
  {
    id: 'aligned',
    nameZh: '＋对齐微调',
    nameEn: 'alignment tuning',
    manner: '回答，有分寸',
    output: ['“这一栏容易填错，', '我们一起核对一遍？”'],
    learning: '学人的偏好，从反馈中得到奖励',
  },
]

/** What instruction tuning did for tasks of a kind that was not trained on: data sets where FLAN, zero-shot, beats GPT-3, zero-shot. */
export const unseenTasks = {
  model: 'flan',
  rival: 'gpt-3',
  better: 20,
  dataSets: 25,
  /** Lower bound of the data sets tuned on. */
  tunedOn: 60,
  source: 'Wei et al. 2022, abstract (arXiv:2109.01652)',
} as const
