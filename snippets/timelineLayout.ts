import type { ScaleTime } from 'd3-scale'
import type { ModelRecord } from '../data/models'
import { range, sum } from 'd3-array'
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

/** A stretch of the axis with a name of its own: a year, or the first few, sparse ones together. */
export interface Era {
  /** What the axis writes below it. */
  label: string
  /** Last year in it. */
  year: number
  /** Left and right end, px. */
  x: number
  end: number
}

/** A time axis on which each half-year keeps its own pace, so that crowded ones get the room they need. */
export interface TimeAxis {
  eras: Era[]
  /** Where each quarter begins, px, so that a change of pace can be seen. */
  quarters: number[]
  /** Horizontal place of a date, px; linear in time inside each half-year. */
  scale: ScaleTime<number, number>
}

/** Up to the end of this year there are few models: these years share one era. */
const sparseUntil = 2020
/** Room for a mark at either end of the axis, px. */
const margin = { left: 16, right: 38 }

/** First day of a month, as UTC date; months are counted from January 2000 and may be negative. */
const firstDay = (month: number) => new Date(Date.UTC(2000, month))

/**
 * Time axis from the half-year of the first model to that of the last. A half-year gets room by the number of its models.
 * @param models in any order, at least one
 * @param width right edge of the drawing, px
 */
export function timeAxis(models: readonly ModelRecord[], width: number): TimeAxis {
  // Half-years are counted from the year 2000, as months are.
  const halves = models.map(({ month }) => 2 * (Number(month.slice(0, 4)) - 2000) + (month.slice(5) < '07' ? 0 : 1))
  const first = Math.min(...halves)
  const last = Math.max(...halves)
  const weights = range(first, last + 1).map(half => 1 + halves.filter(other => other === half).length)
  const pace = (width - margin.left - margin.right) / sum(weights)
  const xOf = (half: number) => margin.left + pace * sum(weights.slice(0, Math.max(0, half - first)))
  const bounds = range(first, last + 2)
  const scale = scaleUtc(bounds.map(half => firstDay(6 * half)), bounds.map(xOf))

  const firstYear = 2000 + Math.floor(first / 2)
  const lastYear = 2000 + Math.floor(last / 2)
  const firstEra = Math.max(firstYear, Math.min(sparseUntil, lastYear))
  const eras = range(firstEra, lastYear + 1).map(year => ({
    label: year === firstEra && year > firstYear ? `${firstYear}–${year}` : `${year}`,
    year,
    x: year === firstEra ? margin.left : xOf(2 * (year - 2000)),
    end: xOf(2 * (year - 1999)),
  }))
  const quarters = range(2 * first, 2 * last + 2).map(quarter => scale(firstDay(3 * quarter)))
  return { eras, quarters, scale }
}

/** Horizontal place of the middle of a month `YYYY-MM`, px. */
const xOfMonth = (axis: TimeAxis, month: string): number => axis.scale(new Date(`${month}-15T00:00:00Z`))

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
  if (models.length === 0)
    return []
  const axis = timeAxis(models, width)
  const lanes: TimelineItem[][] = []
  const laneOf = (box: Box) => {
    const free = lanes.findIndex(lane => lane.every(other => other.to <= box.from || box.to <= other.from))
    return free < 0 ? lanes.length : free
  }
  return [...models].sort(byMonthThenSize).map((model) => {
    // The label stands right of its mark, unless it would leave the drawing there or finds a lower lane on the left.
    const boxes = measure(model, axis)
    const inside = boxes.filter(box => box.from >= 0 && box.to - gap.next / 2 <= width)
    const [box, lane] = (inside.length > 0 ? inside : boxes).map(box => [box, laneOf(box)] as const).reduce((best, next) => next[1] < best[1] ? next : best)
    const item = { ...box, lane }
    lanes[lane] = [...lanes[lane] ?? [], item]
    return item
  })
}
// #endregion lanes

function byMonthThenSize(a: ModelRecord, b: ModelRecord): number {
  return a.month.localeCompare(b.month) || (b.sizeB ?? 0) - (a.sizeB ?? 0) || a.id.localeCompare(b.id)
}

type Box = Omit<TimelineItem, 'lane'>

/** A model's mark with its label to the right, and with its label to the left. */
function measure(model: ModelRecord, axis: TimeAxis): [Box, Box] {
  const x = xOfMonth(axis, model.month)
  const radius = radiusOf(model.sizeB)
  const size = sizeLabel(model.sizeB)
  const labelWidth = textWidth(model.name, fonts.name) + (size ? gap.name + textWidth(size, fonts.size) : 0)
  // A star of a circle's area reaches 1.7 radii out.
  const reach = model.open ? radius * 1.7 : radius
  const room = reach + gap.mark + labelWidth
  const mark = { model, x, radius }
  return [
    { ...mark, labelX: x + reach + gap.mark, anchor: 'start', from: x - reach - gap.next / 2, to: x + room + gap.next / 2 },
    { ...mark, labelX: x - reach - gap.mark, anchor: 'end', from: x - room - gap.next / 2, to: x + reach + gap.next / 2 },
  ]
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
