import type { Client } from 'openapi-fetch'
import { createFetcher } from '../../create-fetcher.js'
import type { FetcherOptions } from '../../fetcher-options.js'
import type { paths } from './schema.gen.js'

/** Typed `GET`, `POST`, `PATCH` and `DELETE` for every path of the vantage6 algorithm store. */
export type StoreFetcher = Client<paths, 'application/json'>

/**
 * Creates a fetcher that is bound to the API of a vantage6 algorithm store. Wire names, no policy: it does not log in, does
 * not throw on an error status, and does not retry.
 *
 * @example
 * const store = createStoreFetcher({ baseUrl: 'https://store.example/api' })
 * const { data, error, response } = await store.GET('/version')
 */
export function createStoreFetcher(options: FetcherOptions): StoreFetcher {
  return createFetcher<paths>(options)
}
