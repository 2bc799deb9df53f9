import { ServerError } from '../errors/index.js'
import type { ListSource, Rows } from './list-source.js'
import type { SkippedRow } from './page.js'
import { startOf, type Window } from './windows.js'

type Fetch<Row> = ListSource<Row & { id: number }, unknown>['fetchRows']

/** Rows for each request of the second try; a block that fails is read row by row. */
const BLOCK = 10

/** A page that no list has: its answer tells whether the query itself works, since there is no row in it to fail on. */
const NOWHERE: Window = { page: 1_000_000_000, size: 1 }

/**
 * Reads a window of a list whose rows can be broken: the server answers 500 to every page that holds a completed task of which
 * one run has no end time. Then the window is read in small parts, and only the broken rows are left out.
 *
 * @throws The server's error, when it is the query that fails and not a row.
 */
export async function fetchWithSalvage<Row extends { id: number }>(
  fetch: Fetch<Row>,
  window: Window,
  signal: AbortSignal | undefined,
): Promise<Rows<Row>> {
  try {
    return await fetch(window, signal)
  } catch (error) {
    if (!isBroken(error)) throw error
    await fetch(NOWHERE, signal).catch(() => {
      throw error
    })
    return salvage(fetch, window, signal)
  }
}

function isBroken(error: unknown): boolean {
  return error instanceof ServerError && error.status === 500
}

async function salvage<Row extends { id: number }>(
  fetch: Fetch<Row>,
  window: Window,
  signal: AbortSignal | undefined,
): Promise<Rows<Row>> {
  const first = startOf(window)
  const end = first + window.size
  /** A row for each position, undefined where it is broken. */
  const found: (Row | undefined)[] = []
  let total: number | undefined
  for (let start = Math.floor(first / BLOCK) * BLOCK; start < end; start += BLOCK) {
    const block = await fetchBlock(fetch, start, signal)
    total = block.total ?? total
    found.push(...block.rows.slice(Math.max(0, first - start), end - start))
    if (block.rows.length < BLOCK) break
  }
  const skipped = found.flatMap((row, index): SkippedRow[] =>
    row === undefined ? [{ position: first + index, id: idBetween(found[index - 1], found[index + 1]) }] : [],
  )
  const rows = found.filter((row) => row !== undefined)
  return skipped.length === 0 ? { rows, total } : { rows, total, skipped }
}

async function fetchBlock<Row extends { id: number }>(
  fetch: Fetch<Row>,
  start: number,
  signal: AbortSignal | undefined,
): Promise<{ rows: (Row | undefined)[]; total: number | undefined }> {
  try {
    return await fetch({ page: start / BLOCK + 1, size: BLOCK }, signal)
  } catch (error) {
    if (!isBroken(error)) throw error
  }
  const rows: (Row | undefined)[] = []
  let total: number | undefined
  for (let position = start; position < start + BLOCK; position++) {
    try {
      const one = await fetch({ page: position + 1, size: 1 }, signal)
      total = one.total ?? total
      if (one.rows.length === 0) break
      rows.push(one.rows[0])
    } catch (error) {
      if (!isBroken(error)) throw error
      rows.push(undefined)
    }
  }
  return { rows, total }
}

/** Tasks come by falling id, so that neighbours whose ids differ by two leave one. */
function idBetween(
  before: { id: number } | undefined,
  after: { id: number } | undefined,
): number | undefined {
  return before !== undefined && after !== undefined && before.id - after.id === 2 ? after.id + 1 : undefined
}
