import { describe, expect, it } from 'vitest'
import { compared } from '../../components/figures/n-gram/comparison'
import { contextOf, markedLines } from '../../components/figures/n-gram/marks'
import { occurrences } from '../../components/figures/n-gram/occurrences'
import { sampleText, trainNGram } from '../../snippets/nGram'

describe('occurrences', () => {
  const places = occurrences('语言', '模型', '学习')

  it('finds every place of the word, as the model counts them', () => {
    const { counts } = trainNGram(sampleText, 3)
    expect(places).toHaveLength(counts.get('')?.get('语言') ?? Number.NaN)
    expect(places.filter(place => place.next === '模型')).toHaveLength(counts.get('语言')?.get('模型') ?? Number.NaN)
    expect(places.filter(place => place.next === '模型' && place.second === '学习')).toHaveLength(counts.get('语言 模型')?.get('学习') ?? Number.NaN)
  })

  it('puts those first that go on as asked, and keeps each sentence whole', () => {
    expect(places.map(place => place.next === '模型')).toEqual([true, true, true, true, false, false, false])
    expect(places[0]?.second).toBe('学习')
    for (const { before, next, second, rest } of places)
      expect(sampleText.split('\n')).toContain([...before, '语言', next, second, ...rest].filter(Boolean).join(' '))
  })
})

describe('compared', () => {
  it('finds “用” as the word that falls furthest once a second word is seen', () => {
    const { rows, fallen } = compared(['语言', '模型'], 7)
    expect(rows).toHaveLength(7)
    expect(rows[0]).toBe(fallen)
    expect([fallen.word, fallen.bi.toFixed(3), fallen.tri.toFixed(3)]).toEqual(['用', '0.251', '0.050'])
  })

  it('leaves out nothing that either model finds likelier than what it shows', () => {
    const { rows } = compared(['机器', '学习'], 4)
    const least = Math.min(...rows.map(row => Math.max(row.bi, row.tri)))
    const all = compared(['机器', '学习'], 100).rows
    expect(all.filter(row => Math.max(row.bi, row.tri) > least).length).toBeLessThan(4)
  })
})

describe('marks', () => {
  it('pads a context that is too short', () => {
    expect(contextOf([], 3)).toEqual(['<s>', '<s>'])
    expect(contextOf(['我们'], 3)).toEqual(['<s>', '我们'])
    expect(contextOf(['大', '语言', '模型'], 2)).toEqual(['模型'])
  })

  it.each([[2, 9], [3, 3]] as const)('marks as many followers as a model of order %d counts inside sentences', (order, followers) => {
    const roles = markedLines(['语言', '模型'], order).flat().map(word => word.role)
    expect(roles.filter(role => role === 'next')).toHaveLength(followers)
  })
})
