import type { AlgorithmStore as WireStore } from '@vantage6-js/generated/v4/server'
import { type ClientContext, collaborationOrDefault } from '../context.js'
import { InvalidArgumentError } from '../errors/index.js'
import { dataOf } from '../http/data.js'
import type { RequestOptions } from '../http/request-options.js'
import type { Listing } from '../paging/listing.js'
import type { StoreAccess } from '../store/connection.js'
import { PolicyClient } from '../store/policy.js'
import { ReviewClient } from '../store/review.js'
import { StoreRoleClient } from '../store/role.js'
import { StoreRuleClient } from '../store/rule.js'
import { RegisteredServerClient } from '../store/server.js'
import { Store } from '../store/store.js'
import { StoreUserClient } from '../store/user.js'
import { defined } from './defined.js'
import { idOf, optionalId, type Ref } from './id.js'
import { type ListOptions, listing, type Sort } from './list-options.js'

/** An algorithm store that the server knows: for one collaboration, or for all. */
export interface AlgorithmStore {
  id: number
  name: string
  /** The store's API. */
  url: string
  /** Whether every collaboration can use it. The server does not tell which one, otherwise: list by `collaboration`. */
  allCollaborations: boolean
}

/** Filters of `store.list`. Texts are SQL LIKE patterns: `%` for any text, `_` for any character. */
export interface AlgorithmStoreFilter {
  name?: string
  url?: string
  /** The stores of this collaboration, and those of all. */
  collaboration?: Ref
  sort?: Sort<'id' | 'name' | 'url'> | readonly Sort<'id' | 'name' | 'url'>[]
}

/** What a store is made known to the server with. */
export interface AlgorithmStoreInput {
  /** The store's address with its API path. */
  algorithmStoreUrl: string
  name: string
  /** Default: the one of `client.setupCollaboration`. */
  collaboration?: Ref
  /** True: for every collaboration. It replaces the couplings of single collaborations to the same store. */
  allCollaborations?: boolean
  /** Needed for stores at localhost. */
  force?: boolean
}

/** Algorithm stores that the server knows, and the one that was chosen with `set`: `client.store`. */
export class AlgorithmStoreClient {
  readonly user: StoreUserClient
  readonly role: StoreRoleClient
  readonly rule: StoreRuleClient
  readonly review: ReviewClient
  readonly policy: PolicyClient
  /** The servers that are registered at the store. */
  readonly server: RegisteredServerClient
  readonly #context: ClientContext
  readonly #choose: (url: string) => void

  constructor(context: ClientContext, chosen: StoreAccess, choose: (url: string) => void) {
    this.#context = context
    this.#choose = choose
    this.user = new StoreUserClient(chosen)
    this.role = new StoreRoleClient(chosen)
    this.rule = new StoreRuleClient(chosen, context.storeServerUrl)
    this.review = new ReviewClient(chosen)
    this.policy = new PolicyClient(chosen)
    this.server = new RegisteredServerClient(chosen, context.storeServerUrl)
  }

  /**
   * Chooses the store for `client.algorithm`, `client.store.user`, `.role`, `.rule`, `.review`, `.policy` and `.server`. To work with
   * several stores side by side use `open`.
   *
   * @throws NotFoundError, PermissionDeniedError
   */
  async set(store: Ref, options: RequestOptions = {}): Promise<AlgorithmStore> {
    const found = await this.get(store, options)
    this.#choose(found.url)
    return found
  }

  /**
   * Opens a store, without choosing it for other calls.
   *
   * @throws NotFoundError, PermissionDeniedError
   */
  async open(store: Ref | AlgorithmStore, options: RequestOptions = {}): Promise<Store> {
    const { url } = typeof store === 'object' && 'url' in store ? store : await this.get(store, options)
    return new Store(this.#context.connectStore(url), this.#context.storeServerUrl)
  }

  /** `GET /algorithmstore` */
  list<F extends keyof AlgorithmStore = keyof AlgorithmStore>(
    options: AlgorithmStoreFilter & ListOptions<AlgorithmStore, F> = {},
  ): Listing<Pick<AlgorithmStore, F>> {
    const { server } = this.#context
    const filters = defined({
      name: options.name,
      url: options.url,
      collaboration_id: optionalId(options.collaboration, 'collaboration'),
    })
    return listing(
      {
        order: 'id',
        walkPerPage: 100,
        toModel: toAlgorithmStore,
        fetch: (query, call) =>
          server.api.GET('/algorithmstore', {
            params: { query: { ...filters, ...query } },
            ...server.call(call),
          }),
      },
      options,
    )
  }

  /**
   * `GET /algorithmstore/{id}`
   *
   * @throws NotFoundError, PermissionDeniedError
   */
  async get(store: Ref, options: RequestOptions = {}): Promise<AlgorithmStore> {
    const { server } = this.#context
    return toAlgorithmStore(
      await dataOf(
        server.api.GET('/algorithmstore/{id}', {
          params: { path: { id: idOf(store) } },
          ...server.call(options),
        }),
      ),
    )
  }

  /**
   * `POST /algorithmstore`: makes a store known to the server, and registers the server at the store.
   *
   * @throws AlreadyExistsError when it is known already.
   * @throws NotFoundError when the store cannot be reached from the server.
   */
  async create(input: AlgorithmStoreInput, options: RequestOptions = {}): Promise<AlgorithmStore> {
    const { server, storeServerUrl } = this.#context
    if (input.allCollaborations === true && input.collaboration !== undefined) {
      throw new InvalidArgumentError(
        'allCollaborations',
        'Give either `collaboration` or `allCollaborations: true`, not both.',
      )
    }
    const body = {
      name: input.name,
      algorithm_store_url: input.algorithmStoreUrl,
      server_url: storeServerUrl,
      ...(input.allCollaborations === true
        ? {}
        : { collaboration_id: collaborationOrDefault(this.#context, input.collaboration) }),
      ...defined({ force: input.force }),
    }
    return toAlgorithmStore(
      await dataOf(server.api.POST('/algorithmstore', { body, ...server.call(options) })),
    )
  }

  /**
   * `PATCH /algorithmstore/{id}`: changes only what is given. A store of one collaboration cannot be made one of all: create it
   * anew with `allCollaborations: true`, which replaces it.
   */
  async update(
    store: Ref,
    changes: { name?: string; collaboration?: Ref },
    options: RequestOptions = {},
  ): Promise<AlgorithmStore> {
    const { server } = this.#context
    const body = defined({
      name: changes.name,
      collaboration_id: optionalId(changes.collaboration, 'collaboration'),
    })
    return toAlgorithmStore(
      await dataOf(
        server.api.PATCH('/algorithmstore/{id}', {
          params: { path: { id: idOf(store) } },
          body,
          ...server.call(options),
        }),
      ),
    )
  }

  /** `DELETE /algorithmstore/{id}`: the server forgets the store, and is no longer registered there. */
  async delete(store: Ref, options: RequestOptions = {}): Promise<void> {
    const { server, storeServerUrl } = this.#context
    await dataOf(
      server.api.DELETE('/algorithmstore/{id}', {
        params: { path: { id: idOf(store) }, query: { server_url: storeServerUrl } },
        ...server.call(options),
      }),
    )
  }
}

export function toAlgorithmStore(wire: WireStore): AlgorithmStore {
  return { id: wire.id, name: wire.name, url: wire.url, allCollaborations: wire.collaborations === null }
}
