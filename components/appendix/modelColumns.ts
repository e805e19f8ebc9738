import type { ModelRecord } from '../../data/models'
import type { TableColumn } from '../kit/tableColumn'
import { monthText } from '../kit/format'

/** What a link of a model leads to. */
export const linkName = (model: ModelRecord): string => model.arxiv ?? (model.referenceKey ? '白皮书' : '主页')

/** Columns of a table of models; `bar` and `link` are drawn by slots. */
export const modelColumns = {
  month: { key: 'month', label: '时间', width: 88, text: ({ month }) => monthText(month) },
  name: { key: 'name', label: '模型', width: 176, names: true },
  organisation: { key: 'organisation', label: '机构', width: 176, text: ({ organisation }) => organisation },
  sizeB: { key: 'sizeB', label: '规模（B）', width: 96, align: 'right', text: ({ sizeB }) => sizeB === null ? '未公布' : String(sizeB) },
  bar: { key: 'bar', label: '' },
  open: { key: 'open', label: '检查点', width: 78, text: ({ open }) => open ? '开放' : '未开放' },
  link: { key: 'link', label: 'arXiv等', width: 96 },
} as const satisfies Record<string, TableColumn<ModelRecord>>
