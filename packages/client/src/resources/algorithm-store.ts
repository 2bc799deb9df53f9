import type { AlgorithmStore as WireStore } from '@vantage6-js/generated/v4/server'
import { type ClientContext, collaborationFilter, collaborationOrDefault } from '../context.js'
import { InvalidArgumentError } from '../errors/index.js'
import { dataOf } from '../http/data.js'
import { type RequestOptions, requestOptions } from '../http/request-options.js'
import { parseServerUrl } from '../http/server-url.js'
import type { Listing } from '../paging/listing.js'
import type { AlgorithmFilter } from '../store/algorithm.js'
import { listAlgorithms, type StoredAlgorithms } from '../store/all-stores.js'
import type { StoreAccess } from '../store/connection.js'
import { PolicyClient } from '../store/policy.js'
import { ReviewClient } from '../store/review.js'
import { StoreRoleClient } from '../store/role.js'
import { StoreRuleClient } from '../store/rule.js'
import { RegisteredServerClient } from '../store/server.js'
import { Store } from '../store/store.js'
import { StoreInUseError } from '../store/store-in-use.js'
import { StoreUserClient } from '../store/user.js'
import { type CreateOptions, createOrFind, type Ensured } from './create-options.js'
import { defined } from './defined.js'
import { differences } from './differences.js'
import { findIn, likePattern, refuseFilters } from './find.js'
import { idOf, optionalId, type Ref } from './id.js'
import { type ListOptions, listing, type Sort } from './list-options.js'
import { updateOrExplain } from './update.js'

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
  /** Default: the one of `client.setupCollaboration`, if there is one; null for all. */
  collaboration?: Ref | null
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

const FILTERS = ['name', 'url', 'collaboration']

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
  readonly #choose: (store: AlgorithmStore) => void

  constructor(context: ClientContext, chosen: StoreAccess, choose: (store: AlgorithmStore) => void) {
    this.#context = context
    this.#choose = choose
    this.user = new StoreUserClient(chosen)
    this.role = new StoreRoleClient(chosen)
    this.rule = new StoreRuleClient(chosen)
    this.review = new ReviewClient(chosen)
    this.policy = new PolicyClient(chosen)
    this.server = new RegisteredServerClient(chosen)
  }

  /**
   * Chooses the store for `client.algorithm`, `client.store.user`, `.role`, `.rule`, `.review`, `.policy`, `.server`, and for tasks that
   * are created without `store`. To work with several stores side by side use `open`, which chooses none.
   *
   * @throws NotFoundError, PermissionDeniedError
   */
  async set(store: Ref, options: RequestOptions = {}): Promise<AlgorithmStore> {
    const found = await this.get(store, options)
    this.#choose(found)
    return found
  }

  /**
   * Opens a store, without choosing it for other calls.
   *
   * @throws NotFoundError, PermissionDeniedError
   */
  async open(store: Ref | AlgorithmStore, options: RequestOptions = {}): Promise<Store> {
    const { url } = typeof store === 'object' && 'url' in store ? store : await this.get(store, options)
    return new Store(this.#context.connectStore(url))
  }

  /**
   * The algorithms of all stores that a collaboration can use. A store that cannot be asked does not stop the others: it is named
   * among the failures.
   *
   * @param options - Filters as of `algorithm.list`. `collaboration`: default the one of `client.setupCollaboration`.
   * @throws The signal's reason; what listing the stores fails with.
   */
  async algorithms(
    options: AlgorithmFilter & RequestOptions & { collaboration?: Ref } = {},
  ): Promise<StoredAlgorithms> {
    const { collaboration, ...rest } = options
    const stores = this.list({
      ...requestOptions(options),
      collaboration: collaborationOrDefault(this.#context, collaboration),
    })
    return listAlgorithms(await stores.all(), (store) => this.open(store), rest)
  }

  /** `GET /algorithmstore` */
  list<F extends keyof AlgorithmStore = keyof AlgorithmStore>(
    options: AlgorithmStoreFilter & ListOptions<AlgorithmStore, F> = {},
  ): Listing<Pick<AlgorithmStore, F>> {
    const { server } = this.#context
    const filters = defined({
      name: options.name,
      url: options.url,
      collaboration_id: collaborationFilter(this.#context, options.collaboration),
    })
    return listing(
      {
        filters: FILTERS,
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

  /** The store of exactly this name, if there is one that you may see. The server allows a name more than once. */
  async find(
    name: string,
    options: RequestOptions & { collaboration?: Ref } = {},
  ): Promise<AlgorithmStore | undefined> {
    const { collaboration } = options
    return findIn(
      this.list({
        ...requestOptions(options),
        name: likePattern(name),
        collaboration: collaboration ?? null,
      }),
      (found) => found.name === name,
    )
  }

  /**
   * `POST /algorithmstore`: makes a store known to the server, and registers the server at the store.
   *
   * @throws AlreadyExistsError when the collaboration, or every collaboration, can use it already, unless `existOk`.
   * @throws NotFoundError when the store cannot be reached from the server.
   */
  create(
    input: AlgorithmStoreInput,
    options: CreateOptions & { existOk: true },
  ): Promise<Ensured<AlgorithmStore>>
  create(input: AlgorithmStoreInput, options?: CreateOptions): Promise<AlgorithmStore>
  async create(input: AlgorithmStoreInput, options: CreateOptions = {}): Promise<AlgorithmStore> {
    const { server, storeServerUrl } = this.#context
    const { allCollaborations = false } = input
    if (allCollaborations && input.collaboration !== undefined) {
      throw new InvalidArgumentError(
        'allCollaborations',
        'Give either `collaboration` or `allCollaborations: true`, not both.',
      )
    }
    const collaboration = allCollaborations
      ? undefined
      : collaborationOrDefault(this.#context, input.collaboration)
    const url = parseServerUrl(input.algorithmStoreUrl, 'algorithmStoreUrl')
    const body = {
      name: input.name,
      algorithm_store_url: url,
      server_url: storeServerUrl,
      ...defined({ collaboration_id: collaboration, force: input.force }),
    }
    return createOrFind(
      options,
      async () =>
        toAlgorithmStore(await dataOf(server.api.POST('/algorithmstore', { body, ...server.call(options) }))),
      {
        find: () =>
          findIn(
            this.list({
              ...requestOptions(options),
              url: likePattern(url),
              collaboration: collaboration ?? null,
            }),
            (found) => found.url === url && (collaboration !== undefined || found.allCollaborations),
          ),
        differences: (found) => differences({ name: input.name, allCollaborations }, found),
      },
    )
  }

  /**
   * `PATCH /algorithmstore/{id}`: changes only what is given.
   *
   * @throws InvalidArgumentError for `allCollaborations`: the server cannot do it. Create the store anew with
   *   `allCollaborations: true`, which replaces the couplings of single collaborations.
   */
  async update(
    store: Ref,
    changes: { name?: string; collaboration?: Ref; allCollaborations?: never },
    options: RequestOptions = {},
  ): Promise<AlgorithmStore> {
    const { server } = this.#context
    const id = idOf(store)
    refuseFilters(changes, {
      allCollaborations:
        'The server cannot make a store of one collaboration one of all. Create it anew with `allCollaborations: true`, which replaces the couplings of single collaborations.',
    })
    const body = defined({
      name: changes.name,
      collaboration_id: optionalId(changes.collaboration, 'collaboration'),
    })
    return updateOrExplain(
      changes,
      async () =>
        toAlgorithmStore(
          await dataOf(
            server.api.PATCH('/algorithmstore/{id}', {
              params: { path: { id } },
              body,
              ...server.call(options),
            }),
          ),
        ),
      () => this.get(id, options),
    )
  }

  /**
   * `DELETE /algorithmstore/{id}`: the server forgets the store, and is no longer registered there, nor are its users.
   *
   * The server removes every coupling to the same store with it, those of other collaborations too, and tries to take **every**
   * server off that store's list. Both are looked at before: nothing is sent when the first was not asked for, or when the second
   * could only be done by halves.
   *
   * @throws InvalidArgumentError when other collaborations use the same store and `otherCollaborations` is not true.
   * @throws StoreInUseError when other servers are registered at the store.
   */
  async delete(store: Ref, options: RequestOptions & { otherCollaborations?: boolean } = {}): Promise<void> {
    const { server, storeServerUrl } = this.#context
    const found = await this.get(store, options)
    await this.#requireAlone(found, options)
    await dataOf(
      server.api.DELETE('/algorithmstore/{id}', {
        params: { path: { id: found.id }, query: { server_url: storeServerUrl } },
        ...server.call(options),
      }),
    )
  }

  async #requireAlone(
    store: AlgorithmStore,
    options: RequestOptions & { otherCollaborations?: boolean },
  ): Promise<void> {
    if (options.otherCollaborations !== true) {
      const same = this.list({ ...requestOptions(options), collaboration: null, url: likePattern(store.url) })
      const others = (await same.all()).filter(({ id, url }) => url === store.url && id !== store.id)
      if (others.length > 0) {
        throw new InvalidArgumentError(
          'otherCollaborations',
          `The server would remove the couplings ${others.map(({ id }) => id).join(', ')} of other collaborations to ${store.url} too. If you want that, pass \`otherCollaborations: true\`.`,
        )
      }
    }
    const opened = await this.open(store, options)
    // When the store does not answer, or does not know this server any more, the server knows what to do.
    const servers = await opened.server.list(requestOptions(options)).catch(() => [])
    const strangers = servers.filter(({ url }) => url !== this.#context.storeServerUrl)
    if (strangers.length > 0)
      throw new StoreInUseError(
        store.url,
        strangers.map(({ url }) => url),
      )
  }
}

export function toAlgorithmStore(wire: WireStore): AlgorithmStore {
  return { id: wire.id, name: wire.name, url: wire.url, allCollaborations: wire.collaborations === null }
}
