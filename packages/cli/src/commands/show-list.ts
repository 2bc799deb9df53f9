import type { Listing } from '@vantage6-js/client'
import type { Context } from '../context.js'
import type { Column } from '../output/table.js'

/** What a listing is asked with besides its filters. */
export interface ListingOptions {
  perPage?: number
  signal: AbortSignal
}

/**
 * Writes a list of the server. Nothing is left out silently: when there are more than `limit`, a note or warning says so.
 *
 * @param limit - How many at most; undefined for all.
 */
export async function showList<T>(
  { output, signal }: Context,
  listing: (options: ListingOptions) => Listing<T>,
  columns: readonly Column<T>[],
  limit?: number,
): Promise<void> {
  if (limit === undefined) {
    output.list(await listing({ signal }).all(Number.POSITIVE_INFINITY), columns)
    return
  }
  const { items, total } = await listing({ perPage: limit, signal })
  output.list(items, columns)
  if (items.length < total)
    output.warn(`These are ${items.length} of ${total}. --limit shows more, --all all.`)
}
