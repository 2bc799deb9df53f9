import type { Role as WireRole } from '@vantage6-js/generated/v4/store'
import { dataOf } from '../http/data.js'
import { type RequestOptions, requestOptions } from '../http/request-options.js'
import type { Listing } from '../paging/listing.js'
import { type CreateOptions, createOrFind, type Ensured } from '../resources/create-options.js'
import { defined } from '../resources/defined.js'
import { type DeleteOptions, deleteQuery } from '../resources/delete-options.js'
import { differences } from '../resources/differences.js'
import { findIn, likePattern } from '../resources/find.js'
import { idOf, optionalId, type Ref } from '../resources/id.js'
import { type ListOptions, listing, type Sort } from '../resources/list-options.js'
import { updateOrExplain } from '../resources/update.js'
import type { StoreAccess } from './connection.js'
import { type StoreRule, StoreRuleClient, toStoreRule } from './rule.js'

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

const FILTERS = ['name', 'description', 'user']

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
        filters: FILTERS,
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

  /** The role of exactly this name. The store allows a name more than once: this is the oldest. */
  async find(name: string, options: RequestOptions = {}): Promise<StoreRole | undefined> {
    return findIn(
      this.list({ ...requestOptions(options), name: likePattern(name) }),
      (found) => found.name === name,
    )
  }

  /**
   * `POST /role` of the store
   *
   * @param options - With `existOk` a role of that name is looked for first: the store takes a name twice.
   */
  create(input: StoreRoleInput, options: CreateOptions & { existOk: true }): Promise<Ensured<StoreRole>>
  create(input: StoreRoleInput, options?: CreateOptions): Promise<StoreRole>
  async create(input: StoreRoleInput, options: CreateOptions = {}): Promise<StoreRole> {
    const store = this.#store()
    const rules = input.rules.map((rule) => idOf(rule, 'rules'))
    const body = { name: input.name, rules, ...defined({ description: input.description }) }
    return createOrFind(
      options,
      async () => toStoreRole(await dataOf(store.api.POST('/role', { body, ...store.call(options) }))),
      {
        findFirst: true,
        find: () => this.find(input.name, options),
        differences: async (found) =>
          differences({ description: input.description, rules }, await this.#withRules(found, options)),
      },
    )
  }

  async #withRules(role: StoreRole, options: RequestOptions) {
    const rules = new StoreRuleClient(this.#store).list({ ...requestOptions(options), role, fields: ['id'] })
    return { ...role, rules: (await rules.all()).map(({ id }) => id) }
  }

  /** `PATCH /role/{id}` of the store: changes only what is given. `rules` replaces the whole list. */
  async update(
    role: Ref,
    changes: Partial<StoreRoleInput>,
    options: RequestOptions = {},
  ): Promise<StoreRole> {
    const store = this.#store()
    const id = idOf(role)
    const rules = changes.rules?.map((rule) => idOf(rule, 'rules'))
    const body = defined({ name: changes.name, description: changes.description, rules })
    return updateOrExplain(
      { ...changes, rules },
      async () =>
        toStoreRole(
          await dataOf(
            store.api.PATCH('/role/{role_id}', {
              params: { path: { role_id: id } },
              body,
              ...store.call(options),
            }),
          ),
        ),
      async () => this.#withRules(await this.get(id, options), options),
    )
  }

  /**
   * `DELETE /role/{id}` of the store
   *
   * @throws BadRequestError when users have the role and `deleteDependents` is not true, which takes it from them.
   */
  async delete(role: Ref, options: DeleteOptions = {}): Promise<void> {
    const store = this.#store()
    await dataOf(
      store.api.DELETE('/role/{role_id}', {
        params: { path: { role_id: idOf(role) }, query: deleteQuery(options) },
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
