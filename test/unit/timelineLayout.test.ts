import type { TimelineItem } from '../../snippets/timelineLayout'
import { describe, expect, it } from 'vitest'
import { models } from '../../data/models'
import { eras, layoutTimeline, passes, radiusOf, textWidth, timeScale, xOfMonth } from '../../snippets/timelineLayout'

const width = 868
const organisations = [null, ...new Set(models.map(model => model.organisation))]
const filters = [null, true, false].flatMap(open =>
  organisations.flatMap(organisation => [null, 10, 50, 100, 500].map(minSizeB => ({ open, organisation, minSizeB }))))

function overlaps(items: TimelineItem[]): string[] {
  return items.flatMap((a, i) => items.slice(i + 1)
    .filter(b => a.lane === b.lane && a.from < b.to && b.from < a.to)
    .map(b => `${a.model.name} / ${b.model.name}`))
}

describe('the time axis', () => {
  it('keeps the order of months and meets the eras’ starts', () => {
    const xs = models.map(model => xOfMonth(model.month))
    expect(xs).toEqual([...xs].sort((a, b) => a - b))
    expect(timeScale(new Date('2022-01-01T00:00:00Z'))).toBe(eras[2].x)
  })

  it('is linear inside a year', () => {
    const [january, july, december] = ['2022-01-01', '2022-07-02T12:00:00Z', '2023-01-01'].map(day => timeScale(new Date(day)))
    expect(july! - january!).toBeCloseTo(december! - july!, 0)
  })

  it('covers every model', () => {
    for (const model of models) {
      expect(xOfMonth(model.month)).toBeGreaterThan(eras[0].x)
      expect(xOfMonth(model.month)).toBeLessThan(eras[4].x)
    }
  })
})

describe('layoutTimeline', () => {
  const all = layoutTimeline(models, width)

  it('draws every model once, inside the figure', () => {
    expect(all.map(item => item.model.id).sort()).toEqual(models.map(model => model.id).sort())
    for (const item of all) {
      expect(item.from, item.model.name).toBeGreaterThanOrEqual(0)
      expect(item.to - 3, item.model.name).toBeLessThanOrEqual(width)
    }
  })

  it('needs no more lanes than the figure has', () => {
    expect(Math.max(...all.map(item => item.lane))).toBeLessThan(14) // 14 lanes of 20 px leave room for the controls
  })

  it('does not depend on the order of its input', () => {
    expect(layoutTimeline([...models].reverse(), width)).toEqual(all)
  })

  it('lets no two labels overlap under any filter, whether lanes are kept or computed anew', () => {
    for (const filter of filters) {
      const kept = all.filter(item => passes(item.model, filter))
      const anew = layoutTimeline(models.filter(model => passes(model, filter)), width)
      expect(overlaps(kept), JSON.stringify(filter)).toEqual([])
      expect(overlaps(anew), JSON.stringify(filter)).toEqual([])
    }
  })

  it('puts a label that would leave the figure left of its mark', () => {
    const [item] = layoutTimeline([{ ...models[0]!, month: '2023-06', name: 'A-Model-With-A-Long-Name' }], width)
    expect(item!.labelX).toBeLessThan(item!.x)
    expect(item!.anchor).toBe('end')
  })
})

describe('passes', () => {
  const gpt4 = models.find(model => model.id === 'gpt-4')!

  it('keeps undisclosed sizes unless a least size is asked for', () => {
    expect(passes(gpt4, { open: false, organisation: 'OpenAI', minSizeB: null })).toBe(true)
    expect(passes(gpt4, { open: null, organisation: null, minSizeB: 10 })).toBe(false)
  })
})

describe('measures', () => {
  it('grow with size and with text', () => {
    expect(radiusOf(1200)).toBeGreaterThan(radiusOf(175))
    expect(radiusOf(175)).toBeGreaterThan(radiusOf(10))
    expect(textWidth('GPT-3', 13)).toBeLessThan(textWidth('GPT-NeoX-20B', 13))
  })
})
