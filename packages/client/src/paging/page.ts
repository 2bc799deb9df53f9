/** One page of a list. */
export interface Page<T> {
  items: T[]
  /** How many rows the whole list has, as the server counts them. */
  total: number
  /** Counted from 1. */
  page: number
  perPage: number
  /** Rows of this page that the server fails on, so that they are not among the items. Absent when there are none. */
  skipped?: readonly SkippedRow[]
}

/** A row that the server cannot show: it answers 500 to every page that holds it. */
export interface SkippedRow {
  /** The row's place in the list when it was met, counted from 0. */
  position: number
  /** The row's id, where the ids of its neighbours leave only one. */
  id: number | undefined
}
