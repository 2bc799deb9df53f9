import type { User as WireUser } from '@vantage6-js/generated/v4/store'
import { BadRequestError } from '../errors/index.js'
import { dataOf } from '../http/data.js'
import { type RequestOptions, requestOptions } from '../http/request-options.js'
import type { Listing } from '../paging/listing.js'
import { type CreateOptions, createOrFind, type Ensured } from '../resources/create-options.js'
import { defined } from '../resources/defined.js'
import { differences } from '../resources/differences.js'
import { findIn, likePattern } from '../resources/find.js'
import { idOf, optionalId, type Ref } from '../resources/id.js'
import { type ListOptions, listing, type Sort } from '../resources/list-options.js'
import { updateOrExplain } from '../resources/update.js'
import type { StoreAccess } from './connection.js'
import { StoreRoleClient } from './role.js'

/** A user of a vantage6 server who is registered at a store. */
export interface StoreUser {
  id: number
  username: string
  email: string | null
  /** The id that the user's organization has at the user's server. */
  organizationId: number | null
  /** The id that the user's server has at the store. */
  serverId: number
  serverUrl: string
}

/** Filters of `store.user.list`. */
export interface StoreUserFilter {
  /** SQL LIKE pattern: `%` for any text, `_` for any character. */
  username?: string
  role?: Ref
  /** Only users who may review algorithms. */
  canReview?: boolean
  /** Only users who could review this algorithm. */
  reviewersForAlgorithm?: Ref
  sort?: Sort<'id' | 'username'> | readonly Sort<'id' | 'username'>[]
}

/** Whom to register, and with which of the store's roles. */
export interface StoreUserInput {
  /** The name at the own server, exactly. */
  username: string
  roles?: readonly Ref[]
}

/** What can be changed of a store's user. */
export interface StoreUserChanges {
  /** Replaces the whole list. */
  roles?: readonly Ref[]
  email?: string
  /** Takes the e-mail address from the server. Not together with `email`. */
  updateEmail?: boolean
  /** Can be written only once. */
  organization?: Ref
}

const FILTERS = ['username', 'role', 'canReview', 'reviewersForAlgorithm']

/** Users of a store: `client.store.user`. */
export class StoreUserClient {
  readonly #store: StoreAccess

  constructor(store: StoreAccess) {
    this.#store = store
  }

  /** `GET /user` of the store */
  list<F extends keyof StoreUser = keyof StoreUser>(
    options: StoreUserFilter & ListOptions<StoreUser, F> = {},
  ): Listing<Pick<StoreUser, F>> {
    const store = this.#store()
    const filters = defined({
      username: options.username,
      role_id: optionalId(options.role, 'role'),
      // Any text means yes to the store, "false" too: only a yes is sent.
      can_review: options.canReview || undefined,
      reviewers_for_algorithm_id: optionalId(options.reviewersForAlgorithm, 'reviewersForAlgorithm'),
    })
    return listing(
      {
        filters: FILTERS,
        order: 'id',
        walkPerPage: 100,
        toModel: toStoreUser,
        fetch: (query, call) =>
          store.api.GET('/user', { params: { query: { ...filters, ...query } }, ...store.call(call) }),
      },
      options,
    )
  }

  /**
   * `GET /user/{id}` of the store
   *
   * @throws NotFoundError, PermissionDeniedError
   */
  async get(user: Ref, options: RequestOptions = {}): Promise<StoreUser> {
    const store = this.#store()
    return toStoreUser(
      await dataOf(
        store.api.GET('/user/{id}', { params: { path: { id: idOf(user) } }, ...store.call(options) }),
      ),
    )
  }

  /** The user of exactly this name, of the server that this client is for. */
  async find(username: string, options: RequestOptions = {}): Promise<StoreUser | undefined> {
    const { serverUrl } = this.#store()
    return findIn(
      this.list({ ...requestOptions(options), username: likePattern(username) }),
      (found) => found.username === username && (serverUrl === undefined || found.serverUrl === serverUrl),
    )
  }

  /**
   * `POST /user` of the store: registers a user of the own server.
   *
   * @throws BadRequestError when the store does not find exactly one such user at the server. It looks with SQL LIKE: names that
   *   differ only in case, or that hold `_`, can hit several.
   * @throws AlreadyExistsError when the user is registered, unless `existOk`.
   */
  register(input: StoreUserInput, options: CreateOptions & { existOk: true }): Promise<Ensured<StoreUser>>
  register(input: StoreUserInput, options?: CreateOptions): Promise<StoreUser>
  async register(input: StoreUserInput, options: CreateOptions = {}): Promise<StoreUser> {
    const store = this.#store()
    const roles = input.roles?.map((role) => idOf(role, 'roles'))
    const body = { username: input.username, ...defined({ roles }) }
    return createOrFind(
      options,
      async () =>
        toStoreUser(
          await dataOf(store.api.POST('/user', { body, ...store.call(options) })).catch(explainNotFound),
        ),
      {
        find: () => this.find(input.username, options),
        differences: async (found) =>
          roles === undefined ? [] : differences({ roles }, await this.#withRoles(found, options)),
      },
    )
  }

  async #withRoles(user: StoreUser, options: RequestOptions) {
    const roles = new StoreRoleClient(this.#store).list({ ...requestOptions(options), user, fields: ['id'] })
    return { ...user, roles: (await roles.all()).map(({ id }) => id) }
  }

  /**
   * `PATCH /user/{id}` of the store: changes only what is given. Nobody can change the own roles.
   *
   * @throws NotFoundError when a role does not exist; the rest may then be changed all the same, which the error says.
   */
  async update(user: Ref, changes: StoreUserChanges, options: RequestOptions = {}): Promise<StoreUser> {
    const store = this.#store()
    const id = idOf(user)
    const roles = changes.roles?.map((role) => idOf(role, 'roles'))
    const organizationId = optionalId(changes.organization, 'organization')
    const body = defined({
      roles,
      email: changes.email,
      update_email: changes.updateEmail,
      organization_id: organizationId,
    })
    return updateOrExplain(
      { ...changes, roles, organizationId },
      async () =>
        toStoreUser(
          await dataOf(
            store.api.PATCH('/user/{id}', { params: { path: { id } }, body, ...store.call(options) }),
          ),
        ),
      async () => this.#withRoles(await this.get(id, options), options),
    )
  }

  /** `DELETE /user/{id}` of the store. The user stays at the server. */
  async delete(user: Ref, options: RequestOptions = {}): Promise<void> {
    const store = this.#store()
    await dataOf(
      store.api.DELETE('/user/{id}', { params: { path: { id: idOf(user) } }, ...store.call(options) }),
    )
  }
}

/** The store asks the server with a pattern, and takes anything but exactly one answer for none. */
function explainNotFound(error: unknown): never {
  if (error instanceof BadRequestError && error.serverMessage.includes('not found in the Vantage6 server')) {
    error.message +=
      ' Either there is no such user, or you may not see it, or there are several whose names the store does not tell apart: it ignores upper and lower case, and `_` stands for any character.'
  }
  throw error
}

export function toStoreUser(wire: WireUser): StoreUser {
  return {
    id: wire.id,
    username: wire.username,
    email: wire.email,
    organizationId: wire.organization_id,
    serverId: wire.server.id,
    serverUrl: wire.server.url,
  }
}
