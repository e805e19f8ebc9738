import { describe, expect, it } from 'vitest'
import { layOutTimeline, passes } from '../../components/figures/model-timeline/columns'
import { modelById, models } from '../../data/models'

const canvas = { left: 48, right: 932, top: 60, bottom: 510 }

function bricksOf(list: Parameters<typeof layOutTimeline>[0]) {
  const timeline = layOutTimeline(list)
  return { ...timeline, bricks: timeline.columns.flatMap(({ open, closed }) => [...open, ...closed]) }
}

describe('layOutTimeline', () => {
  it('draws every model once, on the canvas, without overlap', () => {
    const { bricks, width, height } = bricksOf(models)
    expect(bricks.map(({ model }) => model.id).sort()).toEqual(models.map(model => model.id).sort())
    for (const [i, { x, y, model }] of bricks.entries()) {
      expect(x, model.name).toBeGreaterThanOrEqual(canvas.left)
      expect(x + width, model.name).toBeLessThanOrEqual(canvas.right + 0.01)
      expect(y, model.name).toBeGreaterThanOrEqual(canvas.top)
      expect(y + height, model.name).toBeLessThanOrEqual(canvas.bottom)
      expect(bricks.slice(i + 1).filter(other => other.x === x && Math.abs(other.y - y) < height), model.name).toEqual([])
    }
  })

  it('has one column a half year, of one width, empty ones included', () => {
    const { columns } = bricksOf([{ ...models[0]!, month: '2019-10' }, { ...models[0]!, id: 'later', month: '2021-01' }])
    expect(columns.map(column => column.label)).toEqual(['2019下', '2020上', '2020下', '2021上'])
    const gaps = columns.slice(1).map((column, i) => column.x - columns[i]!.x)
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(0.01)
  })

  it('counts June to the first half of a year and July to the second', () => {
    const labels = ['2022-06', '2022-07'].map(month => bricksOf([{ ...models[0]!, month }]).columns[0]?.label)
    expect(labels).toEqual(['2022上', '2022下'])
  })

  it('makes room for models of any later month', () => {
    const { bricks, width } = bricksOf([...models, { ...modelById('gpt-4'), id: 'next', month: '2024-07' }])
    const next = bricks.find(({ model }) => model.id === 'next')
    expect(next!.x + width).toBeCloseTo(canvas.right, 5)
  })

  it('does not depend on the order of its input', () => {
    expect(layOutTimeline([...models].reverse())).toEqual(layOutTimeline(models))
  })
})

describe('passes', () => {
  it('keeps undisclosed sizes unless a least size is asked for', () => {
    const gpt4 = modelById('gpt-4')
    expect(passes(gpt4, { open: false, organisation: 'OpenAI', minSizeB: null })).toBe(true)
    expect(passes(gpt4, { open: null, organisation: null, minSizeB: 10 })).toBe(false)
  })
})
