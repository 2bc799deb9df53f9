import type { Collaboration as WireCollaboration } from '@vantage6-js/generated/v4/server'
import { type ClientContext, collaborationOrDefault } from '../context.js'
import { InvalidArgumentError } from '../errors/index.js'
import { dataOf } from '../http/data.js'
import type { RequestOptions } from '../http/request-options.js'
import type { Listing } from '../paging/listing.js'
import { defined } from './defined.js'
import { type DeleteOptions, deleteQuery } from './delete-options.js'
import { idOf, optionalId, type Ref } from './id.js'
import { type ListOptions, listing, type Sort } from './list-options.js'
import { type Organization, toOrganization } from './organization.js'

/** Organizations that have agreed to work together. Tasks run inside a collaboration. */
export interface Collaboration {
  id: number
  name: string
  /** Whether inputs and results are encrypted from end to end. */
  encrypted: boolean
}

/** Filters of `collaboration.list`. */
export interface CollaborationFilter {
  /** SQL LIKE pattern: `%` for any text, `_` for any character. */
  name?: string
  encrypted?: boolean
  /** Collaborations that this organization takes part in. */
  organization?: Ref
  sort?: Sort<'id' | 'name' | 'encrypted'> | readonly Sort<'id' | 'name' | 'encrypted'>[]
}

/** What a collaboration is created with. */
export interface CollaborationInput {
  name: string
  organizations: readonly Ref[]
  /** Default false. It can be changed later, but nothing that exists is converted then. */
  encrypted?: boolean
}

/** Collaborations: `client.collaboration`. */
export class CollaborationClient {
  readonly #context: ClientContext

  constructor(context: ClientContext) {
    this.#context = context
  }

  /** `GET /collaboration` */
  list<F extends keyof Collaboration = keyof Collaboration>(
    options: CollaborationFilter & ListOptions<Collaboration, F> = {},
  ): Listing<Pick<Collaboration, F>> {
    const { server } = this.#context
    const filters = defined({
      name: options.name,
      // The server compares with a number: `true` finds nothing.
      encrypted: options.encrypted === undefined ? undefined : (Number(options.encrypted) as unknown as true),
      organization_id: optionalId(options.organization, 'organization'),
    })
    return listing(
      {
        order: 'id',
        walkPerPage: 100,
        toModel: toCollaboration,
        fetch: (query, call) =>
          server.api.GET('/collaboration', {
            params: { query: { ...filters, ...query } },
            ...server.call(call),
          }),
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
  async get(collaboration?: Ref, options: RequestOptions = {}): Promise<Collaboration> {
    const { server } = this.#context
    const id = collaborationOrDefault(this.#context, collaboration)
    return toCollaboration(
      await dataOf(
        server.api.GET('/collaboration/{id}', { params: { path: { id } }, ...server.call(options) }),
      ),
    )
  }

  /**
   * `POST /collaboration`
   *
   * @throws NotFoundError when an organization does not exist; the server alone would leave it out silently.
   */
  async create(input: CollaborationInput, options: RequestOptions = {}): Promise<Collaboration> {
    const { server } = this.#context
    const body = {
      name: input.name,
      organization_ids: input.organizations.map((organization) => idOf(organization, 'organizations')),
      encrypted: requireBoolean(input.encrypted ?? false),
    }
    return toCollaboration(await dataOf(server.api.POST('/collaboration', { body, ...server.call(options) })))
  }

  /** `PATCH /collaboration/{id}`: changes only what is given. `organizations` replaces the whole list. */
  async update(
    collaboration: Ref,
    changes: Partial<CollaborationInput>,
    options: RequestOptions = {},
  ): Promise<Collaboration> {
    const { server } = this.#context
    const body = defined({
      name: changes.name,
      organization_ids: changes.organizations?.map((organization) => idOf(organization, 'organizations')),
      encrypted: changes.encrypted === undefined ? undefined : requireBoolean(changes.encrypted),
    })
    return toCollaboration(
      await dataOf(
        server.api.PATCH('/collaboration/{id}', {
          params: { path: { id: idOf(collaboration) } },
          body,
          ...server.call(options),
        }),
      ),
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
   */
  async removeOrganization(
    organization: Ref,
    collaboration?: Ref,
    options: RequestOptions = {},
  ): Promise<Organization[]> {
    return this.#changeMembers('DELETE', organization, collaboration, options)
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
