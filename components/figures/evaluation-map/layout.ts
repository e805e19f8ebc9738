import type { EvaluationTask } from '../../../data/evaluation'

/** One data set in the row of one of its tasks. */
export interface Cell {
  dataSet: string
  /** Left edge in slide pixels. */
  x: number
  /** Whether it serves several tasks; such cells stand at the head of their row, where the threads run. */
  shared: boolean
}

/** One task's row. */
export interface Row {
  task: EvaluationTask
  /** Middle of the row in slide pixels. */
  y: number
  cells: Cell[]
}

/** A thread from a data set's cell in one row to its cell in another one below. */
export interface Thread {
  dataSet: string
  path: string
}

const top = 112
const pitch = 19.2
const gapBetweenAbilities = 4
const gapBetweenLevels = 10
const left = 356
/** Where the threads run down, between the tasks' names and the cells. */
const threadX = 348
const cellPitch = 29

/** Size of a cell in slide pixels. */
export const cellSize = { width: 25, height: 15 }

/**
 * Places the tasks in rows, abilities and levels a little apart, with a cell for each data set, and draws a thread between every two
 * neighbouring rows that use the same one.
 * @param tasks in the order of the rows
 * @param first id of the data set that stands first in its rows
 */
export function layOutEvaluation(tasks: readonly EvaluationTask[], first: string): { rows: Row[], threads: Thread[] } {
  const uses = new Map<string, number>()
  for (const dataSet of tasks.flatMap(task => task.dataSets))
    uses.set(dataSet, (uses.get(dataSet) ?? 0) + 1)
  let y = top
  const rows = tasks.map((task, i): Row => {
    const before = tasks[i - 1]
    if (before)
      y += pitch + (before.level !== task.level ? gapBetweenLevels : before.ability !== task.ability ? gapBetweenAbilities : 0)
    const isShared = (dataSet: string) => (uses.get(dataSet) ?? 0) > 1
    const order = [...task.dataSets.filter(isShared), ...task.dataSets.filter(dataSet => !isShared(dataSet))].sort((a, b) => Number(b === first) - Number(a === first))
    return { task, y, cells: order.map((dataSet, at) => ({ dataSet, x: left + at * cellPitch, shared: isShared(dataSet) })) }
  })
  const threads = [...uses].filter(([, count]) => count > 1).flatMap(([dataSet]) => {
    const ends = rows.flatMap(row => row.cells.filter(cell => cell.dataSet === dataSet).map(cell => ({ x: cell.x, y: row.y })))
    return ends.slice(1).flatMap((to, i) => {
      const from = ends[i]
      return from ? [{ dataSet, path: `M${from.x + 1} ${from.y}H${threadX}V${to.y}H${to.x + 1}` }] : []
    })
  })
  return { rows, threads }
}
