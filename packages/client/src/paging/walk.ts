import { UnreadableResponseError } from '../errors/index.js'
import { startDeadline } from '../http/deadline.js'
import type { ListSource, Rows } from './list-source.js'
import { startOf, type Window, windowAfter } from './windows.js'

/** So often a walk goes back to find its place again, before it gives up. Each time takes a whole page of deletions. */
const MAX_STEPS_BACK = 100

/**
 * Walks over all rows of a list, each once, one window ahead of the caller.
 *
 * Lists have no cursor, only pages, and rows move when others are deleted or created. Each window therefore begins with a row
 * that was seen already. When it does not, rows have moved to the front, and some may have slipped through between the two:
 * the walk goes back until it meets a row that it knows. So every row that is in the list all the time is found.
 */
export async function* walk<Row extends { id: number }>(
  source: Pick<ListSource<Row, unknown>, 'fetchRows' | 'walkPerPage' | 'signal' | 'onSkipped'>,
): AsyncGenerator<Row, void, undefined> {
  const { walkPerPage: size } = source
  const seen = new Set<number>()
  const told = new Set<string>()
  // Ends the window that is read ahead when the caller leaves the loop.
  const leaving = new AbortController()
  const link = startDeadline(0, '', [source.signal, leaving.signal])
  const fetch = (window: Window) => {
    const rows = source.fetchRows(window, link.signal)
    // Whoever leaves the loop early never looks at the window ahead, nor at its failure.
    rows.catch(() => undefined)
    return rows
  }
  try {
    let window: Window = { page: 1, size }
    let next = fetch(window)
    for (let stepsBack = 0; ; ) {
      const part = await next
      const { rows, total, skipped = [] } = part
      const start = startOf(window)
      const isConnected = start === 0 || rows.some(({ id }) => seen.has(id))
      if (!isConnected) {
        if (++stepsBack > MAX_STEPS_BACK)
          throw new UnreadableResponseError(
            'The list changes faster than it can be read. Try again when less is deleted.',
            true,
          )
        window = start > size ? windowAfter(start - size, size) : { page: 1, size }
        next = fetch(window)
        continue
      }
      const count = rows.length + skipped.length
      const isLast = count < window.size || start + count >= (total ?? Number.POSITIVE_INFINITY)
      if (!isLast) {
        window = windowAfter(start + lastShown(part, start) + 1, size)
        next = fetch(window)
      }
      for (const row of skipped) {
        const key = `${row.id ?? row.position}`
        if (!told.has(key)) source.onSkipped?.(row)
        told.add(key)
      }
      for (const row of rows) {
        if (seen.has(row.id)) continue
        seen.add(row.id)
        yield row
      }
      if (isLast) return
    }
  } finally {
    leaving.abort()
    link.clear()
  }
}

/** Where in its window the last row stands that can be seen again: a broken one connects nothing. */
function lastShown({ rows, skipped = [] }: Rows<unknown>, start: number): number {
  const broken = new Set(skipped.map(({ position }) => position - start))
  let index = rows.length + skipped.length - 1
  while (index > 0 && broken.has(index)) index--
  return index
}
