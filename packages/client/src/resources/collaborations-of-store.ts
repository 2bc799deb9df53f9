import type { ServerFetcher } from '@vantage6-js/generated/v4/server'
import type { Connection } from '../http/connection.js'
import { dataOf } from '../http/data.js'
import type { RequestOptions } from '../http/request-options.js'
import type { RowFilter } from '../paging/list-source.js'
import { listing } from './list-options.js'

/** Which collaborations can use an algorithm store. */
export async function ofStoreFilter(
  server: Connection<ServerFetcher>,
  store: number,
  options: RequestOptions,
): Promise<RowFilter<{ id: number }>> {
  const ids = await collaborationsOfStore(server, store, options)
  return ({ id }) => ids === 'all' || ids.has(id)
}

/**
 * The collaborations that can use an algorithm store, as ids. The server's own filter gives every collaboration that has any store
 * of its own, and a store does not tell which collaboration it is of: each of them has to be asked.
 */
async function collaborationsOfStore(
  server: Connection<ServerFetcher>,
  store: number,
  options: RequestOptions,
): Promise<ReadonlySet<number> | 'all'> {
  const { collaborations } = await dataOf(
    server.api.GET('/algorithmstore/{id}', { params: { path: { id: store } }, ...server.call(options) }),
  )
  if (collaborations === null) return 'all'
  const candidates = listing(
    {
      order: 'id',
      walkPerPage: 100,
      toModel: ({ id }: { id: number }) => ({ id }),
      fetch: (query, call) =>
        server.api.GET('/collaboration', {
          params: { query: { algorithm_store_id: store, ...query } },
          ...server.call(call),
        }),
    },
    options,
  )
  for await (const { id } of candidates) {
    const stores = listing(
      {
        order: 'id',
        walkPerPage: 100,
        toModel: (row: { id: number }) => ({ id: row.id }),
        fetch: (query, call) =>
          server.api.GET('/algorithmstore', {
            params: { query: { collaboration_id: id, ...query } },
            ...server.call(call),
          }),
      },
      options,
    )
    // A row of a store belongs to one collaboration.
    for await (const found of stores) if (found.id === store) return new Set([id])
  }
  return new Set()
}
