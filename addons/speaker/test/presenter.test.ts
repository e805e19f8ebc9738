import type { PlannedSlide } from '../presenter/pace'
import type { Rehearsal } from '../presenter/rehearsal'
import { describe, expect, it } from 'vitest'
import { jump } from '../chrome/jumps'
import { elapsedMs, parseClock } from '../presenter/clock'
import { formatSeconds, paceAt } from '../presenter/pace'
import { addTime, beginRehearsal, keptRehearsals, parseRehearsals, ranOver, storeRehearsals, toCsv } from '../presenter/rehearsal'

const plan: PlannedSlide[] = [
  { no: 1, title: '封面', seconds: 30 },
  { no: 2, title: '路线图', seconds: 60 },
  { no: 3, title: '附录', seconds: 0 },
]

describe('pace', () => {
  it('is even while the clock is inside the time of the slide', () => {
    expect(paceAt(plan, 2, 30)).toEqual({ planned: 60, lead: 0, level: 'calm' })
    expect(paceAt(plan, 2, 90).lead).toBe(0)
  })

  it('counts ahead from the slide\'s planned start and behind from its planned end', () => {
    expect(paceAt(plan, 2, 10).lead).toBe(20)
    expect(paceAt(plan, 2, 100)).toEqual({ planned: 60, lead: -10, level: 'calm' })
    expect(paceAt(plan, 1, 100)).toEqual({ planned: 30, lead: -70, level: 'notice' })
    expect(paceAt(plan, 1, 300).level).toBe('urgent')
  })

  it('leaves the appendix out of the plan', () => {
    expect(paceAt(plan, 3, 5000)).toEqual({ planned: 0, lead: 0, level: 'calm' })
  })

  it('writes seconds as minutes and seconds', () => {
    expect(formatSeconds(0)).toBe('0:00')
    expect(formatSeconds(-75.4)).toBe('1:15')
  })
})

describe('rehearsal', () => {
  const empty = beginRehearsal(new Date(0))

  it('adds the visits of a slide up, in running order', () => {
    const run = [[plan[1], 10], [plan[0], 5], [plan[1], 70]].reduce<Rehearsal>((so, [slide, seconds]) => addTime(so, slide as PlannedSlide, seconds as number), empty)
    expect(run.slides.map(slide => [slide.no, slide.spent])).toEqual([[1, 5], [2, 80]])
    expect(run.slides.map(ranOver)).toEqual([false, true])
    expect(empty.slides).toEqual([])
  })

  it('exports CSV with quotes doubled', () => {
    const run = addTime(empty, { no: 1, title: '说“大”, "large"', seconds: 30 }, 31)
    expect(toCsv(run)).toBe('slide,title,planned_seconds,spent_seconds,ran_over\r\n1,"说“大”, ""large""",30.0,31.0,no\r\n')
  })

  it('keeps the newest five and reads them back', () => {
    const runs = Array.from({ length: 7 }, (_, i) => beginRehearsal(new Date(i)))
    const kept = parseRehearsals(storeRehearsals(runs))
    expect(kept).toHaveLength(keptRehearsals)
    expect(kept[0]).toEqual(runs[0])
    expect(parseRehearsals(null)).toEqual([])
  })

  it.each(['{', '{}', '[{}]', '[{"startedAt":"never","slides":[]}]', '[{"startedAt":"2023-10-25","slides":[{"no":1}]}]'])('refuses %s', (stored) => {
    expect(() => parseRehearsals(stored)).toThrow()
  })
})

describe('clock', () => {
  const timer = { status: 'running', slides: {}, startedAt: 1000, pausedAt: 0 } as const

  it('runs, rests in a pause, and is zero when stopped', () => {
    expect(elapsedMs(timer, 6000)).toBe(5000)
    expect(elapsedMs({ ...timer, status: 'paused', pausedAt: 3000 }, 6000)).toBe(2000)
    expect(elapsedMs({ ...timer, status: 'stopped' }, 6000)).toBe(0)
  })

  it('comes back after a reload, but not from an earlier talk', () => {
    const stored = JSON.stringify({ timer, slide: 4, enteredAt: 2000 })
    expect(parseClock(stored, 6000)).toEqual({ timer, slide: 4, enteredAt: 2000 })
    expect(parseClock(stored, 1000 + 4 * 3600e3)).toBeUndefined()
    expect(parseClock(null, 6000)).toBeUndefined()
    expect(() => parseClock('{"timer":3,"slide":1,"enteredAt":0}', 6000)).toThrow()
  })
})

describe('jump keys', () => {
  const here = { no: 20, clicks: 2 }

  it('go to the appendix and come back to the click', () => {
    const away = jump(here, 60, undefined, false)
    expect(away).toEqual({ to: { no: 60, clicks: 0 }, origin: here })
    expect(jump({ no: 61, clicks: 0 }, 60, away?.origin, true)).toEqual({ to: here, origin: undefined })
  })

  it('do nothing without a target, or where the target is on screen', () => {
    expect(jump(here, undefined, undefined, false)).toBeUndefined()
    expect(jump({ no: 60, clicks: 0 }, 60, undefined, true)).toBeUndefined()
  })
})
