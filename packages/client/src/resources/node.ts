import type { Node as WireNode } from '@vantage6-js/generated/v4/server'
import { type ClientContext, collaborationFilter, collaborationOrDefault } from '../context.js'
import { dataOf } from '../http/data.js'
import { formatDate, parseDate } from '../http/dates.js'
import { type RequestOptions, requestOptions } from '../http/request-options.js'
import type { Listing } from '../paging/listing.js'
import { type CreateOptions, createOrFind, type Ensured } from './create-options.js'
import { defined } from './defined.js'
import { differences } from './differences.js'
import { findIn, likePattern } from './find.js'
import { idOf, optionalId, type Ref } from './id.js'
import { type ListOptions, listing, type Sort } from './list-options.js'
import { relationId } from './relation.js'
import { updateOrExplain } from './update.js'

/** An organization's station in one collaboration: it runs the algorithms beside the data. */
export interface Node {
  id: number
  name: string
  /** null when the node was never connected. */
  status: 'online' | 'offline' | null | (string & {})
  isOnline: boolean
  lastSeen: Date | null
  ip: string | null
  organizationId: number | null
  /** null when the node was taken out of its collaboration. */
  collaborationId: number | null
  /** What the node tells of itself while it is online: databases, columns, who may use it. Keys can occur more than once. */
  config: readonly { key: string; value: string }[]
}

/** A node with its API key, which the server tells only when it makes one. Keep it secret: it logs the node in. */
export interface NodeWithApiKey extends Node {
  apiKey: string
}

/** Filters of `node.list`. */
export interface NodeFilter {
  /** SQL LIKE pattern: `%` for any text, `_` for any character. */
  name?: string
  organization?: Ref
  /** Default: the one of `client.setupCollaboration`, if there is one; null for all. */
  collaboration?: Ref | null
  study?: Ref
  /** Whether the node is connected. `false` includes nodes that never were. */
  isOnline?: boolean
  ip?: string
  lastSeenFrom?: Date
  lastSeenTill?: Date
  sort?: Sort<'id' | 'name' | 'status' | 'lastSeen'> | readonly Sort<'id' | 'name' | 'status' | 'lastSeen'>[]
}

/** What a node is created with. */
export interface NodeInput {
  /** Default: the collaboration of `client.setupCollaboration`. */
  collaboration?: Ref
  /** Default: the own organization. */
  organization?: Ref
  /** Unique on the server. Default: the organization's and the collaboration's names. */
  name?: string
}

const FILTERS = [
  'name',
  'organization',
  'collaboration',
  'study',
  'isOnline',
  'ip',
  'lastSeenFrom',
  'lastSeenTill',
]

/** Nodes: `client.node`. */
export class NodeClient {
  readonly #context: ClientContext

  constructor(context: ClientContext) {
    this.#context = context
  }

  /** `GET /node` */
  list<F extends keyof Node = keyof Node>(
    options: NodeFilter & ListOptions<Node, F> = {},
  ): Listing<Pick<Node, F>> {
    const { server } = this.#context
    const filters = defined({
      name: options.name,
      organization_id: optionalId(options.organization, 'organization'),
      collaboration_id: collaborationFilter(this.#context, options.collaboration),
      study_id: optionalId(options.study, 'study'),
      // The server's filter for offline nodes misses those that never were online, which have no status.
      status: options.isOnline === true ? ('online' as const) : undefined,
      ip: options.ip,
      last_seen_from: options.lastSeenFrom && formatDate(options.lastSeenFrom, 'lastSeenFrom'),
      last_seen_till: options.lastSeenTill && formatDate(options.lastSeenTill, 'lastSeenTill'),
    })
    return listing(
      {
        filters: FILTERS,
        order: 'id',
        walkPerPage: 100,
        makeFilter: options.isOnline === false ? () => (row: WireNode) => row.status !== 'online' : undefined,
        toModel: toNode,
        fetch: (query, call) =>
          server.api.GET('/node', { params: { query: { ...filters, ...query } }, ...server.call(call) }),
      },
      options,
    )
  }

  /**
   * `GET /node/{id}`
   *
   * @throws NotFoundError, PermissionDeniedError
   */
  async get(node: Ref, options: RequestOptions = {}): Promise<Node> {
    const { server } = this.#context
    return toNode(
      await dataOf(
        server.api.GET('/node/{id}', { params: { path: { id: idOf(node) } }, ...server.call(options) }),
      ),
    )
  }

  /** The node of exactly this name, if there is one that you may see. Names are unique on a server. */
  async find(name: string, options: RequestOptions = {}): Promise<Node | undefined> {
    return findIn(
      this.list({ ...requestOptions(options), collaboration: null, name: likePattern(name) }),
      (found) => found.name === name,
    )
  }

  /**
   * `POST /node`. The API key in the answer is told this once: with `existOk` a node that was there has `apiKey: null`, and
   * `resetApiKey` makes a new one.
   *
   * @throws AlreadyExistsError when the organization has a node in the collaboration, unless `existOk`; when the name is taken.
   */
  create(
    input: NodeInput,
    options: CreateOptions & { existOk: true },
  ): Promise<Ensured<Node & { apiKey: string | null }>>
  create(input?: NodeInput, options?: CreateOptions): Promise<NodeWithApiKey>
  async create(
    input: NodeInput = {},
    options: CreateOptions = {},
  ): Promise<Node & { apiKey: string | null }> {
    const { server } = this.#context
    const collaboration = collaborationOrDefault(this.#context, input.collaboration)
    const body = {
      collaboration_id: collaboration,
      ...defined({ organization_id: optionalId(input.organization, 'organization'), name: input.name }),
    }
    return createOrFind<Node & { apiKey: string | null }>(
      options,
      async () => {
        const wire = await dataOf(server.api.POST('/node', { body, ...server.call(options) }))
        return { ...toNode(wire), apiKey: wire.api_key }
      },
      {
        find: async () => {
          const organization = body.organization_id ?? (await this.#context.whoami(options)).organizationId
          const { items } = await this.list({ ...requestOptions(options), collaboration, organization })
          return items[0] && { ...items[0], apiKey: null }
        },
        differences: (found) => differences({ name: input.name }, found),
      },
    )
  }

  /** `PATCH /node/{id}`: changes only what is given. `clearIp` forgets the VPN address. */
  async update(
    node: Ref,
    changes: { name?: string; clearIp?: boolean },
    options: RequestOptions = {},
  ): Promise<Node> {
    const { server } = this.#context
    const id = idOf(node)
    const body = defined({ name: changes.name, clear_ip: changes.clearIp })
    return updateOrExplain(
      changes,
      async () =>
        toNode(
          await dataOf(
            server.api.PATCH('/node/{id}', { params: { path: { id } }, body, ...server.call(options) }),
          ),
        ),
      () => this.get(id, options),
    )
  }

  /** `DELETE /node/{id}`. Its runs stay, but no longer show up in lists of runs and results. */
  async delete(node: Ref, options: RequestOptions = {}): Promise<void> {
    const { server } = this.#context
    await dataOf(
      server.api.DELETE('/node/{id}', { params: { path: { id: idOf(node) } }, ...server.call(options) }),
    )
  }

  /** `POST /kill/node/tasks`: stops all tasks of a node. Server 4.15 answers 500 for every node that is online. */
  async killTasks(node: Ref, options: RequestOptions = {}): Promise<void> {
    const { server } = this.#context
    await dataOf(server.api.POST('/kill/node/tasks', { body: { id: idOf(node) }, ...server.call(options) }))
  }

  /**
   * `POST /recover/node`: makes a new API key. The old one is dead at once.
   *
   * @returns The new key, which is told this once.
   */
  async resetApiKey(node: Ref, options: RequestOptions = {}): Promise<string> {
    const { server } = this.#context
    const { api_key } = await dataOf(
      server.api.POST('/recover/node', { body: { id: idOf(node) }, ...server.call(options) }),
    )
    return api_key
  }

  /**
   * `POST /token/container`: makes the token with which an algorithm talks to the server, for a client that is logged in as a node
   * (`client.authenticateNode`). It does not expire by itself, but with the task.
   *
   * @param image - The task's image.
   * @throws BadRequestError when the task is finished or there is none. PermissionDeniedError when the image is not the task's.
   */
  async requestContainerToken(task: Ref, image: string, options: RequestOptions = {}): Promise<string> {
    const { server } = this.#context
    const { container_token } = await dataOf(
      server.api.POST('/token/container', {
        body: { task_id: idOf(task, 'task'), image },
        ...server.call(options),
      }),
    )
    return container_token
  }
}

export function toNode(wire: WireNode): Node {
  return {
    id: wire.id,
    name: wire.name,
    status: wire.status,
    isOnline: wire.status === 'online',
    lastSeen: parseDate(wire.last_seen),
    ip: wire.ip,
    organizationId: relationId(wire.organization),
    collaborationId: relationId(wire.collaboration),
    config: wire.config.map(({ key, value }) => ({ key, value })),
  }
}
