import type { DataMix, DataSource } from './schemas'

export type { DataMix, DataSource }

/** A kind of pre-training text, with the labels a legend shows. */
export interface DataSourceInfo {
  id: DataSource
  zh: string
  en: string
}

/** Drawing order of the sources, for legend and bars alike. */
export const sources: DataSourceInfo[] = [
  { id: 'web', zh: '网页', en: 'Web pages' },
  { id: 'conversation', zh: '对话', en: 'Conversation' },
  { id: 'books-news', zh: '书籍与新闻', en: 'Books & news' },
  { id: 'scientific', zh: '科学文献', en: 'Scientific data' },
  { id: 'code', zh: '代码', en: 'Code' },
]

/** The survey's figure of pre-training sources, in its section on data (§2.1.2). */
export const dataMix: DataMix[] = [
  { model: 'T5', sizeB: 11, shares: { web: 100 } },
  { model: 'mT5', sizeB: 13, shares: { web: 100 } },
  { model: 'LLaMA', sizeB: 65, shares: { 'web': 87, 'conversation': 2, 'books-news': 5, 'scientific': 3, 'code': 5 } },
  { model: 'GPT-3', sizeB: 175, shares: { 'web': 84, 'books-news': 16 } },
  { model: 'MT-NLG', sizeB: 530, shares: { 'web': 62, 'conversation': 6, 'books-news': 26, 'scientific': 4, 'code': 2 } },
  { model: 'Gopher', sizeB: 280, shares: { 'web': 60, 'books-news': 37, 'code': 3 } },
  { model: 'Chinchilla', sizeB: 70, shares: { 'web': 56, 'books-news': 40, 'code': 4 } },
  { model: 'GLaM', sizeB: 1200, shares: { 'web': 48, 'conversation': 30, 'books-news': 22 } },
  { model: 'PaLM', sizeB: 540, shares: { 'web': 31, 'conversation': 50, 'books-news': 14, 'code': 5 } },
  { model: 'LaMDA', sizeB: 137, shares: { web: 38, conversation: 50, code: 13 } },
  { model: 'Galactica', sizeB: 120, shares: { web: 8, scientific: 86, code: 7 } },
  { model: 'GPT-NeoX', sizeB: 20, shares: { 'web': 30, 'conversation': 10, 'books-news': 15, 'scientific': 38, 'code': 8 } },
  { model: 'CodeGen', sizeB: 16, shares: { 'web': 20, 'conversation': 6, 'books-news': 10, 'scientific': 25, 'code': 39 } },
  { model: 'AlphaCode', sizeB: 41, shares: { code: 100 } },
]
