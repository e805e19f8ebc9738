import type { TextSpan } from './spans'
import { spanOf } from './spans'

/** The four families of rules (survey, §2.1, data pre-processing). */
export type QualityRule = 'language' | 'metric' | 'statistic' | 'keyword'

/** What a rule found; `value` is a share 0..1, a perplexity or a count. */
export interface QualityVerdict {
  rule: QualityRule
  passed: boolean
  value: number
  /** In Chinese, with the measured value. */
  reason: string
}

/** Limits chosen for the sample corpus. */
export const qualityLimits = {
  minLanguageShare: 0.2,
  minPerplexity: 8,
  maxSymbolShare: 0.2,
  maxKeywords: 1,
} as const

/** Words that give advertising away; one alone may be innocent. */
export const blockedKeywords
  = ['恭喜你', '点击领奖', '免费领取', '名额有限'] as const

const englishWords = new Set(
  'a and are at by every in is it most of the to with'.split(' '),
)

/** The larger of the shares of Han letters and of English function words. */
export function languageShare(text: string): number {
  const letters = text.match(/\p{L}/gu) ?? []
  const han = text.match(/\p{Script=Han}/gu) ?? []
  const words = text.toLowerCase().match(/\p{Script=Latin}+/gu) ?? []
  const english = words.filter(word => englishWords.has(word))
  return Math.max(
    han.length / Math.max(letters.length, 1),
    english.length / Math.max(words.length, 1),
  )
}

/**
 * Perplexity of the text under its own character frequencies: 2 to the power
 * of the entropy in bits. It is low where few characters repeat.
 */
export function characterPerplexity(text: string): number {
  const counts = new Map<string, number>()
  const characters = [...text]
  for (const character of characters)
    counts.set(character, (counts.get(character) ?? 0) + 1)
  const shares = [...counts.values()].map(count => count / characters.length)
  return 2 ** shares.reduce((sum, share) => sum - share * Math.log2(share), 0)
}

/** Share of non-space characters that are no letter, digit, punctuation. */
export function symbolShare(text: string): number {
  const visible = text.match(/\S/gu) ?? []
  const symbols = text.match(/[\p{S}#*]/gu) ?? []
  return symbols.length / Math.max(visible.length, 1)
}

/** The blocked keywords that occur in the text. */
export function findKeywords(text: string): string[] {
  return blockedKeywords.filter(keyword => text.includes(keyword))
}

const percent = (share: number): string => `${Math.round(share * 100)}%`

/** One verdict a rule, always in the order of {@link QualityRule}. */
// #region core
export function judgeQuality(text: string): QualityVerdict[] {
  const limits = qualityLimits
  const known = languageShare(text)
  const perplexity = characterPerplexity(text)
  const symbols = symbolShare(text)
  const found = findKeywords(text)
  return [
    verdict('language', known, known >= limits.minLanguageShare),
    verdict('metric', perplexity, perplexity >= limits.minPerplexity),
    verdict('statistic', symbols, symbols <= limits.maxSymbolShare),
    verdict('keyword', found.length, found.length <= limits.maxKeywords),
  ]
}
// #endregion core

const describe: Record<QualityRule, (value: number) => string> = {
  language: value => `中文字符或英文虚词占比${percent(value)}`
    + `（下限${percent(qualityLimits.minLanguageShare)}）`,
  metric: value => `字符困惑度${value.toFixed(1)}`
    + `（下限${qualityLimits.minPerplexity}，越低越重复）`,
  statistic: value => `符号占比${percent(value)}`
    + `（上限${percent(qualityLimits.maxSymbolShare)}）`,
  keyword: value => `命中${value}个广告关键词`
    + `（上限${qualityLimits.maxKeywords}个）`,
}

function verdict(
  rule: QualityRule,
  value: number,
  passed: boolean,
): QualityVerdict {
  return { rule, value, passed, reason: describe[rule](value) }
}

/** HTML tags and runs of symbols, cut out of documents that are kept. */
export function findNoise(text: string): TextSpan[] {
  return [...text.matchAll(/<\/?\w+>|[\p{S}#*]{2,}/gu)].map(spanOf)
}
