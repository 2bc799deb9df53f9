import { Vantage6Error } from '../errors/index.js'

/** Other servers are registered at a store, so that deleting its coupling can only go wrong. */
export class StoreInUseError extends Vantage6Error {
  override name = 'StoreInUseError'
  readonly servers: readonly string[]

  constructor(store: string, servers: readonly string[]) {
    super(
      'store-in-use',
      `Not deleted: ${servers.join(', ')} ${servers.length === 1 ? 'uses' : 'use'} the algorithm store ${store} too. Server 4.15 would take itself off the store's list, fail at the others, and keep the coupling, which then no longer works. To withdraw from the store all the same use \`store.server.delete\`.`,
    )
    this.servers = servers
  }
}
