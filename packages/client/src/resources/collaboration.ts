import type {
  Collaboration as WireCollaboration,
  CollaborationWithOrganizations as WireCollaborationWithOrganizations,
} from '@vantage6-js/generated/v4/server'
import { type ClientContext, collaborationOrDefault } from '../context.js'
import { InvalidArgumentError } from '../errors/index.js'
import { dataOf } from '../http/data.js'
import { type RequestOptions, requestOptions } from '../http/request-options.js'
import type { Listing } from '../paging/listing.js'
import { ofStoreFilter } from './collaborations-of-store.js'
import { type CreateOptions, createOrFind, type Ensured } from './create-options.js'
import { defined } from './defined.js'
import { type DeleteOptions, deleteQuery } from './delete-options.js'
import { differences } from './differences.js'
import { findIn, likePattern } from './find.js'
import { idOf, optionalId, type Ref } from './id.js'
import { type ListOptions, listing, type Sort } from './list-options.js'
import { removeMember } from './member-ids.js'
import { type Node, NodeClient } from './node.js'
import { type Organization, OrganizationClient, toOrganization } from './organization.js'
import { updateOrExplain } from './update.js'

/** Organizations that have agreed to work together. Tasks run inside a collaboration. */
export interface Collaboration {
  id: number
  name: string
  /** Whether inputs and results are encrypted from end to end. */
  encrypted: boolean
}

/** A collaboration with its organizations. */
export interface CollaborationWithOrganizations extends Collaboration {
  organizations: Organization[]
}

/** Filters of `collaboration.list`. */
export interface CollaborationFilter {
  /** SQL LIKE pattern: `%` for any text, `_` for any character. */
  name?: string
  encrypted?: boolean
  /** Collaborations that this organization takes part in. */
  organization?: Ref
  /**
   * `organization`: only collaborations of the own organization. `global`: all that you may see. Default `global`, unlike in the
   * Python client, where a filter by `organization` has no effect unless the scope is `global`.
   */
  scope?: 'organization' | 'global'
  /** Collaborations that can use this algorithm store. */
  algorithmStore?: Ref
  sort?: Sort<'id' | 'name' | 'encrypted'> | readonly Sort<'id' | 'name' | 'encrypted'>[]
}

/** What a collaboration is created with. */
export interface CollaborationInput {
  name: string
  organizations: readonly Ref[]
  /** Default false. It can be changed later, but nothing that exists is converted then. */
  encrypted?: boolean
}

const FILTERS = ['name', 'encrypted', 'organization', 'scope', 'algorithmStore', 'includeOrganizations']

/** Collaborations: `client.collaboration`. */
export class CollaborationClient {
  readonly #context: ClientContext

  constructor(context: ClientContext) {
    this.#context = context
  }

  /** `GET /collaboration`. With `includeOrganizations` each collaboration comes with its organizations. */
  list<F extends keyof CollaborationWithOrganizations = keyof CollaborationWithOrganizations>(
    options: CollaborationFilter & { includeOrganizations: true } & ListOptions<
        CollaborationWithOrganizations,
        F
      >,
  ): Listing<Pick<CollaborationWithOrganizations, F>>
  list<F extends keyof Collaboration = keyof Collaboration>(
    options?: CollaborationFilter & { includeOrganizations?: false } & ListOptions<Collaboration, F>,
  ): Listing<Pick<Collaboration, F>>
  list(
    options: CollaborationFilter & { includeOrganizations?: boolean } & ListOptions<
        CollaborationWithOrganizations,
        keyof Collaboration
      > = {},
  ): Listing<Collaboration> {
    const { server } = this.#context
    const { algorithmStore, organization, scope } = options
    if (scope === 'organization' && organization !== undefined) {
      throw new InvalidArgumentError(
        'scope',
        "The scope 'organization' means the own organization: leave either `scope` or `organization` out.",
      )
    }
    const filters = defined({
      name: options.name,
      // The server compares with a number: `true` finds nothing.
      encrypted:
        options.encrypted === undefined ? undefined : options.encrypted ? (1 as const) : (0 as const),
      organization_id: optionalId(organization, 'organization'),
      include: options.includeOrganizations === true ? (['organizations'] as 'organizations'[]) : undefined,
    })
    const storeId = optionalId(algorithmStore, 'algorithmStore')
    return listing<
      WireCollaboration | WireCollaborationWithOrganizations,
      CollaborationWithOrganizations,
      keyof Collaboration
    >(
      {
        filters: FILTERS,
        order: 'id',
        walkPerPage: 100,
        toModel: toCollaborationMaybeWithOrganizations,
        makeFilter: storeId === undefined ? undefined : (call) => ofStoreFilter(server, storeId, call),
        fetch: async (query, call) => {
          const own =
            scope === 'organization'
              ? { organization_id: (await this.#context.whoami(call)).organizationId }
              : {}
          return server.api.GET('/collaboration', {
            params: { query: { ...filters, ...own, ...query } },
            ...server.call(call),
          })
        },
      },
      options,
    )
  }

  /**
   * `GET /collaboration/{id}`
   *
   * @param collaboration - Default: the one of `client.setupCollaboration`.
   * @throws NotFoundError, PermissionDeniedError
   */
  get(
    collaboration: Ref | undefined,
    options: RequestOptions & { includeOrganizations: true },
  ): Promise<CollaborationWithOrganizations>
  get(
    collaboration?: Ref,
    options?: RequestOptions & { includeOrganizations?: boolean },
  ): Promise<Collaboration>
  async get(
    collaboration?: Ref,
    options: RequestOptions & { includeOrganizations?: boolean } = {},
  ): Promise<Collaboration> {
    const { server } = this.#context
    const id = collaborationOrDefault(this.#context, collaboration)
    const query =
      options.includeOrganizations === true ? { include: ['organizations'] as 'organizations'[] } : {}
    return toCollaborationMaybeWithOrganizations(
      await dataOf(
        server.api.GET('/collaboration/{id}', { params: { path: { id }, query }, ...server.call(options) }),
      ),
    )
  }

  /** The collaboration of exactly this name, if there is one that you may see. Names are unique on a server. */
  async find(name: string, options: RequestOptions = {}): Promise<Collaboration | undefined> {
    return findIn(
      this.list({ ...requestOptions(options), name: likePattern(name) }),
      (found) => found.name === name,
    )
  }

  /**
   * `POST /collaboration`, after a look whether all organizations exist: the server leaves unknown ones out without a word.
   *
   * @throws InvalidArgumentError when an organization does not exist, or may not be seen. Nothing is created then.
   * @throws AlreadyExistsError when the name is taken, unless `existOk`.
   */
  create(
    input: CollaborationInput,
    options: CreateOptions & { existOk: true },
  ): Promise<Ensured<Collaboration>>
  create(input: CollaborationInput, options?: CreateOptions): Promise<Collaboration>
  async create(input: CollaborationInput, options: CreateOptions = {}): Promise<Collaboration> {
    const { server } = this.#context
    const organizations = input.organizations.map((organization) => idOf(organization, 'organizations'))
    const body = {
      name: input.name,
      organization_ids: organizations,
      encrypted: requireBoolean(input.encrypted ?? false),
    }
    await this.#requireOrganizations(organizations, options)
    return createOrFind(
      options,
      async () =>
        toCollaboration(await dataOf(server.api.POST('/collaboration', { body, ...server.call(options) }))),
      {
        find: () => this.find(input.name, options),
        differences: async (found) =>
          differences({ encrypted: input.encrypted, organizations }, await this.#withMembers(found, options)),
      },
    )
  }

  async #requireOrganizations(ids: readonly number[], options: RequestOptions): Promise<void> {
    const known = new Set<number>()
    const organizations = new OrganizationClient(this.#context)
    // In parts, so that the address does not get too long.
    for (let start = 0; start < ids.length; start += 200) {
      const { items } = await organizations.list({
        ...requestOptions(options),
        ids: ids.slice(start, start + 200),
        perPage: 200,
        fields: ['id'],
      })
      for (const { id } of items) known.add(id)
    }
    const unknown = ids.filter((id) => !known.has(id))
    if (unknown.length > 0) {
      throw new InvalidArgumentError(
        'organizations',
        `There is no organization ${unknown.join(', ')}, or you may not see it. The server would leave it out without a word; nothing was created.`,
      )
    }
  }

  async #withMembers(collaboration: Collaboration, options: RequestOptions) {
    const { organizations } = await this.get(collaboration.id, {
      ...requestOptions(options),
      includeOrganizations: true,
    })
    return { ...collaboration, organizations: organizations.map(({ id }) => id) }
  }

  /** `PATCH /collaboration/{id}`: changes only what is given. `organizations` replaces the whole list. */
  async update(
    collaboration: Ref,
    changes: Partial<CollaborationInput>,
    options: RequestOptions = {},
  ): Promise<Collaboration> {
    const { server } = this.#context
    const id = idOf(collaboration)
    const organizations = changes.organizations?.map((organization) => idOf(organization, 'organizations'))
    const body = defined({
      name: changes.name,
      organization_ids: organizations,
      encrypted: changes.encrypted === undefined ? undefined : requireBoolean(changes.encrypted),
    })
    return updateOrExplain(
      { ...changes, organizations },
      async () =>
        toCollaboration(
          await dataOf(
            server.api.PATCH('/collaboration/{id}', {
              params: { path: { id } },
              body,
              ...server.call(options),
            }),
          ),
        ),
      async () => this.#withMembers(await this.get(id, options), options),
    )
  }

  /**
   * `DELETE /collaboration/{id}`. Algorithm stores that were bound to it become visible to **every** collaboration.
   *
   * @throws BadRequestError when it still has tasks, nodes or studies and `deleteDependents` is not true.
   */
  async delete(collaboration: Ref, options: DeleteOptions = {}): Promise<void> {
    const { server } = this.#context
    await dataOf(
      server.api.DELETE('/collaboration/{id}', {
        params: { path: { id: idOf(collaboration) }, query: deleteQuery(options) },
        ...server.call(options),
      }),
    )
  }

  /**
   * `POST /collaboration/{id}/organization`
   *
   * @returns The members after it.
   */
  async addOrganization(
    organization: Ref,
    collaboration?: Ref,
    options: RequestOptions = {},
  ): Promise<Organization[]> {
    return this.#changeMembers('POST', organization, collaboration, options)
  }

  /**
   * `DELETE /collaboration/{id}/organization`. The organization's node and its place in studies stay.
   *
   * @returns The members after it.
   * @throws InvalidArgumentError when it is not a member.
   */
  async removeOrganization(
    organization: Ref,
    collaboration?: Ref,
    options: RequestOptions = {},
  ): Promise<Organization[]> {
    const id = collaborationOrDefault(this.#context, collaboration)
    return removeMember(
      this.#context,
      { collaboration: id },
      idOf(organization, 'organization'),
      options,
      () => this.#changeMembers('DELETE', organization, id, options),
    )
  }

  /**
   * `POST /collaboration/{id}/node`: puts a node into a collaboration, for instance one that was taken out of another.
   *
   * @returns The collaboration's nodes after it.
   */
  async addNode(node: Ref, collaboration?: Ref, options: RequestOptions = {}): Promise<Node[]> {
    const { server } = this.#context
    const id = collaborationOrDefault(this.#context, collaboration)
    await dataOf(
      server.api.POST('/collaboration/{id}/node', {
        params: { path: { id } },
        body: { id: idOf(node, 'node') },
        ...server.call(options),
      }),
    )
    return this.#nodes(id, options)
  }

  /**
   * `DELETE /collaboration/{id}/node`: takes a node out of its collaboration. It stays, without a collaboration.
   *
   * @returns The collaboration's nodes after it.
   */
  async removeNode(node: Ref, collaboration?: Ref, options: RequestOptions = {}): Promise<Node[]> {
    const { server } = this.#context
    const id = collaborationOrDefault(this.#context, collaboration)
    await dataOf(
      server.api.DELETE('/collaboration/{id}/node', {
        params: { path: { id } },
        body: { id: idOf(node, 'node') },
        ...server.call(options),
      }),
    )
    return this.#nodes(id, options)
  }

  /** The server answers with short forms of nodes, or with a sentence. */
  #nodes(collaboration: number, options: RequestOptions): Promise<Node[]> {
    return new NodeClient(this.#context).list({ ...requestOptions(options), collaboration }).all()
  }

  async #changeMembers(
    method: 'POST' | 'DELETE',
    organization: Ref,
    collaboration: Ref | undefined,
    options: RequestOptions,
  ): Promise<Organization[]> {
    const { server } = this.#context
    const init = {
      params: { path: { id: collaborationOrDefault(this.#context, collaboration) } },
      body: { id: idOf(organization, 'organization') },
      ...server.call(options),
    }
    const path = '/collaboration/{id}/organization'
    const members = await dataOf(
      method === 'POST' ? server.api.POST(path, init) : server.api.DELETE(path, init),
    )
    return members.map(toOrganization)
  }
}

/** The server takes the text "true" and stores false. */
function requireBoolean(value: unknown): boolean {
  if (typeof value !== 'boolean')
    throw new InvalidArgumentError(
      'encrypted',
      `\`encrypted\` must be true or false, not ${JSON.stringify(value)}.`,
    )
  return value
}

export function toCollaboration(wire: Pick<WireCollaboration, 'id' | 'name' | 'encrypted'>): Collaboration {
  return { id: wire.id, name: wire.name, encrypted: wire.encrypted }
}

/** `organizations` is a link unless it was asked for. */
function toCollaborationMaybeWithOrganizations(
  wire: WireCollaboration | WireCollaborationWithOrganizations,
): CollaborationWithOrganizations {
  const { organizations } = wire
  return {
    ...toCollaboration(wire),
    ...(Array.isArray(organizations) ? { organizations: organizations.map(toOrganization) } : {}),
  } as CollaborationWithOrganizations
}
