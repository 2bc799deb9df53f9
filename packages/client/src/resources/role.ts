import type { Role as WireRole } from '@vantage6-js/generated/v4/server'
import type { ClientContext } from '../context.js'
import { dataOf } from '../http/data.js'
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
import { relationId } from './relation.js'
import { type Rule, RuleClient, toRule } from './rule.js'
import { updateOrExplain } from './update.js'

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
  /** Roles of the organizations in this collaboration. Found here, of all roles that you may see: the server finds none. */
  collaboration?: Ref
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
  /** Default: the own organization. */
  organization?: Ref
}

/** What can be changed of a role. `rules` replaces the whole list. */
export type RoleChanges = Partial<Omit<RoleInput, 'organization'>>

const FILTERS = ['name', 'description', 'organization', 'collaboration', 'rule', 'user', 'includeRoot']

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
        filters: FILTERS,
        order: 'id',
        walkPerPage: 100,
        toModel: toRole,
        // Any of none is none, where the server without a parameter gives all.
        makeFilter: [filters.name, filters.description, filters.organization_id].some(isEmpty)
          ? () => () => false
          : memberFilter(this.#context, options.collaboration),
        fetch: (query, call) =>
          server.api.GET('/role', { params: { query: { ...filters, ...query } }, ...server.call(call) }),
      },
      options,
    )
  }

  /**
   * The role of exactly this name, if there is one that you may see. The server allows a name more than once: this is the oldest,
   * which is the default role where there is one of that name.
   *
   * @param options - `organization`: only its roles.
   */
  async find(name: string, options: RequestOptions & { organization?: Ref } = {}): Promise<Role | undefined> {
    const organization = optionalId(options.organization, 'organization')
    return findIn(
      this.list({
        ...requestOptions(options),
        name: likePattern(name),
        ...(organization === undefined ? {} : { organization }),
      }),
      (found) => found.name === name,
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
   * @param options - With `existOk` a role of that name at that organization is looked for first: the server takes a name twice.
   * @throws NotFoundError when a rule does not exist.
   * @throws PermissionDeniedError when you lack one of the rules yourself.
   */
  create(input: RoleInput, options: CreateOptions & { existOk: true }): Promise<Ensured<Role>>
  create(input: RoleInput, options?: CreateOptions): Promise<Role>
  async create(input: RoleInput, options: CreateOptions = {}): Promise<Role> {
    const { server } = this.#context
    const rules = input.rules.map((rule) => idOf(rule, 'rules'))
    const organization = optionalId(input.organization, 'organization')
    const body = {
      name: input.name,
      rules,
      ...defined({ description: input.description, organization_id: organization }),
    }
    return createOrFind(
      options,
      async () => toRole(await dataOf(server.api.POST('/role', { body, ...server.call(options) }))),
      {
        findFirst: true,
        find: async () =>
          this.find(input.name, {
            ...requestOptions(options),
            organization: organization ?? (await this.#context.whoami(options)).organizationId,
          }),
        differences: async (found) =>
          differences({ description: input.description, rules }, await this.#withRules(found, options)),
      },
    )
  }

  async #withRules(role: Role, options: RequestOptions) {
    const rules = new RuleClient(this.#context).list({
      ...requestOptions(options),
      role,
      fields: ['id'],
    })
    return { ...role, rules: (await rules.all()).map(({ id }) => id) }
  }

  /**
   * `PATCH /role/{id}`: changes only what is given.
   *
   * @throws NotFoundError when a rule does not exist; name and description may then be changed all the same, which the error says.
   */
  async update(role: Ref, changes: RoleChanges, options: RequestOptions = {}): Promise<Role> {
    const { server } = this.#context
    const id = idOf(role)
    const rules = changes.rules?.map((rule) => idOf(rule, 'rules'))
    const body = defined({ name: changes.name, description: changes.description, rules })
    return updateOrExplain(
      { ...changes, rules },
      async () =>
        toRole(
          await dataOf(
            server.api.PATCH('/role/{id}', { params: { path: { id } }, body, ...server.call(options) }),
          ),
        ),
      async () => this.#withRules(await this.get(id, options), options),
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

function isEmpty(list: readonly unknown[] | undefined): boolean {
  return list?.length === 0
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
