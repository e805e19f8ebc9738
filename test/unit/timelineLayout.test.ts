import type { TimelineItem } from '../../snippets/timelineLayout'
import { describe, expect, it } from 'vitest'
import { models } from '../../data/models'
import { layoutTimeline, passes, radiusOf, textWidth, timeAxis } from '../../snippets/timelineLayout'

const width = 868
const organisations = [null, ...new Set(models.map(model => model.organisation))]
const filters = [null, true, false].flatMap(open =>
  organisations.flatMap(organisation => [null, 10, 50, 100, 500].map(minSizeB => ({ open, organisation, minSizeB }))))

function overlaps(items: TimelineItem[]): string[] {
  return items.flatMap((a, i) => items.slice(i + 1)
    .filter(b => a.lane === b.lane && a.from < b.to && b.from < a.to)
    .map(b => `${a.model.name} / ${b.model.name}`))
}

const model = (month: string, name = 'New-Model') => ({ ...models[0]!, id: `new-${month}`, name, month })
const monthsOf = (list: readonly { month: string }[]) => list.map(({ month }) => month).sort()

describe('the time axis', () => {
  const axis = timeAxis(models, width)
  const x = (day: string) => axis.scale(new Date(`${day}T00:00:00Z`))

  it('keeps the order of months and meets the eras’ starts', () => {
    const xs = monthsOf(models).map(month => x(`${month}-15`))
    expect(xs).toEqual([...xs].sort((a, b) => a - b))
    axis.eras.slice(1).forEach(era => expect(x(`${era.year}-01-01`)).toBeCloseTo(era.x))
  })

  it('is linear inside a half-year, and marks the quarters', () => {
    const [january, april, july] = [x('2022-01-01'), x('2022-04-01'), x('2022-07-01')]
    expect(april - january).toBeCloseTo((july - january) * 90 / 181)
    expect(axis.quarters).toEqual(expect.arrayContaining([january, april, july]))
    expect(axis.quarters.filter(quarter => january <= quarter && quarter < x('2023-01-01') - 1)).toHaveLength(4)
  })

  it('names the sparse years together and each later one by itself, the crowded ones widest', () => {
    expect(axis.eras.slice(0, 3).map(era => era.label)).toEqual(['2019–2020', '2021', '2022'])
    const room = axis.eras.map(era => era.end - era.x)
    expect(axis.eras[room.indexOf(Math.max(...room))]?.label).toBe('2022')
  })

  it.each([['2018-06'], ['2019-01'], ['2020-12'], ['2023-10'], ['2024-07'], ['2026-12']])('reaches a model of %s, and still holds all the others', (month) => {
    const list = [...models, model(month)]
    const { eras, scale } = timeAxis(list, width)
    expect(eras[0]?.x).toBeGreaterThan(0)
    expect(eras.at(-1)?.end).toBeLessThan(width)
    for (const { month } of list) {
      const at = scale(new Date(`${month}-15T00:00:00Z`))
      expect(at, month).toBeGreaterThan(eras[0]!.x)
      expect(at, month).toBeLessThan(eras.at(-1)!.end)
    }
    const item = layoutTimeline(list, width).find(({ model: { id } }) => id === `new-${month}`)!
    expect(item.from).toBeGreaterThanOrEqual(0)
    expect(item.to - 3).toBeLessThanOrEqual(width)
  })

  it.each([[['2020-05'], ['2020']], [['2021-08', '2021-09'], ['2021']], [['2022-03', '2023-09'], ['2022', '2023']], [['2017-06', '2018-02'], ['2017–2018']], [['2020-05', '2024-02'], ['2020', '2021', '2022', '2023', '2024']]])('spans %j', (months, labels) => {
    expect(timeAxis(months.map(month => model(month)), width).eras.map(era => era.label)).toEqual(labels)
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

  it('needs no more lanes than the figure has, and leaves some for models to come', () => {
    const lanes = (list: typeof models) => 1 + Math.max(...layoutTimeline(list, width).map(item => item.lane))
    // 14 lanes of 20 px leave room for the controls; the figure draws up to 16 closer together.
    expect(lanes(models), 'lanes of the timeline: so many models need smaller labels or an axis with more pace, see snippets/timelineLayout.ts').toBeLessThanOrEqual(14)
    for (const month of ['2018-06', '2022-11', '2023-03', '2024-07'])
      expect(lanes([...models, model(month)]), month).toBeLessThanOrEqual(16)
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
