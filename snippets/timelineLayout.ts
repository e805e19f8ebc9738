import type { ModelRecord } from '../data/models'
import { scaleLog, scaleUtc } from 'd3-scale'

/** A model's place in the timeline: its mark, its label, and the room that both take. */
export interface TimelineItem {
  model: ModelRecord
  /** Centre of the mark, px from the left. */
  x: number
  /** Row, 0 nearest to the axis. */
  lane: number
  /** Radius of the mark, px; a star has the area of a circle of this radius. */
  radius: number
  /** Where the label starts, or ends where it stands left of its mark; px. */
  labelX: number
  anchor: 'start' | 'end'
  /** All that the item occupies in its lane, px. */
  from: number
  to: number
}

/** Piecewise time axis: each year keeps its own pace, so that crowded years get the room they need. */
export const eras = [
  { from: '2019-07', x: 4 },
  { from: '2021-01', x: 152 },
  { from: '2022-01', x: 362 },
  { from: '2023-01', x: 674 },
  { from: '2023-07', x: 830 },
] as const

/** First day of a month `YYYY-MM`, as UTC date. */
const firstDay = (month: string) => new Date(`${month}-01T00:00:00Z`)

/** Horizontal place of a date, px; linear in time inside each era. */
export const timeScale = scaleUtc(eras.map(era => firstDay(era.from)), eras.map(era => era.x))

/** Horizontal place of the middle of a month `YYYY-MM`, px. */
export const xOfMonth = (month: string): number => timeScale(new Date(`${month}-15T00:00:00Z`))

const radiusScale = scaleLog([5, 1200], [3, 7.5]).clamp(true)

/** Radius in px of a size in billions of parameters, logarithmic. Undisclosed sizes get a middling circle. */
export const radiusOf = (sizeB: number | null): number => sizeB === null ? 5 : radiusScale(sizeB)

/** Size as the label writes it, e.g. `175B`; empty where undisclosed. */
export const sizeLabel = (sizeB: number | null): string => sizeB === null ? '' : `${sizeB}B`

/** Upper estimate of the width of Latin or Greek text in the deck's sans serif, px. */
export function textWidth(text: string, fontSize: number): number {
  const em = [...text].reduce((sum, char) => sum + (/[A-ZΣ]/.test(char) ? 0.69 : /[ .\-]/.test(char) ? 0.36 : 0.58), 0)
  return em * fontSize
}

const fonts = { name: 13, size: 12 }
const gap = { mark: 4, name: 4, next: 6 }

// #region lanes
/**
 * Puts each model at its month and in the lowest lane where its mark and label are free.
 * @param models in any order; the same set gives the same picture
 * @param width right edge of the drawing, px: a label that would leave it stands left of its mark
 */
export function layoutTimeline(models: readonly ModelRecord[], width: number): TimelineItem[] {
  const lanes: TimelineItem[][] = []
  return [...models].sort(byMonthThenSize).map((model) => {
    const box = measure(model, width)
    const free = lanes.findIndex(lane => lane.every(other => other.to <= box.from || box.to <= other.from))
    const lane = free < 0 ? lanes.push([]) - 1 : free
    const item = { ...box, lane }
    lanes[lane]!.push(item)
    return item
  })
}
// #endregion lanes

function byMonthThenSize(a: ModelRecord, b: ModelRecord): number {
  return a.month.localeCompare(b.month) || (b.sizeB ?? 0) - (a.sizeB ?? 0) || a.id.localeCompare(b.id)
}

function measure(model: ModelRecord, width: number): Omit<TimelineItem, 'lane'> {
  const x = xOfMonth(model.month)
  const radius = radiusOf(model.sizeB)
  const size = sizeLabel(model.sizeB)
  const labelWidth = textWidth(model.name, fonts.name) + (size ? gap.name + textWidth(size, fonts.size) : 0)
  // A star of a circle's area reaches 1.7 radii out.
  const reach = model.open ? radius * 1.7 : radius
  const room = reach + gap.mark + labelWidth
  const toRight = x + room <= width
  return {
    model,
    x,
    radius,
    labelX: toRight ? x + reach + gap.mark : x - reach - gap.mark,
    anchor: toRight ? 'start' : 'end',
    from: x - (toRight ? reach : room) - gap.next / 2,
    to: x + (toRight ? room : reach) + gap.next / 2,
  }
}

/** What the listener asks to see; `null` means no restriction. */
export interface TimelineFilter {
  open: boolean | null
  organisation: string | null
  /** Least size in billions; undisclosed sizes never pass one. */
  minSizeB: number | null
}

/** Whether a model passes every part of a filter. */
export function passes(model: ModelRecord, filter: TimelineFilter): boolean {
  return (filter.open === null || model.open === filter.open)
    && (filter.organisation === null || model.organisation === filter.organisation)
    && (filter.minSizeB === null || (model.sizeB !== null && model.sizeB >= filter.minSizeB))
}
