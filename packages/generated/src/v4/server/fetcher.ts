import type { Client } from 'openapi-fetch'
import { createFetcher } from '../../create-fetcher.js'
import type { FetcherOptions } from '../../fetcher-options.js'
import type { paths } from './schema.gen.js'

/** Typed `GET`, `POST`, `PATCH` and `DELETE` for every path of the vantage6 server. */
export type ServerFetcher = Client<paths, 'application/json'>

/**
 * Creates a fetcher that is bound to the API of a vantage6 server. Wire names, no policy: it does not log in, does
 * not throw on an error status, and does not retry.
 *
 * @example
 * const server = createServerFetcher({ baseUrl: 'https://server.example/api' })
 * const { data, error, response } = await server.GET('/version')
 */
export function createServerFetcher(options: FetcherOptions): ServerFetcher {
  return createFetcher<paths>(options)
}
