/** A column of an `AppendixTable`. */
export interface TableColumn<Row> {
  /** Names its slots: `key` draws a cell, `key-head` its head. */
  key: string
  label: string
  /** In px of the slide; columns without one share the rest. */
  width?: number
  align?: 'right'
  /** Whether its cells name their rows. */
  names?: boolean
  /** Whether it speaks in the second voice: smaller and lighter. */
  quiet?: boolean
  /** Language of its cells where it is not the slide's. */
  lang?: string
  /** What a cell says, where no slot draws it. */
  text?: (row: Row) => string
  /** How many rows a cell reaches over; 0 where the one above reaches here. */
  span?: (row: Row) => number
  /** How the rows are ordered by it, in a table that can be sorted. */
  sort?: 'ascending' | 'descending' | 'none'
}
