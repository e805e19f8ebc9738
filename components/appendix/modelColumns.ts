import type { ModelRecord } from '../../data/models'
import type { TableColumn } from '../kit/tableColumn'
import { monthText } from '../kit/format'

/** What a link of a model leads to. */
export const linkName = (model: ModelRecord): string => model.arxiv ?? (model.referenceKey ? '白皮书' : '主页')

/** Columns of a table of models, in order; `bar` and `link` are drawn by slots. */
export const modelColumns = [
  { key: 'month', label: '时间', width: 88, text: ({ month }) => monthText(month) },
  { key: 'name', label: '模型', width: 176, names: true },
  { key: 'organisation', label: '机构', width: 176, text: ({ organisation }) => organisation },
  { key: 'sizeB', label: '规模（B）', width: 96, align: 'right', text: ({ sizeB }) => sizeB === null ? '未公布' : String(sizeB) },
  { key: 'bar', label: '' },
  { key: 'open', label: '检查点', width: 78, text: ({ open }) => open ? '开放' : '未开放' },
  { key: 'link', label: 'arXiv等', width: 96 },
] as const satisfies readonly TableColumn<ModelRecord>[]
