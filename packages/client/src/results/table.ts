import { InvalidArgumentError, type Vantage6Error } from '../errors/index.js'
import type { RunResult, RunResultDetails } from './run-result.js'

/** What can stand in a cell. */
export type Cell = number | bigint | string | boolean | null | undefined

/** Takes what is wanted out of a result: the columns of one row or of several, or the one cell of a column `value`. */
export type ResultPick<T> = (
  value: T,
  result: RunResult<T>,
) => Readonly<Record<string, Cell>> | readonly Readonly<Record<string, Cell>>[] | Cell

/** How a table is laid out. */
export interface TableOptions {
  /**
   * Columns to sort by, each with a minus before it for falling order: picked ones, or `task`, `run`, `organization`, `status`,
   * `seconds`. Rows without a number or text there come last either way. Default: by task, then by run.
   */
  sort?: string | readonly string[]
}

/** One row: of one run, or of a part of its result. */
export interface ResultRow extends RunResultDetails {
  /** What was picked. Empty when there is no result. */
  cells: Readonly<Record<string, Cell>>
  /** Why there is no result. */
  error: Vantage6Error | undefined
}

/** Results side by side. */
export class ResultTable {
  /** The columns that were picked, in the order in which they first came up. */
  readonly columns: readonly string[]
  readonly rows: readonly ResultRow[]

  constructor(columns: readonly string[], rows: readonly ResultRow[]) {
    this.columns = columns
    this.rows = rows
  }

  /** Flat objects, for `console.table`, CSV writers and spreadsheets: what was picked, and before it whose it is. */
  records(): Record<string, Cell>[] {
    return this.rows.map((row) => ({
      ...Object.fromEntries(Object.entries(FIXED).map(([name, read]) => [name, read(row)])),
      ...Object.fromEntries(this.columns.map((column) => [column, row.cells[column]])),
      ...(row.error === undefined ? {} : { error: row.error.message }),
    }))
  }
}

/** The columns that every table has. */
const FIXED: Readonly<Record<string, (row: ResultRow) => Cell>> = {
  task: ({ taskId }) => taskId,
  run: ({ id }) => id,
  organization: ({ organizationId, organizationName }) => organizationName ?? organizationId,
  status: ({ status }) => status,
  seconds: ({ startedAt, finishedAt }) =>
    startedAt === null || finishedAt === null ? null : (finishedAt.getTime() - startedAt.getTime()) / 1000,
}

/**
 * Lays results side by side. See `ResultClient.table`, which gets them first.
 *
 * @throws InvalidArgumentError when it should be sorted by a column that it does not have.
 */
export function tabulate<T>(
  results: readonly RunResult<T>[],
  pick: ResultPick<T>,
  { sort = [] }: TableOptions = {},
): ResultTable {
  const rows = results.flatMap((result) => toRows(result, pick))
  const columns = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))]
  const keys = [sort].flat().map((key) => {
    const column = key.replace(/^-/, '')
    // Without any result there are no columns, and nothing to sort.
    if (!columns.includes(column) && !(column in FIXED) && columns.length > 0) {
      throw new InvalidArgumentError(
        'sort',
        `The table has no column "${column}". It has ${[...Object.keys(FIXED), ...columns].join(', ')}.`,
      )
    }
    return { column, falling: key.startsWith('-') }
  })
  const byDefault = ['task', 'run'].map((column) => ({ column, falling: false }))
  rows.sort((a, b) => {
    for (const { column, falling } of [...keys, ...byDefault]) {
      const order = compare(cellOf(a, column), cellOf(b, column), falling)
      if (order !== 0) return order
    }
    return 0
  })
  return new ResultTable(columns, rows)
}

function toRows<T>(result: RunResult<T>, pick: ResultPick<T>): ResultRow[] {
  const { id, taskId, organizationId, organizationName, status, startedAt, finishedAt, log, error } = result
  const row = { id, taskId, organizationId, organizationName, status, startedAt, finishedAt, log, error }
  if (error !== undefined) return [{ ...row, cells: {} }]
  const picked = pick(result.value, result)
  return [picked].flat().map((cells) => ({ ...row, cells: isCells(cells) ? cells : { value: cells } }))
}

function isCells(picked: unknown): picked is Readonly<Record<string, Cell>> {
  return typeof picked === 'object' && picked !== null
}

function cellOf(row: ResultRow, column: string): Cell {
  return column in row.cells ? row.cells[column] : FIXED[column]?.(row)
}

function compare(a: Cell, b: Cell, falling: boolean): number {
  const [noA, noB] = [isEmpty(a), isEmpty(b)]
  if (noA || noB) return Number(noA) - Number(noB)
  // Numbers before texts, where one column holds both.
  const [textA, textB] = [typeof a === 'string', typeof b === 'string']
  if (textA !== textB) return textA ? 1 : -1
  const order = (a as number) < (b as number) ? -1 : (a as number) > (b as number) ? 1 : 0
  return falling ? -order : order
}

function isEmpty(cell: Cell): boolean {
  return cell === null || cell === undefined || Number.isNaN(cell)
}
