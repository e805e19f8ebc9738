/** One of the three mainstream architectures. */
export interface Architecture {
  id: 'causal-decoder' | 'prefix-decoder' | 'encoder-decoder'
  nameZh: string
  nameEn: string
  /** What each position may attend to. */
  masking: string
  /** Models that the survey names for it. */
  models: string[]
  note: string
  /** Errata ids that this record's values rest on. */
  corrections?: string[]
}

export const source = '§2.1.2'

/** A model that got another architecture by training on. */
export interface Conversion {
  from: { model: string, architecture: Architecture['id'] }
  to: { model: string, architecture: Architecture['id'] }
}

/** U-PaLM is PaLM, trained on as a prefix decoder (Tay et al., 2022). */
export const conversion: Conversion = {
  from: { model: 'PaLM', architecture: 'causal-decoder' },
  to: { model: 'U-PaLM', architecture: 'prefix-decoder' },
}

export const architectures: Architecture[] = [
  {
    id: 'causal-decoder',
    nameZh: '因果解码器',
    nameEn: 'Causal Decoder',
    masking: '单向：每个词元只看自己和它左边的词元',
    models: ['GPT系列', 'OPT', 'BLOOM', 'Gopher'],
    note: '说“仅解码器”，通常就指它；规模很要紧：GPT-1和GPT-2都不及GPT-3',
  },
  {
    id: 'prefix-decoder',
    nameZh: '前缀解码器',
    nameEn: 'Prefix Decoder',
    masking: '前缀内部双向可见，生成部分仍然单向',
    models: ['GLM-130B', 'U-PaLM'],
    note: '又称非因果解码器；可由因果解码器继续训练转换而来，收敛更快，如源自PaLM的U-PaLM',
    corrections: ['A12'],
  },
  {
    id: 'encoder-decoder',
    nameZh: '编码器-解码器',
    nameEn: 'Encoder-Decoder',
    masking: '编码器双向自注意力；解码器单向，并以交叉注意力读取编码结果',
    models: ['T5', 'BART', 'Flan-T5'],
    note: 'Transformer最初的样子；两个堆叠不共享参数，少有LLM沿用',
  },
]
