import type { LlamaEdge, LlamaNode } from './schemas'

export type { LlamaEdge, LlamaNode }
/** How a model was trained. */
export type Tuning = LlamaNode['tuning']
/** A field that a model was made for. */
export type Domain = NonNullable<LlamaNode['domain']>
/** What a model took from another. */
export type LlamaEdgeKind = LlamaEdge['kind']

export const domainLabels: Record<Domain, { zh: string, en: string }> = {
  math: { zh: '数学', en: 'Math' },
  finance: { zh: '金融', en: 'Finance' },
  medicine: { zh: '医疗', en: 'Medicine' },
  law: { zh: '法律', en: 'Law' },
  bilingualism: { zh: '双语', en: 'Bilingualism' },
  education: { zh: '教育', en: 'Education' },
}

export const tuningLabels: Record<Tuning, string> = {
  efficient: '参数高效微调',
  full: '全参数微调',
  pretrained: '预训练',
}

export const edgeLabels: Record<LlamaEdgeKind, string> = {
  'continue-pretraining': '继续预训练',
  'model-inheritance': '指令微调：继承模型',
  'data-inheritance': '指令微调：继承数据',
}

/** Nodes, edges and legend follow the survey's figure of the LLaMA family (§1.6.3; errata A13–A15 for its reading). */
export const llamaNodes: LlamaNode[] = [
  { id: 'llama', name: 'LLaMA', tuning: 'pretrained' },
  { id: 'open-chinese-llama', name: 'Open-Chinese-LLaMA', tuning: 'full' },
  { id: 'linly-chinese-llama', name: 'Linly-Chinese-LLaMA', tuning: 'full' },
  { id: 'panda', name: 'Panda', tuning: 'full' },
  { id: 'chinese-llama', name: 'Chinese LLaMA', tuning: 'full' },
  { id: 'cornucopia', name: 'Cornucopia', tuning: 'efficient', domain: 'finance' },
  { id: 'lawyer-llama', name: 'Lawyer LLaMA', tuning: 'efficient', domain: 'law' },
  { id: 'qizhengpt', name: 'QiZhenGPT', tuning: 'full', domain: 'medicine' },
  { id: 'taoli', name: 'TaoLi', tuning: 'full', domain: 'education' },
  { id: 'chinese-alpaca', name: 'Chinese Alpaca', tuning: 'efficient' },
  { id: 'chatmed', name: 'ChatMed', tuning: 'efficient', domain: 'medicine' },
  { id: 'bentsao', name: 'BenTsao', tuning: 'full', domain: 'medicine' },
  { id: 'lawgpt', name: 'LAWGPT', tuning: 'full', domain: 'law' },
  { id: 'chinese-vicuna', name: 'Chinese Vicuna', tuning: 'efficient' },
  { id: 'billa', name: 'BiLLa', tuning: 'full' },
  { id: 'alpaca', name: 'Alpaca', tuning: 'full' },
  { id: 'goat', name: 'Goat', tuning: 'full', domain: 'math' },
  { id: 'openflamingo', name: 'OpenFlamingo', tuning: 'full', multimodal: true },
  { id: 'vicuna', name: 'Vicuna', tuning: 'full' },
  { id: 'yulan-chat', name: 'Yulan-Chat', tuning: 'full' },
  { id: 'alpaca-lora', name: 'Alpaca Lora', tuning: 'efficient' },
  { id: 'baize', name: 'Baize', tuning: 'efficient' },
  { id: 'belle', name: 'BELLE', tuning: 'full', domain: 'bilingualism' },
  { id: 'ziya', name: 'Ziya', tuning: 'full' },
  { id: 'koala', name: 'Koala', tuning: 'full' },
  { id: 'guanaco', name: 'Guanaco', tuning: 'efficient', multimodal: true },
  { id: 'llama-adapter', name: 'LLaMA Adapter', tuning: 'efficient', multimodal: true },
  { id: 'pku-beaver', name: 'PKU-Beaver', tuning: 'full' },
  { id: 'visionllm', name: 'VisionLLM', tuning: 'efficient', multimodal: true },
  { id: 'llava', name: 'LLaVA', tuning: 'full', multimodal: true },
  { id: 'minigpt-4', name: 'MiniGPT-4', tuning: 'full', multimodal: true },
  { id: 'instructblip', name: 'InstructBLIP', tuning: 'full', multimodal: true },
  { id: 'chatbridge', name: 'Chatbridge', tuning: 'full', multimodal: true },
  { id: 'pandagpt', name: 'PandaGPT', tuning: 'full', multimodal: true },
]

export const llamaEdges: LlamaEdge[] = [
  { from: 'llama', to: 'open-chinese-llama', kind: 'continue-pretraining', data: '+ chinese data' },
  { from: 'llama', to: 'linly-chinese-llama', kind: 'continue-pretraining', data: '+ chinese data' },
  { from: 'llama', to: 'panda', kind: 'continue-pretraining', data: '+ chinese data' },
  { from: 'llama', to: 'chinese-llama', kind: 'continue-pretraining', data: '+ chinese data' },
  { from: 'llama', to: 'cornucopia', kind: 'continue-pretraining', data: '+ chat data' },

  { from: 'chinese-llama', to: 'lawyer-llama', kind: 'model-inheritance', data: '+ Alpaca data' },
  { from: 'chinese-llama', to: 'qizhengpt', kind: 'model-inheritance', data: '+ chat data' },
  { from: 'chinese-llama', to: 'taoli', kind: 'model-inheritance', data: '+ task data' },
  { from: 'chinese-llama', to: 'chinese-alpaca', kind: 'model-inheritance', data: '+ Alpaca data' },
  { from: 'chinese-llama', to: 'chatmed', kind: 'model-inheritance' },

  { from: 'chinese-alpaca', to: 'bentsao', kind: 'model-inheritance' },
  { from: 'chinese-alpaca', to: 'lawgpt', kind: 'model-inheritance' },
  { from: 'chinese-alpaca', to: 'chatmed', kind: 'model-inheritance' },

  { from: 'llama', to: 'chinese-vicuna', kind: 'model-inheritance' },
  { from: 'llama', to: 'billa', kind: 'model-inheritance' },
  { from: 'llama', to: 'chatmed', kind: 'model-inheritance' },
  { from: 'llama', to: 'alpaca', kind: 'model-inheritance', data: '+ synthetic data' },
  { from: 'llama', to: 'goat', kind: 'model-inheritance', data: '+ task data' },
  { from: 'llama', to: 'openflamingo', kind: 'model-inheritance', data: '+ task data' },
  { from: 'llama', to: 'vicuna', kind: 'model-inheritance', data: '+ chat data' },
  { from: 'llama', to: 'yulan-chat', kind: 'model-inheritance', data: '+ chat data' },

  { from: 'alpaca', to: 'billa', kind: 'data-inheritance' },
  { from: 'alpaca', to: 'alpaca-lora', kind: 'data-inheritance' },
  { from: 'alpaca', to: 'baize', kind: 'data-inheritance', data: '+ chat data' },
  { from: 'alpaca', to: 'belle', kind: 'data-inheritance', data: '+ chat data' },
  { from: 'alpaca', to: 'ziya', kind: 'data-inheritance', data: '+ chat data' },
  { from: 'alpaca', to: 'koala', kind: 'data-inheritance', data: '+ task data' },
  { from: 'alpaca', to: 'guanaco', kind: 'data-inheritance', data: '+ task data' },
  { from: 'alpaca', to: 'llama-adapter', kind: 'data-inheritance', data: '+ task data' },
  { from: 'alpaca', to: 'pku-beaver', kind: 'model-inheritance', data: 'RLHF' },
  { from: 'alpaca', to: 'visionllm', kind: 'model-inheritance' },

  { from: 'vicuna', to: 'yulan-chat', kind: 'data-inheritance' },
  { from: 'vicuna', to: 'llava', kind: 'model-inheritance', data: '+ synthetic data' },
  { from: 'vicuna', to: 'minigpt-4', kind: 'model-inheritance', data: '+ synthetic data' },
  { from: 'vicuna', to: 'instructblip', kind: 'model-inheritance', data: '+ task data' },
  { from: 'vicuna', to: 'chatbridge', kind: 'model-inheritance', data: '+ task data' },
  { from: 'vicuna', to: 'pandagpt', kind: 'model-inheritance', data: '+ task data' },

  { from: 'llava', to: 'visionllm', kind: 'data-inheritance' },
  { from: 'llava', to: 'instructblip', kind: 'data-inheritance' },
  { from: 'llava', to: 'chatbridge', kind: 'data-inheritance' },
  { from: 'llava', to: 'pandagpt', kind: 'data-inheritance' },
]
