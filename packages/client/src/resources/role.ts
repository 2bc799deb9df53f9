import type { Role as WireRole } from '@vantage6-js/generated/v4/server'
import type { ClientContext } from '../context.js'
import { dataOf } from '../http/data.js'
import type { RequestOptions } from '../http/request-options.js'
import type { Listing } from '../paging/listing.js'
import { defined } from './defined.js'
import { type DeleteOptions, deleteQuery } from './delete-options.js'
import { idOf, optionalId, type Ref } from './id.js'
import { type ListOptions, listing, type Sort } from './list-options.js'
import { relationId } from './relation.js'
import { type Rule, toRule } from './rule.js'

/** A named set of rules that users can have. */
export interface Role {
  id: number
  name: string
  description: string | null
  /** null for the roles of the whole server, such as the default ones. */
  organizationId: number | null
  /** Default roles (Root, Viewer, Researcher, …) come with the server and cannot be changed. */
  isDefaultRole: boolean
}

/** Filters of `role.list`. Texts are SQL LIKE patterns: `%` for any text, `_` for any character. */
export interface RoleFilter {
  /** Several: any of them. */
  name?: string | readonly string[]
  /** Several: any of them. */
  description?: string | readonly string[]
  /** Several: any of them. Roles of the whole server are then left out, unless `includeRoot`. */
  organization?: Ref | readonly Ref[]
  rule?: Ref
  user?: Ref
  /** With `organization`: the roles of the whole server too. */
  includeRoot?: boolean
  sort?: Sort<'id' | 'name' | 'description'> | readonly Sort<'id' | 'name' | 'description'>[]
}

/** What a role is created with. */
export interface RoleInput {
  name: string
  /** Up to 1024 characters. */
  description?: string
  /** You can only give rules that you have yourself. */
  rules: readonly Ref[]
  /** Default: a role of the whole server, which only users with global rights can make. */
  organization?: Ref
}

/** What can be changed of a role. `rules` replaces the whole list. */
export type RoleChanges = Partial<Omit<RoleInput, 'organization'>>

/** Roles: `client.role`. */
export class RoleClient {
  readonly #context: ClientContext

  constructor(context: ClientContext) {
    this.#context = context
  }

  /** `GET /role` */
  list<F extends keyof Role = keyof Role>(
    options: RoleFilter & ListOptions<Role, F> = {},
  ): Listing<Pick<Role, F>> {
    const { server } = this.#context
    const filters = defined({
      name: severalOf(options.name),
      description: severalOf(options.description),
      organization_id: severalOf(options.organization)?.map((one) => idOf(one, 'organization')),
      rule_id: optionalId(options.rule, 'rule'),
      user_id: optionalId(options.user, 'user'),
      // Any text means yes to the server, "false" too.
      include_root: options.includeRoot === true ? (true as const) : undefined,
    })
    return listing(
      {
        order: 'id',
        walkPerPage: 100,
        toModel: toRole,
        fetch: (query, call) =>
          server.api.GET('/role', { params: { query: { ...filters, ...query } }, ...server.call(call) }),
      },
      options,
    )
  }

  /**
   * `GET /role/{id}`
   *
   * @throws NotFoundError, PermissionDeniedError
   */
  async get(role: Ref, options: RequestOptions = {}): Promise<Role> {
    const { server } = this.#context
    return toRole(
      await dataOf(
        server.api.GET('/role/{id}', { params: { path: { id: idOf(role) } }, ...server.call(options) }),
      ),
    )
  }

  /**
   * `POST /role`
   *
   * @throws NotFoundError when a rule does not exist.
   * @throws PermissionDeniedError when you lack one of the rules yourself.
   */
  async create(input: RoleInput, options: RequestOptions = {}): Promise<Role> {
    const { server } = this.#context
    const body = {
      name: input.name,
      rules: input.rules.map((rule) => idOf(rule, 'rules')),
      ...defined({
        description: input.description,
        organization_id: optionalId(input.organization, 'organization'),
      }),
    }
    return toRole(await dataOf(server.api.POST('/role', { body, ...server.call(options) })))
  }

  /** `PATCH /role/{id}`: changes only what is given. */
  async update(role: Ref, changes: RoleChanges, options: RequestOptions = {}): Promise<Role> {
    const { server } = this.#context
    const body = defined({
      name: changes.name,
      description: changes.description,
      rules: changes.rules?.map((rule) => idOf(rule, 'rules')),
    })
    return toRole(
      await dataOf(
        server.api.PATCH('/role/{id}', {
          params: { path: { id: idOf(role) } },
          body,
          ...server.call(options),
        }),
      ),
    )
  }

  /**
   * `DELETE /role/{id}`
   *
   * @throws BadRequestError when users have the role and `deleteDependents` is not true, which takes it from them.
   */
  async delete(role: Ref, options: DeleteOptions = {}): Promise<void> {
    const { server } = this.#context
    await dataOf(
      server.api.DELETE('/role/{id}', {
        params: { path: { id: idOf(role) }, query: deleteQuery(options) },
        ...server.call(options),
      }),
    )
  }

  /**
   * `POST /role/{id}/rule/{rule_id}`. Works for default roles too, until the server starts again.
   *
   * @returns The role's rules after it.
   */
  async addRule(role: Ref, rule: Ref, options: RequestOptions = {}): Promise<Rule[]> {
    const { server } = this.#context
    const init = { params: { path: rulePath(role, rule) }, ...server.call(options) }
    return (await dataOf(server.api.POST('/role/{id}/rule/{rule_id}', init))).map(toRule)
  }

  /**
   * `DELETE /role/{id}/rule/{rule_id}`
   *
   * @returns The role's rules after it.
   */
  async removeRule(role: Ref, rule: Ref, options: RequestOptions = {}): Promise<Rule[]> {
    const { server } = this.#context
    const init = { params: { path: rulePath(role, rule) }, ...server.call(options) }
    return (await dataOf(server.api.DELETE('/role/{id}/rule/{rule_id}', init))).map(toRule)
  }
}

function rulePath(role: Ref, rule: Ref) {
  return { id: idOf(role, 'role'), rule_id: idOf(rule, 'rule') }
}

function severalOf<T>(value: T | readonly T[] | undefined): T[] | undefined {
  return value === undefined ? undefined : ([value].flat() as T[])
}

export function toRole(wire: WireRole): Role {
  return {
    id: wire.id,
    name: wire.name,
    description: wire.description,
    organizationId: relationId(wire.organization),
    isDefaultRole: wire.is_default_role,
  }
}
