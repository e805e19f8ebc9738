import type { ModelRecord } from '../../../data/models'
import { yearOf } from '../../kit/format'

/** One model as a brick: its place in the picture, in slide pixels from the top left. */
export interface Brick {
  model: ModelRecord
  x: number
  y: number
}

/** The models of half a year: open ones stand on the axis, the others hang below it. */
export interface Column {
  /** Year and half, e.g. `2021下`. */
  label: string
  year: string
  x: number
  open: Brick[]
  closed: Brick[]
}

/** The timeline's geometry, in slide pixels. */
export interface Timeline {
  columns: Column[]
  /** Size of a brick. */
  width: number
  height: number
  /** Distance from one brick to the next above it. */
  pitch: number
  /** The axis is a band of words between these two heights. */
  axis: { top: number, bottom: number }
}

/** The room for columns, and the largest distance between bricks; slide pixels. */
const room = { left: 48, right: 932, top: 66, bottom: 504 }
const gap = 6
const axisBand = 30
const largestPitch = 22

const halfYearOf = (month: string): number => 2 * yearOf(month) + (Number(month.slice(5)) > 6 ? 1 : 0)
const labelOf = (halfYear: number): string => `${Math.floor(halfYear / 2)}${halfYear % 2 ? '下' : '上'}`

/**
 * Sorts models into half years on an even scale of time, without leaving out empty ones, and stacks them by openness; earlier models
 * stand nearer to the axis. Any set of models fits: columns and bricks share the room there is.
 * @param models at least one, in any order
 */
export function layOutTimeline(models: readonly ModelRecord[]): Timeline {
  const sorted = [...models].sort((a, b) => a.month.localeCompare(b.month) || a.id.localeCompare(b.id))
  const halfYears = sorted.map(model => halfYearOf(model.month))
  const first = Math.min(...halfYears)
  const count = Math.max(...halfYears) - first + 1
  const groups = Array.from({ length: count }, (_, i) => {
    const members = sorted.filter((_, at) => halfYears[at] === first + i)
    return { halfYear: first + i, open: members.filter(model => model.open), closed: members.filter(model => !model.open) }
  })
  const highest = Math.max(...groups.map(group => group.open.length))
  const deepest = Math.max(...groups.map(group => group.closed.length))
  const pitch = Math.min(largestPitch, (room.bottom - room.top - axisBand) / (highest + deepest))
  const width = (room.right - room.left - gap * (count - 1)) / count
  const axis = { top: room.top + highest * pitch, bottom: room.top + highest * pitch + axisBand }
  return {
    width,
    height: pitch - 3,
    pitch,
    axis,
    columns: groups.map(({ halfYear, open, closed }, i) => {
      const x = room.left + i * (width + gap)
      return {
        label: labelOf(halfYear),
        year: String(Math.floor(halfYear / 2)),
        x,
        open: open.map((model, row) => ({ model, x, y: axis.top - (row + 1) * pitch + 3 })),
        closed: closed.map((model, row) => ({ model, x, y: axis.bottom + row * pitch })),
      }
    }),
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
