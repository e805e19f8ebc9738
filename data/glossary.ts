import type { Term } from './schemas'

export type { Term }

/** Every term that the deck spells one way. */
export const glossary: Term[] = [
  // Models of language
  { en: 'Large Language Model', zh: '大语言模型', abbr: 'LLM', variants: ['大型语言模型', '大规模语言模型', 'large Language Model'], meaning: '参数极多、以海量文本预训练的语言模型。', source: '§1.1.1' },
  { en: 'Pre-trained Language Model', zh: '预训练语言模型', abbr: 'PLM', variants: ['Pre-training Language Model', '预先训练语言模型'], meaning: '先在通用语料上训练、再用于各种任务的语言模型。', source: '§1.1.1' },
  { en: 'Statistical Language Model', zh: '统计语言模型', abbr: 'SLM', variants: ['统计语言模式'], meaning: '以词频统计估计词序列概率的模型。', source: '§1.1.1' },
  { en: 'Neural Language Model', zh: '神经语言模型', abbr: 'NLM', variants: ['神经网路语言模型'], meaning: '以神经网络估计词序列概率的模型。', source: '§1.1.1' },
  { en: 'Recurrent Neural Network', zh: '循环神经网络', abbr: 'RNN', variants: ['递归神经网络', '循环神经网路'], meaning: '逐个读入词并更新内部状态的网络。', source: '§1.1.1' },
  { en: 'Natural Language Processing', zh: '自然语言处理', abbr: 'NLP', variants: ['自然语言加工'], meaning: '让计算机处理人类语言的领域。', source: '§1.1.1' },
  { en: 'Pre-training', zh: '预训练', variants: ['预培训', '前训练'], meaning: '在通用语料上打下语言能力的基础。', source: '§2.1.1' },
  { en: 'Perplexity', zh: '困惑度', variants: ['混淆度', '迷惑度'], meaning: '模型预测下一个词元时平均犹豫于多少个选项。', source: '§2.1.2' },

  // Findings
  { en: 'Scaling Law', zh: '扩展法则', variants: ['缩放法则', '缩放定律', '扩展定律', '规模定律', '尺度定律'], meaning: '损失随规模按幂律下降的经验关系。', source: '§1.3' },
  { en: 'Emergent Ability', zh: '涌现能力', variants: ['突现能力', '浮现能力', '涌现性能力'], meaning: '小模型没有、规模到一定程度才出现的能力。', source: '§1.4' },
  { en: 'Instruction Following', zh: '指令遵循', variants: ['指令跟随', '指示遵循'], meaning: '照着自然语言的指令完成没见过的任务。', source: '§1.4' },
  { en: 'Step-by-Step Reasoning', zh: '逐步推理', variants: ['分步推理', '一步步推理'], meaning: '先写出中间步骤，再给结论。', source: '§1.4' },
  { en: 'Ability Eliciting', zh: '能力引导', variants: ['能力诱导', '能力激发'], meaning: '以指令或提示让潜在能力显露出来。', source: '§1.5' },
  { en: 'Tool Manipulation', zh: '工具操作', variants: ['工具操纵', '工具操控'], meaning: '让模型借外部工具做纯文本做不好的事。', source: '§1.5' },

  // Pre-training
  { en: 'Corpus', zh: '语料库', variants: ['语料集合', '文集库'], meaning: '供训练用的文本集合。', source: '§2.1.1' },
  { en: 'Quality Filtering', zh: '质量过滤', variants: ['品质过滤', '质量筛除'], meaning: '剔除低质文本。', source: '§2.1.2' },
  { en: 'De-duplication', zh: '去重', variants: ['去重复化', '重复删除'], meaning: '删去句子、文档、数据集层面的重复。', source: '§2.1.2' },
  { en: 'Privacy Reduction', zh: '隐私处理', variants: ['隐私去除', '隐私减少', '隐私缩减'], meaning: '找出并移除可识别个人的信息。', source: '§2.1.2' },
  { en: 'Tokenization', zh: '分词', variants: ['令牌化', '标记化', '词元化'], meaning: '把文本切成词元并换成编号。', source: '§2.1.2' },
  { en: 'Token', zh: '词元', variants: ['令牌', '标记符'], meaning: '模型读写的最小单位。', source: '§2.1.2' },
  { en: 'Checkpoint', zh: '检查点', variants: ['存档点', '检查站', '模型快照'], meaning: '训练中保存下来的模型参数。', source: '§1.6.1' },
  { en: 'Catastrophic Forgetting', zh: '灾难性遗忘', variants: ['灾难遗忘', '灾难式遗忘'], meaning: '学了新的，忘了旧的。', source: '§3.2' },

  // Architecture
  { en: 'Transformer', zh: 'Transformer', variants: ['transfomer', 'Transfomer', 'transformer模型', 'Tranformer'], meaning: '以自注意力为核心的网络架构。', source: '§2.1.2' },
  { en: 'Self-Attention', zh: '自注意力', variants: ['自我注意', '自关注'], meaning: '序列内各位置互相取用信息的机制。', source: '§2.1.2' },
  { en: 'Cross-Attention', zh: '交叉注意力', variants: ['交叉关注', '互注意力'], meaning: '解码器读取编码器结果的机制。', source: '§2.1.2' },
  { en: 'Causal Decoder', zh: '因果解码器', variants: ['因果译码器', '因果性解码器'], meaning: '每个词元只看左边的解码器。', source: '§2.1.2' },
  { en: 'Prefix Decoder', zh: '前缀解码器', variants: ['前缀译码器', '前置解码器'], meaning: '前缀双向可见、生成单向的解码器。', source: '§2.1.2' },
  { en: 'Encoder-Decoder', zh: '编码器-解码器', variants: ['编码-解码器', '编码器—解码器', '编码器/解码器'], meaning: '先编码输入、再自回归生成的两段式架构。', source: '§2.1.2' },
  { en: 'Sparse Attention', zh: '稀疏注意力', variants: ['稀疏关注', '疏松注意力'], meaning: '只算一部分位置对，以省开销。', source: '§3.2' },

  // Adaptation
  { en: 'Instruction Tuning', zh: '指令微调', variants: ['指令调优', '指令精调', '指令调整', '指示微调'], meaning: '用指令格式的样本微调，提升对新任务的泛化。', source: '§2.2.1' },
  { en: 'Alignment Tuning', zh: '对齐微调', variants: ['对齐调优', '对齐精调', '对准微调'], meaning: '让行为合乎人类价值与偏好的微调。', source: '§2.2.2' },
  { en: 'Reinforcement Learning from Human Feedback', zh: '基于人类反馈的强化学习', abbr: 'RLHF', variants: ['人类反馈强化学习', '人工反馈强化学习', '人类反馈增强学习', 'RHLF'], meaning: '以人的偏好为奖励来训练模型。', source: '§2.2.2' },
  { en: 'Parameter-Efficient Fine-Tuning', zh: '参数高效微调', abbr: 'PEFT', variants: ['有效参数微调', '高效参数微调', '参数有效微调'], meaning: '只更新少量参数的微调。', source: '§1.6.3' },
  { en: 'Full-Parameter Fine-Tuning', zh: '全参数微调', variants: ['全量参数微调', '完全参数微调'], meaning: '更新全部参数的微调。', source: '§1.6.3' },
  { en: 'Continue Pre-training', zh: '继续预训练', variants: ['持续预训练', '增量预训练', '连续预训练'], meaning: '在新语料上接着预训练。', source: '§1.6.3' },
  { en: 'Reward Model', zh: '奖励模型', variants: ['回报模型', '激励模型', '打分模型'], meaning: '学着像人一样给回答打分的模型。', source: '§2.2.2' },

  // Use
  { en: 'Prompt', zh: '提示', variants: ['提示语句', '提词'], meaning: '交给模型的输入文本。', source: '§2.3' },
  { en: 'In-Context Learning', zh: '上下文学习', abbr: 'ICL', variants: ['语境学习', '情境学习', '上下文内学习', 'in-contextlearning'], meaning: '凭提示里的描述与示例完成任务，不更新参数。', source: '§2.3.1' },
  { en: 'Demonstration', zh: '示例', variants: ['演示样例', '示范样例', '几个演示', '演示例子'], meaning: '提示里的问答样本。', source: '§2.3.1' },
  { en: 'Chain of Thought', zh: '思维链', abbr: 'CoT', variants: ['思维链条', '思考链', '思路链', '思想链', 'COT'], meaning: '在提示里写出中间推理步骤。', source: '§2.3.2' },

  // Evaluation
  { en: 'Code Synthesis', zh: '代码合成', variants: ['代码综合', '程式合成'], meaning: '生成满足要求的程序。', source: '§2.4.1' },
  { en: 'Conditional Text Generation', zh: '条件文本生成', variants: ['有条件文本生成', '条件性文本生成'], meaning: '按给定条件写文本，如翻译、摘要。', source: '§2.4.1' },
  { en: 'Closed-Book QA', zh: '闭卷问答', variants: ['闭书问答', '封闭式问答'], meaning: '不查外部资料作答。', source: '§2.4.2' },
  { en: 'Open-Book QA', zh: '开卷问答', variants: ['开书问答', '开放式问答'], meaning: '可检索外部证据再作答。', source: '§2.4.2' },
  { en: 'Knowledge Completion', zh: '知识补全', variants: ['知识完成', '知识完善'], meaning: '补出知识单元缺失的部分。', source: '§2.4.2' },
  { en: 'Hallucination', zh: '幻觉', variants: ['幻象', '幻视'], meaning: '看似可信、实则有误的输出。', source: '§3.2' },
  { en: 'Honesty', zh: '诚实性', variants: ['Honestness', '忠诚性'], meaning: '不编造，承认不知道。', source: '§2.4' },

  // Names
  { en: 'Galactica', zh: 'Galactica', variants: ['Galatica'], meaning: 'Meta的120B科学模型。', source: '§4.1' },
  { en: 'PanGu-Σ', zh: 'PanGu-Σ', variants: ['PanGU-Σ', 'Pangu-Σ', 'PanGu-Sigma'], meaning: '华为的1085B稀疏模型。', source: '§4.1' },
  { en: 'PanGu-α', zh: 'PanGu-α', variants: ['PanGU-α', 'Pangu-α', 'PanGu-Alpha模型'], meaning: '华为的中文自回归模型。', source: '§4.1' },
  { en: 'Codex', zh: 'Codex', variants: ['CodeX'], meaning: 'OpenAI的代码模型。', source: '§1.6.2' },
  { en: 'BERT', zh: 'BERT', variants: ['Bert'], meaning: 'Google的双向预训练模型。', source: '§1.1.1' },
  { en: 'GPT-4', zh: 'GPT-4', variants: ['GPT4参数', 'GPT 4', 'GPT4API', 'GPT-4API'], meaning: 'OpenAI的多模态模型，规模未公布。', source: '§1.6.2' },
  { en: 'ChatGPT', zh: 'ChatGPT', variants: ['ChatGpt', 'chatGPT', 'Chat-GPT'], meaning: 'OpenAI面向公众的对话产品。', source: '§1.1.2' },
  { en: 'InstructGPT', zh: 'InstructGPT', variants: ['InstructGpt', 'Instruct-GPT', 'instructGPT'], meaning: '用人类反馈训练、更听指令的GPT-3。', source: '§2.2.2' },
  { en: 'LLaMA', zh: 'LLaMA', variants: ['LlaMA', 'LLAMA', 'LLama'], meaning: 'Meta公开的基础模型。', source: '§1.6.3' },
  { en: 'PyTorch', zh: 'PyTorch', variants: ['Pytorch', 'pyTorch'], meaning: 'Meta发起的深度学习框架。', source: '§4.2.4' },
  { en: 'RealNews', zh: 'RealNews', variants: ['REALNEWs', 'REALNews'], meaning: '新闻语料库。', source: '§4.2.3' },
  { en: 'Gutenberg', zh: 'Gutenberg', variants: ['Guntenburg', 'Gutenburg'], meaning: '公版书语料库。', source: '§4.2.3' },
  { en: 'arXiv', zh: 'arXiv', variants: ['Arxiv', 'ArXiv', 'ARXIV'], meaning: '预印本网站。', source: '§1.1.2' },
]
