import type { User as WireUser } from '@vantage6-js/generated/v4/server'
import type { ClientContext } from '../context.js'
import { dataOf } from '../http/data.js'
import { formatDate, parseDate } from '../http/dates.js'
import type { RequestOptions } from '../http/request-options.js'
import type { Listing } from '../paging/listing.js'
import { defined } from './defined.js'
import { type DeleteOptions, deleteQuery } from './delete-options.js'
import { idOf, optionalId, type Ref } from './id.js'
import { type ListOptions, listing, type Sort } from './list-options.js'
import { requiredId } from './relation.js'

/** A person who can log in. */
export interface User {
  id: number
  username: string
  firstname: string | null
  lastname: string | null
  email: string | null
  organizationId: number
  /** `online` while an event connection of the user is open; null when there never was one. */
  status: 'online' | 'offline' | null | (string & {})
  lastSeen: Date | null
}

/** Filters of `user.list`. Texts are SQL LIKE patterns: `%` for any text, `_` for any character. */
export interface UserFilter {
  username?: string
  organization?: Ref
  firstname?: string
  lastname?: string
  email?: string
  role?: Ref
  /** Finds only users who have the rule directly, not through a role. */
  rule?: Ref
  lastSeenFrom?: Date
  lastSeenTill?: Date
  sort?:
    | Sort<'id' | 'username' | 'lastname' | 'email'>
    | readonly Sort<'id' | 'username' | 'lastname' | 'email'>[]
}

/** What a user is created with. */
export interface UserInput {
  /** 3 to 128 letters, digits, dots, dashes and underscores, beginning with a letter. Unique on the server. */
  username: string
  /** 8 to 128 characters with a digit, a capital, a small letter and a special character. Only the first 72 bytes count. */
  password: string
  firstname: string
  lastname: string
  email: string
  /** Default: the own organization. */
  organization?: Ref
  roles?: readonly Ref[]
  rules?: readonly Ref[]
}

/** What can be changed of a user. `roles` and `rules` replace the whole list. */
export interface UserChanges {
  firstname?: string
  lastname?: string
  email?: string
  /** Only users themselves can change it. */
  username?: string
  roles?: readonly Ref[]
  rules?: readonly Ref[]
}

/** Users: `client.user`. */
export class UserClient {
  readonly #context: ClientContext

  constructor(context: ClientContext) {
    this.#context = context
  }

  /** `GET /user` */
  list<F extends keyof User = keyof User>(
    options: UserFilter & ListOptions<User, F> = {},
  ): Listing<Pick<User, F>> {
    const { server } = this.#context
    const filters = defined({
      username: options.username,
      organization_id: optionalId(options.organization, 'organization'),
      firstname: options.firstname,
      lastname: options.lastname,
      email: options.email,
      role_id: optionalId(options.role, 'role'),
      rule_id: optionalId(options.rule, 'rule'),
      last_seen_from: options.lastSeenFrom && formatDate(options.lastSeenFrom),
      last_seen_till: options.lastSeenTill && formatDate(options.lastSeenTill),
    })
    return listing(
      {
        order: 'id',
        walkPerPage: 100,
        toModel: toUser,
        fetch: (query, call) =>
          server.api.GET('/user', { params: { query: { ...filters, ...query } }, ...server.call(call) }),
      },
      options,
    )
  }

  /**
   * `GET /user/{id}`
   *
   * @param user - Default: oneself.
   * @throws NotFoundError, PermissionDeniedError
   */
  async get(user?: Ref, options: RequestOptions = {}): Promise<User> {
    const { server } = this.#context
    const id = user === undefined ? (await this.#context.whoami(options)).id : idOf(user)
    return toUser(
      await dataOf(server.api.GET('/user/{id}', { params: { path: { id } }, ...server.call(options) })),
    )
  }

  /** `POST /user` */
  async create(input: UserInput, options: RequestOptions = {}): Promise<User> {
    const { server } = this.#context
    const { organization, roles, rules, ...rest } = input
    const body = {
      ...rest,
      ...defined({ organization_id: optionalId(organization, 'organization'), ...idLists({ roles, rules }) }),
    }
    return toUser(await dataOf(server.api.POST('/user', { body, ...server.call(options) })))
  }

  /** `PATCH /user/{id}`: changes only what is given. */
  async update(user: Ref, changes: UserChanges, options: RequestOptions = {}): Promise<User> {
    const { server } = this.#context
    const { roles, rules, ...rest } = changes
    const body = defined({ ...rest, ...idLists({ roles, rules }) })
    return toUser(
      await dataOf(
        server.api.PATCH('/user/{id}', {
          params: { path: { id: idOf(user) } },
          body,
          ...server.call(options),
        }),
      ),
    )
  }

  /**
   * `DELETE /user/{id}`
   *
   * @throws BadRequestError when the user has created tasks and `deleteDependents` is not true.
   */
  async delete(user: Ref, options: DeleteOptions = {}): Promise<void> {
    const { server } = this.#context
    await dataOf(
      server.api.DELETE('/user/{id}', {
        params: { path: { id: idOf(user) }, query: deleteQuery(options) },
        ...server.call(options),
      }),
    )
  }
}

function idLists(lists: { roles: readonly Ref[] | undefined; rules: readonly Ref[] | undefined }) {
  return {
    roles: lists.roles?.map((role) => idOf(role, 'roles')),
    rules: lists.rules?.map((rule) => idOf(rule, 'rules')),
  }
}

/** Drops `otp_secret`, the live TOTP seed, which the server shows to everyone who may see the user. */
export function toUser(wire: WireUser): User {
  return {
    id: wire.id,
    username: wire.username,
    firstname: wire.firstname,
    lastname: wire.lastname,
    email: wire.email,
    organizationId: requiredId(wire.organization),
    status: wire.status,
    lastSeen: parseDate(wire.last_seen),
  }
}
