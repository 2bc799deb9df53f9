import type { Role as WireRole } from '@vantage6-js/generated/v4/store'
import { dataOf } from '../http/data.js'
import type { RequestOptions } from '../http/request-options.js'
import type { Listing } from '../paging/listing.js'
import { defined } from '../resources/defined.js'
import type { DeleteOptions } from '../resources/delete-options.js'
import { idOf, optionalId, type Ref } from '../resources/id.js'
import { type ListOptions, listing, type Sort } from '../resources/list-options.js'
import type { StoreAccess } from './connection.js'
import { type StoreRule, toStoreRule } from './rule.js'

/** A named set of rules of a store. */
export interface StoreRole {
  id: number
  name: string
  description: string | null
  /** Default roles (Root, Viewer, Reviewer, Developer, …) come with the store and cannot be changed. */
  isDefaultRole: boolean
}

/** Filters of `store.role.list`. Texts are SQL LIKE patterns: `%` for any text, `_` for any character. */
export interface StoreRoleFilter {
  name?: string
  description?: string
  user?: Ref
  sort?: Sort<'id' | 'name' | 'description'> | readonly Sort<'id' | 'name' | 'description'>[]
}

/** What a store's role is created with. */
export interface StoreRoleInput {
  name: string
  description?: string
  /** You can only give rules that you have yourself. */
  rules: readonly Ref[]
}

/** Roles of a store: `client.store.role`. */
export class StoreRoleClient {
  readonly #store: StoreAccess

  constructor(store: StoreAccess) {
    this.#store = store
  }

  /** `GET /role` of the store */
  list<F extends keyof StoreRole = keyof StoreRole>(
    options: StoreRoleFilter & ListOptions<StoreRole, F> = {},
  ): Listing<Pick<StoreRole, F>> {
    const store = this.#store()
    const filters = defined({
      name: options.name === undefined ? undefined : [options.name],
      description: options.description === undefined ? undefined : [options.description],
      user_id: optionalId(options.user, 'user'),
    })
    return listing(
      {
        order: 'id',
        walkPerPage: 100,
        toModel: toStoreRole,
        fetch: (query, call) =>
          store.api.GET('/role', { params: { query: { ...filters, ...query } }, ...store.call(call) }),
      },
      options,
    )
  }

  /**
   * `GET /role/{id}` of the store
   *
   * @throws NotFoundError, PermissionDeniedError
   */
  async get(role: Ref, options: RequestOptions = {}): Promise<StoreRole> {
    const store = this.#store()
    return toStoreRole(
      await dataOf(
        store.api.GET('/role/{role_id}', {
          params: { path: { role_id: idOf(role) } },
          ...store.call(options),
        }),
      ),
    )
  }

  /** `POST /role` of the store */
  async create(input: StoreRoleInput, options: RequestOptions = {}): Promise<StoreRole> {
    const store = this.#store()
    const body = {
      name: input.name,
      rules: input.rules.map((rule) => idOf(rule, 'rules')),
      ...defined({ description: input.description }),
    }
    return toStoreRole(await dataOf(store.api.POST('/role', { body, ...store.call(options) })))
  }

  /** `PATCH /role/{id}` of the store: changes only what is given. `rules` replaces the whole list. */
  async update(
    role: Ref,
    changes: Partial<StoreRoleInput>,
    options: RequestOptions = {},
  ): Promise<StoreRole> {
    const store = this.#store()
    const body = defined({
      name: changes.name,
      description: changes.description,
      rules: changes.rules?.map((rule) => idOf(rule, 'rules')),
    })
    return toStoreRole(
      await dataOf(
        store.api.PATCH('/role/{role_id}', {
          params: { path: { role_id: idOf(role) } },
          body,
          ...store.call(options),
        }),
      ),
    )
  }

  /**
   * `DELETE /role/{id}` of the store
   *
   * @throws BadRequestError when users have the role and `deleteDependents` is not true, which takes it from them.
   */
  async delete(role: Ref, options: DeleteOptions = {}): Promise<void> {
    const store = this.#store()
    const query = options.deleteDependents === true ? { delete_dependents: 'true' } : {}
    await dataOf(
      store.api.DELETE('/role/{role_id}', {
        params: { path: { role_id: idOf(role) }, query },
        ...store.call(options),
      }),
    )
  }

  /**
   * `POST /role/{id}/rule/{rule_id}` of the store
   *
   * @returns The role's rules after it.
   */
  async addRule(role: Ref, rule: Ref, options: RequestOptions = {}): Promise<StoreRule[]> {
    const store = this.#store()
    const init = { params: { path: rulePath(role, rule) }, ...store.call(options) }
    return (await dataOf(store.api.POST('/role/{role_id}/rule/{rule_id}', init))).map(toStoreRule)
  }

  /**
   * `DELETE /role/{id}/rule/{rule_id}` of the store
   *
   * @returns The role's rules after it.
   */
  async removeRule(role: Ref, rule: Ref, options: RequestOptions = {}): Promise<StoreRule[]> {
    const store = this.#store()
    const init = { params: { path: rulePath(role, rule) }, ...store.call(options) }
    return (await dataOf(store.api.DELETE('/role/{role_id}/rule/{rule_id}', init))).map(toStoreRule)
  }
}

function rulePath(role: Ref, rule: Ref) {
  return { role_id: idOf(role, 'role'), rule_id: idOf(rule, 'rule') }
}

export function toStoreRole(wire: WireRole): StoreRole {
  return {
    id: wire.id,
    name: wire.name,
    description: wire.description,
    isDefaultRole: wire.is_default_role,
  }
}
