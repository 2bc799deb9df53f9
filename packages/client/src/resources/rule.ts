import type { Rule as WireRule } from '@vantage6-js/generated/v4/server'
import type { ClientContext } from '../context.js'
import { dataOf } from '../http/data.js'
import { type RequestOptions, requestOptions } from '../http/request-options.js'
import type { RowFilter } from '../paging/list-source.js'
import type { Listing } from '../paging/listing.js'
import { defined } from './defined.js'
import { findIn } from './find.js'
import { idOf, optionalId, type Ref } from './id.js'
import { type ListOptions, listing, type Sort } from './list-options.js'

/** What a rule permits to do. `SEND` and `RECEIVE` are about events, such as killing a task. */
export type RuleOperation = 'VIEW' | 'CREATE' | 'EDIT' | 'DELETE' | 'SEND' | 'RECEIVE'

/** How far a rule reaches. */
export type RuleScope = 'OWN' | 'ORGANIZATION' | 'COLLABORATION' | 'GLOBAL'

/** One permission of the server. Rules are fixed; their ids differ between servers, their three names do not. */
export interface Rule {
  id: number
  /** The resource: `node`, `task`, `user`, … */
  name: string
  operation: RuleOperation | (string & {})
  scope: RuleScope | (string & {})
  description: string
}

/** Filters of `rule.list`. All are exact. */
export interface RuleFilter {
  name?: string
  operation?: RuleOperation
  scope?: RuleScope
  role?: Ref
  /** The rules that a user has, directly or through roles. For other users you need the right to see them. */
  user?: Ref
  sort?: Sort<'id' | 'name' | 'operation' | 'scope'> | readonly Sort<'id' | 'name' | 'operation' | 'scope'>[]
}

const FILTERS = ['name', 'operation', 'scope', 'role', 'user']

/** Rules: `client.rule`. */
export class RuleClient {
  readonly #context: ClientContext

  constructor(context: ClientContext) {
    this.#context = context
  }

  /** `GET /rule`. Every user may see all rules. */
  list<F extends keyof Rule = keyof Rule>(
    options: RuleFilter & ListOptions<Rule, F> = {},
  ): Listing<Pick<Rule, F>> {
    const { server } = this.#context
    const filters = defined({
      name: options.name,
      // Names of an enumeration: with PostgreSQL a small letter is an SQL error.
      operation: options.operation?.toUpperCase(),
      scope: options.scope?.toUpperCase(),
      role_id: optionalId(options.role, 'role'),
    })
    const user = optionalId(options.user, 'user')
    return listing(
      {
        filters: FILTERS,
        order: 'id',
        // All rules of a server (86) in one request.
        walkPerPage: 250,
        toModel: toRule,
        makeFilter: user === undefined ? undefined : (call) => this.#rulesOf(user, call),
        fetch: (query, call) =>
          server.api.GET('/rule', { params: { query: { ...filters, ...query } }, ...server.call(call) }),
      },
      options,
    )
  }

  /** The filter `user_id` of `GET /rule` leaves out rules that a user has directly, while no role has them. */
  async #rulesOf(id: number, options: RequestOptions): Promise<RowFilter<WireRule>> {
    const { server } = this.#context
    const user = await dataOf(
      server.api.GET('/user/{id}', {
        params: { path: { id }, query: { include_permissions: true } },
        ...server.call(options),
      }),
    )
    const own = new Set('permissions' in user ? user.permissions.rules : [])
    return (rule) => own.has(rule.id)
  }

  /** The rule of these three names, which are the same on every server while ids are not. */
  async find(
    name: string,
    operation: RuleOperation,
    scope: RuleScope,
    options: RequestOptions = {},
  ): Promise<Rule | undefined> {
    return findIn(this.list({ ...requestOptions(options), name, operation, scope }), () => true)
  }

  /**
   * `GET /rule/{id}`
   *
   * @throws NotFoundError
   */
  async get(rule: Ref, options: RequestOptions = {}): Promise<Rule> {
    const { server } = this.#context
    return toRule(
      await dataOf(
        server.api.GET('/rule/{id}', { params: { path: { id: idOf(rule) } }, ...server.call(options) }),
      ),
    )
  }
}

export function toRule(wire: WireRule): Rule {
  return {
    id: wire.id,
    name: wire.name,
    operation: wire.operation,
    scope: wire.scope,
    description: wire.description,
  }
}
