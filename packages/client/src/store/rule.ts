import type { Rule as WireRule } from '@vantage6-js/generated/v4/store'
import type { RequestOptions } from '../http/request-options.js'
import type { Listing } from '../paging/listing.js'
import { defined } from '../resources/defined.js'
import { optionalId, type Ref } from '../resources/id.js'
import { type ListOptions, listing, type Sort } from '../resources/list-options.js'
import type { StoreAccess } from './connection.js'

/** One permission of a store. There is no scope: what one may do, one may do with everything in the store. */
export interface StoreRule {
  id: number
  /** The resource: `algorithm`, `role`, `user`, `review` or `vantage6_server`. */
  name: string
  /** In small letters, unlike the server's. */
  operation: 'view' | 'create' | 'edit' | 'delete' | (string & {})
  description: string
}

/** Filters of `store.rule.list`. */
export interface StoreRuleFilter {
  name?: string
  operation?: 'view' | 'create' | 'edit' | 'delete'
  role?: Ref
  /** The rules of this user of `serverUrl`. */
  username?: string
  /** With `username`. Default: the own server. */
  serverUrl?: string
  sort?: Sort<'id' | 'name' | 'operation'> | readonly Sort<'id' | 'name' | 'operation'>[]
}

const FILTERS = ['name', 'operation', 'role', 'username', 'serverUrl']

/** Rules of a store: `client.store.rule`. */
export class StoreRuleClient {
  readonly #store: StoreAccess

  constructor(store: StoreAccess) {
    this.#store = store
  }

  /** `GET /rule` of the store */
  list<F extends keyof StoreRule = keyof StoreRule>(
    options: StoreRuleFilter & ListOptions<StoreRule, F> = {},
  ): Listing<Pick<StoreRule, F>> {
    const store = this.#store()
    const filters = defined({
      name: options.name,
      operation: options.operation,
      role_id: optionalId(options.role, 'role'),
      username: options.username,
      // The store finds users by both.
      server_url: options.serverUrl ?? (options.username === undefined ? undefined : store.serverUrl),
    })
    return listing(
      {
        filters: FILTERS,
        order: 'id',
        walkPerPage: 250,
        toModel: toStoreRule,
        fetch: (query, call: RequestOptions) =>
          store.api.GET('/rule', { params: { query: { ...filters, ...query } }, ...store.call(call) }),
      },
      options,
    )
  }
}

export function toStoreRule(wire: WireRule): StoreRule {
  return { id: wire.id, name: wire.name, operation: wire.operation, description: wire.description }
}
