import type { GptEdge, GptNode } from './schemas'

export type { GptEdge, GptNode }

/**
 * Dates and arrows follow the survey's figure of the GPT series (§1.6.2). OpenAI released text-davinci-003 at the end of 2022-11; the figure
 * has 2022-09. Sizes: GPT-1's by way of the GPT-2 paper's Table 2, GPT-2's as that table prints them (OpenAI later restated them as 124M,
 * 355M, 774M and 1.5B), GPT-3's from Brown et al., 2020, Table 2.1, Codex's largest from Chen et al., 2021.
 */
export const gptNodes: GptNode[] = [
  { id: 'gpt-1', name: 'GPT-1', date: '2018-06', idea: '仅解码器架构，生成式预训练', sizesB: [0.117], group: 'main' },
  { id: 'gpt-2', name: 'GPT-2', date: '2019-02', idea: '无监督多任务，扩大规模', sizesB: [0.117, 0.345, 0.762, 1.542], sizeNote: '四个版本', group: 'main' },
  { id: 'gpt-3', name: 'GPT-3', date: '2020-05', idea: '上下文学习，探索扩展的极限', sizesB: [0.125, 0.35, 0.76, 1.3, 2.7, 6.7, 13, 175], sizeNote: '八个版本', group: 'main' },
  { id: 'codex', name: 'Codex', date: '2021-07', idea: '续训代码，能写程序', sizesB: [12], sizeNote: '最大的版本', group: 'main', corrections: ['A4', 'A5'] },
  { id: 'gpt-3.5', name: 'GPT-3.5', date: '2022-03', idea: '代码、指令，对话俱全', sizesB: [], group: 'main', corrections: ['A6'] },
  { id: 'gpt-4', name: 'GPT-4', date: '2023-03', idea: '更强的推理，多模态输入', sizesB: [], group: 'main', corrections: ['A2'] },
  { id: 'code-davinci-002', name: 'code-davinci-002', date: '2022-03', idea: '能干的代码模型', group: 'gpt-3.5' },
  { id: 'text-davinci-002', name: 'text-davinci-002', date: '2022-03', idea: '学会遵循指令', group: 'gpt-3.5' },
  { id: 'text-davinci-003', name: 'text-davinci-003', date: '2022-09', idea: '与人类偏好对齐', group: 'gpt-3.5' },
  { id: 'gpt-3.5-turbo', name: 'gpt-3.5-turbo', date: '2023-03', idea: '综合能力，面向对话', group: 'gpt-3.5' },
  { id: 'chatgpt', name: 'ChatGPT', date: '2022-11', idea: '面向公众的对话产品', group: 'product' },
]

/** Arrows of the same figure. */
export const gptEdges: GptEdge[] = [
  { from: 'gpt-1', to: 'gpt-2', kind: 'weak' },
  { from: 'gpt-2', to: 'gpt-3', kind: 'weak' },
  { from: 'gpt-3', to: 'codex', kind: 'official', label: '+code' },
  { from: 'codex', to: 'gpt-3.5', kind: 'weak' },
  { from: 'gpt-3.5', to: 'gpt-4', kind: 'weak' },
  { from: 'gpt-3.5', to: 'code-davinci-002', kind: 'weak' },
  { from: 'code-davinci-002', to: 'text-davinci-002', kind: 'official', label: '+instruction' },
  { from: 'text-davinci-002', to: 'text-davinci-003', kind: 'official', label: '+RLHF' },
  { from: 'text-davinci-003', to: 'gpt-3.5-turbo', kind: 'official', label: '+chat' },
  { from: 'gpt-3.5', to: 'chatgpt', kind: 'product' },
  { from: 'gpt-4', to: 'chatgpt', kind: 'product' },
]
