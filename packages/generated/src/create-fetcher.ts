import createClient, { type Client } from 'openapi-fetch'
import type { FetcherOptions } from './fetcher-options.js'

/** Binds openapi-fetch to the paths of one document. */
export function createFetcher<Paths extends object>(
  options: FetcherOptions,
): Client<Paths, 'application/json'> {
  const { middleware = [], ...rest } = options
  const client = createClient<Paths, 'application/json'>(rest)
  client.use(...middleware)
  return client
}
