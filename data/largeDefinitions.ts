import { modelById } from './models'

/** One answer to “how large is large?”. */
export interface LargeDefinition {
  id: 'bing' | 'wikipedia' | 'survey' | 'author'
  /** Who says so. */
  who: string
  /** What they say, in short. */
  claim: string
  /** Parameters that count as large, from `min` on; `max` only where the answer names one. */
  range: { min: number, max?: number }
  /** The note author's own view, to be marked as such. */
  isView?: boolean
  note?: string
  /** Errata ids that this record's values rest on. */
  corrections?: string[]
}

/** A model on the parameter axis. */
export interface SizePoint {
  model: string
  /** Parameters. */
  params: number
  /** Which size of the model this is, when there are several. */
  variant?: string
  /** A number that no publisher confirmed. */
  undisclosed?: boolean
  note?: string
  /** Errata ids that this record's values rest on. */
  corrections?: string[]
}

/** Four answers to the question (§1.2). */
export const largeDefinitions: LargeDefinition[] = [
  {
    id: 'bing',
    who: 'Bing AI',
    claim: '“大”本就模糊：从110M的BERT到据称340B的PaLM 2都有人这样叫',
    range: { min: 110e6, max: 340e9 },
    note: 'PaLM 2的规模未经Google证实',
    corrections: ['A8', 'A9'],
  },
  {
    id: 'wikipedia',
    who: '维基百科',
    claim: '参数众多的神经网络，通常以数十亿计',
    range: { min: 1e9 },
  },
  {
    id: 'survey',
    who: '本综述',
    claim: '参数达数千亿或更多、以海量文本训练的Transformer',
    // “Hundreds of billions”, taken at its most generous.
    range: { min: 100e9 },
    note: '举的例子LLaMA最大只有65B，Galactica只有120B；综述的收录范围则是10B以上',
    corrections: ['A7'],
  },
  {
    id: 'author',
    who: '我的理解',
    claim: '没有公认的界线，一般数十亿起；LLaMA 2最大70B，大家照样视为LLM',
    range: { min: 1e9 },
    isView: true,
  },
]

/** The survey covers models above this many parameters (§3.1). */
export const surveyScope = { min: 10e9, source: '§3.1' }

/** A model of the survey's own list, with the size that the list has. */
function listed(id: string): SizePoint {
  const { name, sizeB } = modelById(id)
  if (sizeB === null)
    throw new Error(`the size of ${name} was not published: take it off the axis in data/largeDefinitions.ts`)
  return { model: name, params: sizeB * 1e9 }
}

/** Models on the axis from small to large; sizes are the ones each model's paper gives. */
export const sizePoints: SizePoint[] = [
  { model: 'BERT', params: 110e6, variant: 'Base', corrections: ['A8'] },
  { model: 'BERT', params: 340e6, variant: 'Large', corrections: ['A8'] },
  { model: 'GPT-2', params: 1.5e9 },
  { model: 'LLaMA 2', params: 7e9, variant: '7B' },
  { model: 'LLaMA 2', params: 13e9, variant: '13B' },
  { ...listed('llama'), variant: '65B' },
  { model: 'LLaMA 2', params: 70e9, variant: '70B' },
  listed('galactica'),
  listed('gpt-3'),
  { model: 'PaLM 2', params: 340e9, undisclosed: true, note: '官方未公布，340B出自媒体报道', corrections: ['A9'] },
  { ...listed('palm'), corrections: ['A1'] },
]
