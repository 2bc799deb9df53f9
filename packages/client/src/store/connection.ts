import { createStoreFetcher, type StoreFetcher } from '@vantage6-js/generated/v4/store'
import { Connection } from '../http/connection.js'
import { parseServerUrl } from '../http/server-url.js'
import type { Transport } from '../http/transport.js'

/** One algorithm store's API, and as whom it is talked to. */
export class StoreConnection extends Connection<StoreFetcher> {
  /** The server's URL as it is registered at the store; undefined for a store without login. */
  readonly serverUrl: string | undefined

  constructor(url: string, transport: Transport, serverUrl: string | undefined) {
    super(parseServerUrl(url), transport, (options) =>
      createStoreFetcher({
        ...options,
        // With a hyphen: proxies drop header names with an underscore, as the Python client sends it.
        ...(serverUrl === undefined ? {} : { headers: { 'Server-Url': serverUrl } }),
      }),
    )
    this.serverUrl = serverUrl
  }
}

/** Gives the store that calls go to; throws when none was chosen. */
export type StoreAccess = () => StoreConnection
