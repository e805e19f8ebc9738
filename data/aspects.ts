/** One of the four aspects by which the survey orders its field (survey, §1 and §2). */
export interface Aspect {
  id: 'pretraining' | 'adaptation' | 'utilization' | 'evaluation'
  /** Section of the notes that covers it. */
  section: string
  nameZh: string
  /** What is done in it, in one character. */
  verb: string
  /** What goes in, and what comes out, one entry a line. */
  takes: readonly string[]
  gives: readonly string[]
}

/** The four aspects in the order of a model's life. */
export const aspects: readonly Aspect[] = [
  { id: 'pretraining', section: '2.1', nameZh: '预训练', verb: '读', takes: ['大规模语料库', '架构与优化技术'], gives: ['基座模型', '会理解，会生成'] },
  { id: 'adaptation', section: '2.2', nameZh: '适配微调', verb: '调', takes: ['指令实例', '人类反馈'], gives: ['适配后的模型', '听得懂，守分寸'] },
  { id: 'utilization', section: '2.3', nameZh: '使用', verb: '用', takes: ['任务描述与示例', '中间推理步骤'], gives: ['任务的答案', '参数一个不动'] },
  { id: 'evaluation', section: '2.4', nameZh: '能力评估', verb: '考', takes: ['基准数据集', '任务与指标'], gives: ['能力的刻画', '强在哪，差在哪'] },
]
