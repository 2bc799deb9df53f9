import type { SkippedRow } from './page.js'
import type { Window } from './windows.js'

/** Rows of one window. */
export interface Rows<Row> {
  rows: Row[]
  /** How many rows the whole list has; undefined when the server's header did not come through. */
  total: number | undefined
  /** Rows of the window that are not among `rows`, since the server fails on them. */
  skipped?: readonly SkippedRow[]
}

/** Which rows belong into a list. */
export type RowFilter<Row> = (row: Row) => boolean

/** What a listing needs to know of its endpoint. */
export interface ListSource<Row extends { id: number }, Item> {
  /** Gets the rows of one window. For walks they must come in a stable order. */
  fetchRows(window: Window, signal: AbortSignal | undefined): Promise<Rows<Row>>
  toItem(row: Row): Item
  /** Makes a filter that the server lacks or gets wrong. With one, `await` has to walk the whole list. */
  makeFilter?: (() => RowFilter<Row> | Promise<RowFilter<Row>>) | undefined
  /** Told of each row that had to be left out. */
  onSkipped?: ((row: SkippedRow) => void) | undefined
  /** The page that `await` gives, counted from 1. */
  page: number
  /** Rows of the page that `await` gives. */
  perPage: number
  /** Rows for each request of a walk, about: large where the endpoint is cheap, small where each row costs. */
  walkPerPage: number
  signal?: AbortSignal | undefined
}
