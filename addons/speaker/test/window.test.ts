import type { TalkSlide } from '../presenter/forecast'
import { describe, expect, it } from 'vitest'
import { keyOf } from '../chrome/keyOf'
import { forecast, proposeSkips } from '../presenter/forecast'
import { plainTitle, planOf, secondsOf, spokenLength, spokenWords } from '../presenter/plan'
import { stepOver } from '../presenter/steps'
import { find } from '../window/find'

describe('the end of the talk', () => {
  const slides: TalkSlide[] = [
    { no: 1, title: 'a', seconds: 600 },
    { no: 2, title: 'b', seconds: 60, optional: 'an example' },
    { no: 3, title: 'c', seconds: 90, optional: 'a proof' },
    { no: 4, title: 'd', seconds: 600 },
    { no: 5, title: 'e', seconds: 120, optional: 'a table' },
    { no: 6, title: 'questions', seconds: 0 },
  ]

  it('is as planned while the clock keeps to the plan', () => {
    expect(forecast(slides, { no: 1, elapsed: 0, onSlide: 0 })).toEqual({ plannedEnd: 1470, end: 1470 })
    expect(forecast(slides, { no: 1, elapsed: 300, onSlide: 300 }).end).toBe(1470)
  })

  it('moves with the pace so far, and not beyond reason', () => {
    const { end } = forecast(slides, { no: 2, elapsed: 900, onSlide: 0 })
    expect(end).toBeCloseTo(900 + 870 * 4 / 3)
    expect(forecast(slides, { no: 1, elapsed: 5000, onSlide: 5000 }).end).toBe(5000 + 870 * 1.5)
    expect(forecast(slides, { no: 4, elapsed: 0, onSlide: 0 }).end).toBe(720 * 0.75)
  })

  it('comes sooner without what is skipped, the slide on screen excepted', () => {
    expect(forecast(slides, { no: 1, elapsed: 0, onSlide: 0 }, [3, 5]).end).toBe(1260)
    expect(forecast(slides, { no: 3, elapsed: 660, onSlide: 0 }, [3]).end).toBe(1470)
  })

  it('proposes to skip the least that is enough', () => {
    expect(proposeSkips(slides, 1, 0)).toEqual([])
    expect(proposeSkips(slides, 1, 50)).toEqual([2])
    expect(proposeSkips(slides, 1, 100)).toEqual([5])
    expect(proposeSkips(slides, 1, 140)).toEqual([2, 3])
    expect(proposeSkips(slides, 1, 200)).toEqual([3, 5])
    expect(proposeSkips(slides, 1, 9999)).toEqual([2, 3, 5])
  })

  it('proposes nothing that is needed, over, or skipped already', () => {
    expect(proposeSkips(slides, 3, 50)).toEqual([5])
    expect(proposeSkips(slides, 5, 50)).toEqual([])
    expect(proposeSkips(slides, 1, 50, [2])).toEqual([3])
  })
})

it('steps over what is skipped, forward and back, and lets jumps alone', () => {
  expect(stepOver(3, 4, [4, 5], 9)).toBe(6)
  expect(stepOver(6, 5, [4, 5], 9)).toBe(3)
  expect(stepOver(1, 5, [4, 5], 9)).toBe(5)
  expect(stepOver(8, 9, [9], 9)).toBe(9)
  expect(stepOver(2, 1, [1], 9)).toBe(1)
})

describe('the plan', () => {
  it('is the minutes of the slides', () => {
    const plan = planOf([
      { no: 1, title: 'One<br>two', frontmatter: { minutes: 1.5 } },
      { no: 2, title: '大<br>模型', frontmatter: { optional: 'details' } },
    ], 100)
    expect(plan).toEqual([{ no: 1, title: 'One two', seconds: 90 }, { no: 2, title: '大模型', seconds: 0, optional: 'details' }])
  })

  it('is shared out by the length of the scripts where no slide has minutes', () => {
    const plan = planOf([
      { no: 1, note: 'word '.repeat(10), frontmatter: {} },
      { no: 2, note: `${'字'.repeat(60)}\n\n出处：某处`, frontmatter: {} },
      { no: 3, frontmatter: {} },
      { no: 4, note: '字'.repeat(99), frontmatter: { appendix: true } },
    ], 1000, '出处')
    expect(plan.map(({ seconds }) => seconds)).toEqual([200, 600, 200, 0])
  })

  it('counts what is spoken: characters, and words twice', () => {
    expect(spokenLength('大模型LLM有2种')).toBe(5)
    expect(spokenLength('A survey of large language models, 2023')).toBe(14)
    expect(spokenWords('one [click] two\n\n[click:2] three\n\nSource: x', 'Source')).toBe('one  two\n three')
  })

  it.each([['45min', 2700], ['1h30m', 5400], ['90s', 90], ['1:30:00', 5400], ['12:30', 750], [undefined, 0], ['soon', 0]])('reads a time of %s', (text, seconds) => {
    expect(secondsOf(text)).toBe(seconds)
  })

  it('writes a heading in one line', () => {
    expect(plainTitle('CoT＝ICL＋<span class="lit">推理步骤</span>', 3)).toBe('CoT＝ICL＋推理步骤')
    expect(plainTitle(undefined, 3)).toBe('3')
  })
})

describe('find', () => {
  const things = [
    { no: 1, name: 'Cover', words: 'GPT-4 and others' },
    { no: 12, name: 'GPT-3 in one slide', words: '175B' },
    { no: 60, name: 'GPT-3', kind: 'model' },
    { no: 61, name: '前缀解码器', words: 'prefix decoder', kind: '术语' },
  ]
  const found = (typed: string) => find(things, typed).map(({ name }) => name)

  it('gives the very name first, then beginnings, then words of slides', () => {
    expect(found('gpt-3')).toEqual(['GPT-3', 'GPT-3 in one slide'])
    expect(found('gpt')).toEqual(['GPT-3 in one slide', 'GPT-3', 'Cover'])
  })

  it('knows numbers of slides, several words, and wide letters', () => {
    expect(found('12')[0]).toBe('GPT-3 in one slide')
    expect(found('decoder prefix')).toEqual(['前缀解码器'])
    expect(found('ＧＰＴ－３ slide')).toEqual(['GPT-3 in one slide'])
  })

  it('gives nothing for nothing, and nothing that lacks a word', () => {
    expect(found('  ')).toEqual([])
    expect(found('gpt-3 decoder')).toEqual([])
  })
})

it('names a deck\'s things by its title and its folder, not by the slide', () => {
  const name = keyOf('Talk', './', 'https://example.org/talks/a/#/12', 'clock')
  expect(keyOf('Talk', './', 'https://example.org/talks/a/index.html?print#/3', 'clock')).toBe(name)
  expect(keyOf('Talk', '/talks/a/', 'https://example.org/talks/a/12', 'clock')).toBe(name)
  expect(keyOf('Talk', './', 'https://example.org/talks/b/#/12', 'clock')).not.toBe(name)
  expect(keyOf('Other talk', './', 'https://example.org/talks/a/#/12', 'clock')).not.toBe(name)
})
