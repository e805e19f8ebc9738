import type { Link } from './schemas'

export type { Link }

/** What the talk is about, and when it was given. */
export const paper = {
  source: '§0',
  title: 'A Survey of Large Language Models',
  titleZh: '大语言模型综述',
  /** First version on arXiv. */
  date: '2023-03',
  arxivId: '2303.18223',
  venue: 'arXiv（预印本）',
  organisation: '中国人民大学AI Box小组',
  organisationUrl: 'http://aibox.ruc.edu.cn/',
  talkDate: '2023-10-25',
}

/** The notes' closing list. */
export const links: Link[] = [
  { id: 'arxiv', labelZh: '论文原文', url: 'https://arxiv.org/abs/2303.18223' },
  { id: 'zhihu', labelZh: '知乎介绍', url: 'https://zhuanlan.zhihu.com/p/641376419' },
  { id: 'github', labelZh: 'GitHub仓库', url: 'https://github.com/RUCAIBox/LLMSurvey' },
  { id: 'chinese-pdf', labelZh: '中文版PDF', url: 'https://github.com/RUCAIBox/LLMSurvey/blob/main/assets/LLM_Survey_Chinese.pdf' },
]
