import type { QualityRule } from '../../snippets/pipeline/qualityFilter'
import { describe, expect, it } from 'vitest'
import { deduplicate, filterQuality, reducePrivacy, runPipeline } from '../../snippets/pipeline'
import { decode, encode, tokenBytes, tokenLabel, train } from '../../snippets/pipeline/bpe'
import { findNearDuplicates, hash, jaccard, minHash, normalize, shingles, similarity, splitSentences } from '../../snippets/pipeline/dedupe'
import { findPersonalData, maskPersonalData } from '../../snippets/pipeline/privacy'
import { characterPerplexity, findNoise, judgeQuality, languageShare, symbolShare } from '../../snippets/pipeline/qualityFilter'
import { heldOutSentences, sampleDocuments } from '../../snippets/pipeline/sample'
import { replaceSpans } from '../../snippets/pipeline/spans'

const textOf = (id: string) => sampleDocuments.find(document => document.id === id)?.text ?? ''

describe('quality filter', () => {
  it.each<[string, QualityRule[]]>([
    ['观鸟笔记', []],
    ['面包作坊', []],
    ['tram-diary', []],
    ['jardin', ['language']],
    ['刷屏评论', ['metric']],
    ['乱码页面', ['statistic']],
    ['中奖广告', ['keyword']],
  ])('%s fails %j', (id, failed) => {
    const verdicts = judgeQuality(textOf(id))
    expect(verdicts.map(({ rule }) => rule)).toEqual(['language', 'metric', 'statistic', 'keyword'])
    expect(verdicts.filter(({ passed }) => !passed).map(({ rule }) => rule)).toEqual(failed)
    expect(verdicts.every(({ reason }) => /\p{Script=Han}/u.test(reason))).toBe(true)
  })

  it('measures as by hand', () => {
    // Two characters equally often: entropy of one bit.
    expect(characterPerplexity('abab')).toBeCloseTo(2, 12)
    // 3/4 and 1/4: 2^0.811278
    expect(characterPerplexity('aaab')).toBeCloseTo(1.7548, 4)
    expect(symbolShare('a # + b。')).toBeCloseTo(2 / 5, 12)
    expect(languageShare('the cat is small')).toBe(0.5)
    expect(languageShare('猫ab')).toBeCloseTo(1 / 3, 12)
  })

  it('measures an empty text', () => {
    expect(characterPerplexity('')).toBe(1)
    expect(symbolShare('')).toBe(0)
    expect(languageShare('')).toBe(0)
  })

  it('finds tags and runs of symbols, not single symbols', () => {
    expect(findNoise('<b>甲★★乙+丙</b>').map(({ text }) => text)).toEqual(['<b>', '★★', '</b>'])
  })
})

describe('deduplication', () => {
  it('splits Chinese and English sentences without losing a character', () => {
    expect(splitSentences('天晴。出门！')).toEqual(['天晴。', '出门！'])
    expect(splitSentences('It is 3.5 km. Go!')).toEqual(['It is 3.5 km. ', 'Go!'])
    for (const { text } of sampleDocuments)
      expect(splitSentences(text).join('')).toBe(text)
  })

  it('compares letters and digits only', () => {
    expect(normalize('Go, 去 3!')).toBe('go去3')
  })

  it('hashes to 32 bits, the same each time, otherwise by seed', () => {
    expect(hash('词元')).toBe(hash('词元'))
    expect(hash('词元', 1)).not.toBe(hash('词元', 2))
    const values = Array.from({ length: 1000 }, (_, index) => hash(`${index}`))
    expect(new Set(values).size).toBe(1000)
    expect(values.every(value => Number.isInteger(value) && value >= 0 && value < 2 ** 32)).toBe(true)
  })

  it('makes shingles and their Jaccard similarity', () => {
    expect([...shingles('abcd')]).toEqual(['abc', 'bcd'])
    expect([...shingles('a')]).toEqual(['a'])
    expect(jaccard(new Set('abc'), new Set('bcd'))).toBe(0.5)
    expect(jaccard(new Set(), new Set())).toBe(1)
  })

  it.each([0.1, 0.3, 0.5, 0.8, 1])('estimates a Jaccard similarity of %d', (share) => {
    // Of 300 items in the union, `share` are in both sets.
    const shared = Math.round(300 * share)
    const half = (300 - shared) / 2
    const items = Array.from({ length: 300 }, (_, index) => `item ${index}`)
    const a = new Set(items.slice(0, shared + half))
    const b = new Set([...items.slice(0, shared), ...items.slice(shared + half)])
    // Four standard deviations of 128 draws are at most 0.18.
    const tolerance = 4 * Math.sqrt(share * (1 - share) / 128) + 0.01
    expect(Math.abs(similarity(minHash(a), minHash(b)) - jaccard(a, b))).toBeLessThan(tolerance)
  })

  it('finds the near-duplicate of the sample', () => {
    const found = findNearDuplicates(sampleDocuments)
    expect(found.map(({ kept, removed }) => [kept.id, removed.id])).toEqual([['tram-diary', 'tram-repost']])
    for (const { estimate, jaccard } of found) {
      expect(jaccard).toBeLessThan(1)
      expect(Math.abs(estimate - jaccard)).toBeLessThan(0.15)
    }
  })

  it('works on sentences, documents and the test set', () => {
    const documents = [
      { id: 'a', text: '今天下雨。我们在屋里读书。' },
      { id: 'b', text: '我们在屋里读书。' },
      { id: 'c', text: '风停了，湖面像镜子。' },
    ]
    const { removals, after } = deduplicate(documents, ['今天下雨。'])
    expect(removals.map(({ documentId, rule }) => [documentId, rule])).toEqual([['b', 'sentence'], ['a', 'set']])
    expect(after).toEqual([{ id: 'a', text: '我们在屋里读书。' }, documents[2]])
  })

  it('cuts a repeated test sentence once only', () => {
    const { after } = deduplicate([{ id: 'a', text: '天晴。天晴。出门。' }], ['天晴。'])
    expect(after).toEqual([{ id: 'a', text: '出门。' }])
  })
})

describe('privacy', () => {
  it('finds every kind, with its place', () => {
    const text = '联系人：林小雨，138-0000-0000，a.b@example.com，00000019000101000X'
    const spans = findPersonalData(text)
    expect(spans.map(({ kind }) => kind)).toEqual(['name', 'phone', 'email', 'id'])
    for (const { start, end, text: found } of spans)
      expect(text.slice(start, end)).toBe(found)
    expect(maskPersonalData(text)).toEqual({ text: '联系人：[姓名]，[电话]，[邮箱]，[证件号]', spans })
  })

  it('does not mask twice or too much', () => {
    expect(findPersonalData('13800000000@example.com').map(({ kind }) => kind)).toEqual(['email'])
    expect(findPersonalData('订单2023138000000001234号，1998年')).toEqual([])
    expect(maskPersonalData('姓名不详').spans).toEqual([])
  })
})

describe('byte-level BPE', () => {
  it('learns the textbook example', () => {
    const merges = train(['aaabdaaabac'], 3)
    expect(merges).toEqual([
      { pair: [97, 97], token: 256, count: 4 },
      { pair: [256, 97], token: 257, count: 2 },
      { pair: [257, 98], token: 258, count: 2 },
    ])
    expect(encode('aaabdaaabac', merges)).toEqual([258, 100, 258, 97, 99])
    expect(tokenLabel(258, merges)).toBe('aaab')
  })

  it('stops when no pair occurs twice', () => {
    expect(train(['abc'], 10)).toEqual([])
    expect(train([], 10)).toEqual([])
    expect(train(['aaaa'], 0)).toEqual([])
  })

  it('keeps words apart', () => {
    const merges = train(['ab ab ab, ab'], 10)
    expect(merges.map(({ token }) => tokenLabel(token, merges))).toEqual(['ab', ' ab'])
  })

  const merges = train(sampleDocuments.map(({ text }) => text), 64)

  it.each([...sampleDocuments.map(({ text }) => text), '', '生僻字𠮷、emoji🙂、\uFEFF\n\t  x 1２'])('comes back from %j', (text) => {
    expect(decode(encode(text, merges), merges)).toBe(text)
  })

  it('uses bytes alone without merges', () => {
    expect(encode('词', [])).toEqual([0xE8, 0xAF, 0x8D])
    expect(tokenLabel(0xE8, [])).toBe('⟨E8⟩')
  })

  it.each([-1, 1.5, 256 + 64, Number.NaN])('refuses token %d', (token) => {
    expect(() => tokenBytes(token, merges)).toThrow(RangeError)
  })
})

describe('replaceSpans', () => {
  it('cuts and replaces in any order', () => {
    expect(replaceSpans('abcdef', [
      { start: 4, end: 5, text: 'e', replacement: 'E' },
      { start: 0, end: 2, text: 'ab' },
    ])).toBe('cdEf')
  })
})

describe('runPipeline', () => {
  const result = runPipeline(sampleDocuments)

  it('removes one thing of each kind', () => {
    expect(result.stages.map(({ name }) => name)).toEqual(['quality', 'deduplication', 'privacy'])
    expect(result.stages.map(({ removals }) => removals.map(({ documentId, rule }) => `${documentId} ${rule}`))).toEqual([
      ['观鸟笔记 noise', '观鸟笔记 noise', '观鸟笔记 noise', 'jardin language', '刷屏评论 metric', '乱码页面 statistic', '中奖广告 keyword'],
      ['观鸟笔记 sentence', 'tram-repost document', '观鸟笔记 set'],
      ['观鸟笔记 name', '观鸟笔记 phone', '面包作坊 email', '面包作坊 id'],
    ])
  })

  it('chains the stages', () => {
    const [quality, unique, safe] = result.stages
    expect(quality.before).toBe(sampleDocuments)
    expect(unique.before).toBe(quality.after)
    expect(safe.before).toBe(unique.after)
    expect(safe.after.map(({ id }) => id)).toEqual(['观鸟笔记', '面包作坊', 'tram-diary'])
  })

  it('says where and why', () => {
    for (const { before, removals } of result.stages) {
      for (const { documentId, start, end, text, reason, whole } of removals) {
        const source = before.find(({ id }) => id === documentId)?.text ?? ''
        expect(source.slice(start, end)).toBe(text)
        expect(text.length === source.length).toBe(whole)
        expect(reason).toMatch(/\p{Script=Han}/u)
      }
    }
  })

  it('leaves no personal data, noise or test sentence', () => {
    const text = result.stages[2].after.map(document => document.text).join('\n')
    expect(findPersonalData(text)).toEqual([])
    expect(text).not.toMatch(/林小雨|138|[@★<]|0000/)
    for (const sentence of heldOutSentences)
      expect(text).not.toContain(sentence)
  })

  it('encodes what is left, in fewer tokens than bytes', () => {
    expect(result.merges).toHaveLength(64)
    for (const { documentId, tokens } of result.encoded) {
      const text = result.stages[2].after.find(({ id }) => id === documentId)?.text ?? ''
      expect(decode(tokens, result.merges)).toBe(text)
      expect(tokens.length).toBeLessThan(new TextEncoder().encode(text).length)
    }
  })

  it('handles an empty corpus and refuses equal ids', () => {
    expect(runPipeline([]).encoded).toEqual([])
    expect(() => filterQuality([{ id: 'a', text: '甲' }, { id: 'a', text: '乙' }])).toThrow(RangeError)
    expect(reducePrivacy([]).after).toEqual([])
  })
})
