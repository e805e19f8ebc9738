/** The addon's own words on paper, in the language of the deck. */
const english = {
  appendix: 'Appendix',
  click: 'Click',
  contents: 'Contents',
  cover: 'Cover',
  figure: (no: number) => `Figure ${no}`,
  minutes: (minutes: number, elapsed: string) => `${minutes} min, total ${elapsed}`,
  page: (no: string) => `page ${no}`,
  planned: (slides: number, time: string) => `${slides} slides, planned ${time}`,
  script: (title: string) => `${title}: script`,
  separator: ', ',
  slide: (no: number) => `Slide ${no}`,
  /** What opens the line of a note that names its sources. */
  source: /^\s*(?:sources?|origin):/i,
  untimed: 'not timed',
}

export type Strings = typeof english

const chinese: Strings = {
  appendix: '附录',
  click: '点击',
  contents: '目录',
  cover: '封面',
  figure: no => `图${no}`,
  minutes: (minutes, elapsed) => `${minutes}分钟，累计${elapsed}`,
  page: no => `第${no}页`,
  planned: (slides, time) => `${slides}页，计划${time}`,
  script: title => `${title}：讲稿`,
  separator: '，',
  slide: no => `第${no}页`,
  source: /^\s*(?:出处|来源)[：:]/,
  untimed: '不计时',
}

/**
 * The words of a language.
 * @param language of the deck, such as `zh-CN`; English where it is none that the addon has words of
 */
export function stringsOf(language: string): Strings {
  return /^zh\b/i.test(language) ? chinese : english
}
