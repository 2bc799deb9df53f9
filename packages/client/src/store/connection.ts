import { createStoreFetcher, type StoreFetcher } from '@vantage6-js/generated/v4/store'
import { Connection } from '../http/connection.js'
import { parseServerUrl } from '../http/server-url.js'
import type { Transport } from '../http/transport.js'

/** One algorithm store's API, and as whom it is talked to. */
export type StoreConnection = Connection<StoreFetcher>

/** Gives the store that calls go to; throws when none was chosen. */
export type StoreAccess = () => StoreConnection

/**
 * @param transport - Its credentials are those of the server: the store asks the server about the token of each request.
 * @param serverUrl - The server's URL as it is registered at the store; left out for calls without login.
 */
export function connectStore(url: string, transport: Transport, serverUrl?: string): StoreConnection {
  return new Connection(parseServerUrl(url), transport, (options) =>
    createStoreFetcher({
      ...options,
      // With a hyphen: proxies drop header names with an underscore, as the Python client sends it.
      ...(serverUrl === undefined ? {} : { headers: { 'Server-Url': serverUrl } }),
    }),
  )
}
