import type { UserPermissions as WirePermissions, User as WireUser } from '@vantage6-js/generated/v4/server'
import type { ClientContext } from '../context.js'
import { InvalidArgumentError, NotFoundError } from '../errors/index.js'
import { dataOf } from '../http/data.js'
import { formatDate, parseDate } from '../http/dates.js'
import { type RequestOptions, requestOptions } from '../http/request-options.js'
import type { Listing } from '../paging/listing.js'
import { type CreateOptions, createOrFind, type Ensured } from './create-options.js'
import { defined } from './defined.js'
import { type DeleteOptions, deleteQuery } from './delete-options.js'
import { differences } from './differences.js'
import { findIn, likePattern } from './find.js'
import { idOf, optionalId, type Ref } from './id.js'
import { type ListOptions, listing, type Sort } from './list-options.js'
import { memberFilter } from './member-ids.js'
import { requiredId } from './relation.js'
import { RoleClient } from './role.js'
import { RuleClient } from './rule.js'
import { updateOrExplain } from './update.js'

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

/** What a user may do, as ids. */
export interface UserPermissions {
  roleIds: number[]
  /** All rules, those of the roles too. */
  ruleIds: number[]
  /** The organizations of all collaborations that the user's organization is in. */
  organizationIds: number[]
}

/** A user with permissions. */
export interface UserWithPermissions extends User {
  permissions: UserPermissions
}

/** Filters of `user.list`. Texts are SQL LIKE patterns: `%` for any text, `_` for any character. */
export interface UserFilter {
  username?: string
  organization?: Ref
  /** Users of the organizations in this collaboration. Found here, of all users that you may see: the server finds none. */
  collaboration?: Ref
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

const FILTERS = [
  'username',
  'organization',
  'collaboration',
  'firstname',
  'lastname',
  'email',
  'role',
  'rule',
  'lastSeenFrom',
  'lastSeenTill',
]

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
      last_seen_from: options.lastSeenFrom && formatDate(options.lastSeenFrom, 'lastSeenFrom'),
      last_seen_till: options.lastSeenTill && formatDate(options.lastSeenTill, 'lastSeenTill'),
    })
    return listing(
      {
        filters: FILTERS,
        order: 'id',
        walkPerPage: 100,
        toModel: toUser,
        makeFilter: memberFilter(this.#context, options.collaboration),
        fetch: (query, call) =>
          server.api.GET('/user', { params: { query: { ...filters, ...query } }, ...server.call(call) }),
      },
      options,
    )
  }

  /** The user of exactly this name, upper and lower case included, if there is one that you may see. */
  async find(username: string, options: RequestOptions = {}): Promise<User | undefined> {
    return findIn(
      this.list({ ...requestOptions(options), username: likePattern(username) }),
      (found) => found.username === username,
    )
  }

  /**
   * `GET /user/{id}`
   *
   * @param user - Default: oneself.
   * @throws NotFoundError, PermissionDeniedError
   */
  get(
    user: Ref | undefined,
    options: RequestOptions & { includePermissions: true },
  ): Promise<UserWithPermissions>
  get(user?: Ref, options?: RequestOptions & { includePermissions?: boolean }): Promise<User>
  async get(user?: Ref, options: RequestOptions & { includePermissions?: boolean } = {}): Promise<User> {
    const { server } = this.#context
    const id = user === undefined ? (await this.#context.whoami(options)).id : idOf(user)
    // Any value means yes to the server, 0 and false too.
    const query = options.includePermissions === true ? { include_permissions: true as const } : {}
    const wire = await dataOf(
      server.api.GET('/user/{id}', { params: { path: { id }, query }, ...server.call(options) }),
    )
    if (!('permissions' in wire)) return toUser(wire)
    const found: UserWithPermissions = { ...toUser(wire), permissions: toPermissions(wire.permissions) }
    return found
  }

  /**
   * `POST /user`, after a look whether all roles and rules exist: the server leaves unknown ones out without a word.
   *
   * @throws InvalidArgumentError when a role or rule does not exist. Nothing is created then.
   * @throws AlreadyExistsError when the name is taken, unless `existOk`; when the e-mail address is.
   */
  create(input: UserInput, options: CreateOptions & { existOk: true }): Promise<Ensured<User>>
  create(input: UserInput, options?: CreateOptions): Promise<User>
  async create(input: UserInput, options: CreateOptions = {}): Promise<User> {
    const { server } = this.#context
    const { organization, roles: _roles, rules: _rules, ...rest } = input
    for (const field of ['firstname', 'lastname'] as const) requireText(input[field], field)
    const lists = idLists(input)
    await this.#requireRolesAndRules(lists, options)
    const organizationId = optionalId(organization, 'organization')
    const body = { ...rest, ...defined({ ...lists, organization_id: organizationId }) }
    return createOrFind(
      options,
      async () => toUser(await dataOf(server.api.POST('/user', { body, ...server.call(options) }))),
      {
        find: () => this.find(input.username, options),
        differences: async (found) =>
          differences(
            { ...input, ...lists, organizationId },
            lists.roles || lists.rules ? await this.#withLists(found.id, lists.rules, options) : found,
          ),
      },
    )
  }

  async #requireRolesAndRules(lists: IdLists, options: RequestOptions): Promise<void> {
    const roles = new RoleClient(this.#context)
    for (const id of lists.roles ?? []) {
      await roles.get(id, options).catch((error: unknown) => {
        if (error instanceof NotFoundError) throw unknownId('roles', 'role', id)
        // A role that may not be seen: the server says what is not allowed better.
      })
    }
    if (lists.rules === undefined || lists.rules.length === 0) return
    const known = new Set<number>()
    const rules = new RuleClient(this.#context).list({ ...requestOptions(options), fields: ['id'] })
    for await (const { id } of rules) known.add(id)
    const unknown = lists.rules.find((id) => !known.has(id))
    if (unknown !== undefined) throw unknownId('rules', 'rule', unknown)
  }

  /**
   * The user with roles, and with those of the asked rules that the user has in any way: the server does not tell which ones come
   * from roles.
   */
  async #withLists(id: number, asked: readonly number[] | undefined, options: RequestOptions) {
    const user = await this.get(id, { ...requestOptions(options), includePermissions: true })
    const { roleIds, ruleIds } = user.permissions
    return { ...user, roles: roleIds, rules: asked?.filter((rule) => ruleIds.includes(rule)) ?? [] }
  }

  /**
   * `PATCH /user/{id}`: changes only what is given.
   *
   * @throws NotFoundError when a role or rule does not exist; names and e-mail address may then be changed all the same, which
   *   the error says.
   */
  async update(user: Ref, changes: UserChanges, options: RequestOptions = {}): Promise<User> {
    const { server } = this.#context
    const id = idOf(user)
    const lists = idLists(changes)
    return updateOrExplain(
      { ...changes, ...lists },
      async () =>
        toUser(
          await dataOf(
            server.api.PATCH('/user/{id}', {
              params: { path: { id } },
              body: defined({ ...changes, ...lists }),
              ...server.call(options),
            }),
          ),
        ),
      () => this.#withLists(id, lists.rules, options),
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

interface IdLists {
  roles: number[] | undefined
  rules: number[] | undefined
}

function idLists(lists: { roles?: readonly Ref[]; rules?: readonly Ref[] }): IdLists {
  return {
    roles: lists.roles?.map((role) => idOf(role, 'roles')),
    rules: lists.rules?.map((rule) => idOf(rule, 'rules')),
  }
}

function unknownId(argument: string, what: string, id: number): InvalidArgumentError {
  return new InvalidArgumentError(
    argument,
    `There is no ${what} ${id}. The server would leave it out without a word; nothing was created.`,
  )
}

/** The server answers 500 when it is missing, although it says that it is optional. */
function requireText(value: unknown, argument: string): void {
  if (typeof value !== 'string')
    throw new InvalidArgumentError(argument, `\`${argument}\` must be text; it may be empty.`)
}

function toPermissions(wire: WirePermissions): UserPermissions {
  return { roleIds: wire.roles, ruleIds: wire.rules, organizationIds: wire.orgs_in_collabs }
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
