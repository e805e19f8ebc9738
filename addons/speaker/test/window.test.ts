import type { TalkSlide } from '../presenter/forecast'
import { describe, expect, it } from 'vitest'
import { checkSlides, tableOf } from '../check'
import { keyOf } from '../chrome/keyOf'
import { wordsOf } from '../plugins/speaker-index'
import { forecast, proposeSkips } from '../presenter/forecast'
import { changesOf, parseChanges, withMinutes } from '../presenter/minutes'
import { plainTitle, planOf, secondsOf, spokenLength, spokenWords } from '../presenter/plan'
import { addTime, beginRehearsal, disagreement } from '../presenter/rehearsal'
import { stepOver } from '../presenter/steps'
import { Attempts } from '../remote/attempts'
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

describe('minutes', () => {
  const run = addTime(addTime(addTime(beginRehearsal(new Date(0)), { no: 1, title: 'One', seconds: 60 }, 80), { no: 2, title: 'Two', seconds: 0 }, 30), { no: 3, title: 'Three', seconds: 90 }, 90)

  it('change where a run took another time, in the timed talk alone', () => {
    const changes = changesOf(run.slides, run)
    expect(changes).toEqual([{ no: 1, title: 'One', from: 1, to: 1.35 }])
    expect(parseChanges(JSON.stringify(changes))).toEqual([{ no: 1, to: 1.35 }])
  })

  it.each(['{', '{}', '[1]', '[{"no":1}]', '[{"no":1,"to":0}]', '[{"no":1.5,"to":2}]'])('are not taken from %s', (text) => {
    expect(() => parseChanges(text)).toThrow()
  })

  it('are written into the frontmatter of one slide, and nothing else changes', () => {
    const page = '---\nlayout: a\nminutes: 1.2 # long\n---\n\n# A\n\nminutes: 9\n\n---\nminutes: 3\n---\n\n# B\n'
    expect(withMinutes(page, 0, 0.85)).toBe(page.replace('1.2', '0.85'))
    expect(withMinutes(page, 9, 2)).toBe(page.replace('minutes: 3', 'minutes: 2'))
    expect(() => withMinutes('---\nlayout: a\n---\n\nminutes: 4\n', 0, 2)).toThrow('line 1')
  })
})

describe('check', () => {
  const checks = checkSlides([
    { title: 'One<br>two', note: '一二三[click]四五\n\n出处：六', frontmatter: { minutes: 0.5, clicks: 2 } },
    { title: 'B', note: 'no marks', frontmatter: { clicks: 1 } },
    { note: '[click:2] a [click] b', frontmatter: { minutes: 1, clicks: 3 } },
  ], '出处')

  it('counts words, pace and marks, and says where marks and clicks differ', () => {
    expect(checks.map(({ length, rate, marked, clicks, disagrees }) => [length, rate, marked, clicks, disagrees])).toEqual([[5, 10, 1, 2, true], [4, undefined, 0, 1, false], [4, 4, 3, 3, false]])
    const table = tableOf(checks).split('\n')
    expect(table).toHaveLength(5)
    expect(table[1]).toContain('1/2 !')
    expect(table[4]).toMatch(/talk\s+9\s+1\.5\s+6/)
  })
})

it('says where words and time disagree', () => {
  expect(disagreement(60, 240, 4)).toBeUndefined()
  expect(disagreement(60, 500, 4)).toBe('fastSlide')
  expect(disagreement(60, 100, 4)).toBe('slowSlide')
  expect(disagreement(5, 500, 4)).toBeUndefined()
})

it('reads the words of a slide without its markup', () => {
  expect(wordsOf('# Title<br>two\n\n<Figure :step="$clicks" />\n\n- a **bold** [link](https://x.org)\n\n<style>\n.a { b: c }\n</style>')).toBe('Title two - a bold link')
})

it('makes who guesses wait twice as long each time, each address for itself', () => {
  const attempts = new Attempts()
  expect(attempts.wait('a', 0)).toBe(0)
  expect(Array.from({ length: 8 }, () => attempts.fail('a', 0))).toEqual([2, 4, 8, 16, 32, 60, 60, 60])
  expect(attempts.wait('a', 30_500)).toBe(30)
  expect(attempts.wait('b', 0)).toBe(0)
  attempts.succeed('a')
  expect(attempts.wait('a', 0)).toBe(0)
})
