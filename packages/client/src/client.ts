import { createServerFetcher, SERVER_VERSION, type ServerFetcher } from '@vantage6-js/generated/v4/server'
import { fetchIdentity, type Identity } from './auth/identity.js'
import { type LoginOptions, loginUser, toTokens } from './auth/login.js'
import { Session } from './auth/session.js'
import { MemoryTokenStore, readClaims, type TokenStore, type Tokens } from './auth/tokens.js'
import { untilAborted } from './auth/until-aborted.js'
import { blobStorageStatus } from './blobs/status.js'
import type { ClientOptions } from './client-options.js'
import type { ClientContext } from './context.js'
import type { Cryptor } from './cryptor.js'
import { setupEncryption } from './encryption.js'
import { InvalidArgumentError } from './errors/index.js'
import type { EventFilter } from './events/event-filter.js'
import { EventHub } from './events/event-hub.js'
import { EventStream, type EventStreamOptions } from './events/event-stream.js'
import { type Followed, follow, type RelationOf } from './follow.js'
import { Connection } from './http/connection.js'
import { dataOf } from './http/data.js'
import { Limit } from './http/limit.js'
import type { RequestOptions } from './http/request-options.js'
import { parseServerUrl } from './http/server-url.js'
import { type Fetch, Transport } from './http/transport.js'
import { PermissionCache } from './permissions/permission-cache.js'
import type { PermissionOperation, PermissionResource, Permissions } from './permissions/permissions.js'
import { AlgorithmStoreClient } from './resources/algorithm-store.js'
import { type Collaboration, CollaborationClient } from './resources/collaboration.js'
import { idOf, optionalId, type Ref } from './resources/id.js'
import { NodeClient } from './resources/node.js'
import { OrganizationClient } from './resources/organization.js'
import { ResultClient } from './resources/result.js'
import { RoleClient } from './resources/role.js'
import { RuleClient } from './resources/rule.js'
import { RunClient } from './resources/run.js'
import { StudyClient } from './resources/study.js'
import { TaskClient } from './resources/task.js'
import { UserClient } from './resources/user.js'
import { UtilClient } from './resources/util.js'
import type { RunResult } from './results/run-result.js'
import { AlgorithmClient } from './store/algorithm.js'
import { StoreConnection } from './store/connection.js'
import { type WaitOptions, waitForResults } from './tasks/wait.js'
import { checkVersion } from './version-check.js'

/**
 * A connection to one vantage6 server, as one user or node.
 *
 * @example
 * const client = new Client('https://server.example/api')
 * await client.authenticate('researcher', password)
 * const task = await client.task.create({ collaboration: 1, image: 'average', input: { method: 'central_average' } })
 * const results = await client.waitForResults(task)
 */
export class Client {
  readonly organization: OrganizationClient
  readonly collaboration: CollaborationClient
  readonly node: NodeClient
  readonly user: UserClient
  readonly role: RoleClient
  readonly rule: RuleClient
  readonly study: StudyClient
  readonly task: TaskClient
  readonly run: RunClient
  readonly result: ResultClient
  readonly store: AlgorithmStoreClient
  readonly algorithm: AlgorithmClient
  readonly util: UtilClient

  readonly #session: Session
  /** For what needs no login: the version, the login itself, the refresh. */
  readonly #anonymous: Connection<ServerFetcher>
  readonly #context: { -readonly [K in keyof ClientContext]: ClientContext[K] }
  readonly #permissions: PermissionCache
  #identity: Promise<Identity> | undefined
  /** The algorithm store that was chosen with `store.set`. */
  #chosenStore: StoreConnection | undefined

  /**
   * @param url - The server's address with its API path, for example `https://server.example/api`.
   * @throws InvalidArgumentError when it is no such address.
   */
  constructor(url: string, options: ClientOptions = {}) {
    const baseUrl = parseServerUrl(url)
    const { timeout, totalTimeout, retry, hooks } = options
    const transport = new Transport({ fetch: fetchOf(options), timeout, totalTimeout, retry, hooks })
    const bare = new Connection(baseUrl, transport, createServerFetcher)
    const beforeFirst = checkVersion(bare, SERVER_VERSION, options.onVersionMismatch ?? 'warn', options.warn)
    this.#anonymous = new Connection(baseUrl, transport.with({ beforeFirst }), createServerFetcher)
    const { onSessionEnd } = options
    this.#session = new Session({
      store: tokenStoreOf(options),
      refresh: (refreshToken) => this.#refresh(refreshToken),
      ...(onSessionEnd ? { onSessionEnd: () => onSessionEnd(this) } : {}),
    })
    const server = new Connection(
      baseUrl,
      transport.with({ beforeFirst, credentials: this.#session }),
      createServerFetcher,
    )
    const storeServerUrl = options.storeServerUrl ?? baseUrl
    const warn = options.warn ?? ((message: string) => console.warn(message))
    const events = new EventHub({
      ...options.events,
      url: baseUrl,
      credentials: this.#session,
      proveLogin: (signal) => dataOf(server.api.POST('/token/user/validate', server.call({ signal }))),
      warn,
    })
    this.#context = {
      server,
      events,
      looks: new Limit(6),
      warn,
      collaborationId: undefined,
      storeId: undefined,
      cryptor: undefined,
      keyTrust: options.keyTrust,
      whoami: (request) => this.whoami(request),
      storeServerUrl,
      connectStore: (storeUrl) =>
        new StoreConnection(storeUrl, transport.with({ credentials: this.#session }), storeServerUrl),
      usesBlobStorage: blobStorageStatus(server),
    }
    this.organization = new OrganizationClient(this.#context)
    this.collaboration = new CollaborationClient(this.#context)
    this.node = new NodeClient(this.#context)
    this.user = new UserClient(this.#context)
    this.role = new RoleClient(this.#context)
    this.rule = new RuleClient(this.#context)
    this.study = new StudyClient(this.#context)
    this.task = new TaskClient(this.#context)
    this.run = new RunClient(this.#context)
    this.result = new ResultClient(this.#context)
    this.#permissions = new PermissionCache(this.#context)
    const chosenStore = () => this.#requireStore()
    this.store = new AlgorithmStoreClient(this.#context, chosenStore, ({ id, url }) => {
      this.#chosenStore = this.#context.connectStore(url)
      this.#context.storeId = id
    })
    this.algorithm = new AlgorithmClient(chosenStore)
    this.util = new UtilClient(this.#context, this.#anonymous)
  }

  /** The server's API URL, without a trailing slash. */
  get url(): string {
    return this.#context.server.url
  }

  /**
   * Logs a user in: `POST /token/user`.
   *
   * @throws LoginError, TwoFactorRequiredError, TwoFactorSetupRequiredError
   */
  async authenticate(username: string, password: string, options: LoginOptions = {}): Promise<Identity> {
    await this.#session.start(await loginUser(this.#anonymous, username, password, options))
    this.#identity = undefined
    this.#context.events.restart()
    return this.whoami(options)
  }

  /**
   * Logs a node in with its API key: `POST /token/node`.
   *
   * @throws LoginError
   */
  async authenticateNode(apiKey: string, options: RequestOptions = {}): Promise<Identity> {
    const { api } = this.#anonymous
    const wire = await dataOf(
      api.POST('/token/node', { body: { api_key: apiKey }, ...this.#anonymous.call(options) }),
    )
    await this.#session.start(toTokens(wire))
    this.#identity = undefined
    this.#context.events.restart()
    return this.whoami(options)
  }

  /** Forgets the session's tokens. The server knows no logout: whoever has a copy can use them until they expire. */
  async logout(): Promise<void> {
    this.#identity = undefined
    await this.#session.end()
    this.#context.events.restart()
  }

  /**
   * Who is logged in. Asked of the server once for each session.
   *
   * @throws NotAuthenticatedError
   */
  whoami(options: RequestOptions = {}): Promise<Identity> {
    if (this.#identity === undefined) {
      // Without the caller's signal: others wait for the same answer.
      const identity = this.#identify()
      this.#identity = identity
      identity.catch(() => {
        if (this.#identity === identity) this.#identity = undefined
      })
    }
    return untilAborted(this.#identity, options.signal)
  }

  async #identify(): Promise<Identity> {
    const tokens = await this.#session.tokens()
    return fetchIdentity(this.#context.server, tokens ? readClaims(tokens.accessToken) : {})
  }

  /**
   * Whether the logged-in user may do something, by the user's rules and roles. The answer is kept for a minute;
   * `client.permissions()` reads anew. The server's word is final, all the same.
   *
   * @param target - What it is to be done to: everything of a collaboration, what belongs to an organization, or with both what
   *   belongs to the organization in the collaboration, or what belongs to a user. Without: anything at all.
   * @example
   * if (await client.can('task', 'create', { collaboration })) showTheButton()
   * @throws InvalidArgumentError when the server has no such rule for anybody.
   */
  async can(
    resource: PermissionResource,
    operation: PermissionOperation,
    target: { collaboration?: Ref; organization?: Ref; user?: Ref } = {},
    options: RequestOptions = {},
  ): Promise<boolean> {
    const ids = {
      collaboration: optionalId(target.collaboration, 'collaboration'),
      organization: optionalId(target.organization, 'organization'),
      user: optionalId(target.user, 'user'),
    }
    return (await this.#permissions.get(options)).can(resource, operation, ids)
  }

  /** What the logged-in user may do, read now: `GET /user/{id}?include_permissions`, `GET /rule`, `GET /collaboration`. */
  permissions(options: RequestOptions = {}): Promise<Permissions> {
    return this.#permissions.refresh(options)
  }

  /**
   * Sets the own organization's key up for encrypted collaborations. It must fit the public key that the server knows of the
   * organization, or else nodes and colleagues could not read what is encrypted for it.
   *
   * @throws KeyMismatchError with both fingerprints, when the keys do not fit.
   * @throws MissingPublicKeyError when the organization has none yet: upload it with `organization.update`.
   */
  async setupEncryption(cryptor: Cryptor, options: RequestOptions = {}): Promise<void> {
    await setupEncryption(this.organization, cryptor, options)
    this.#context.cryptor = cryptor
  }

  /**
   * Chooses the collaboration for all calls that are given none, lists of nodes, organizations, tasks and stores included. Give
   * these `collaboration: null` to see all.
   *
   * @throws NotFoundError, PermissionDeniedError
   */
  async setupCollaboration(collaboration: Ref, options: RequestOptions = {}): Promise<Collaboration> {
    const found = await this.collaboration.get(idOf(collaboration, 'collaboration'), options)
    this.#context.collaborationId = found.id
    return found
  }

  /**
   * Waits until all runs of a task have ended, and gets their results, decrypted and parsed. Events of the server say when to look,
   * so that results come within moments; looks at growing intervals make sure that none is missed. It outlasts restarts of the
   * server, broken connections and expired tokens. All waits of a client share one socket.
   *
   * @returns One result for each run of the task, by rising id of the run. For a central function that is one.
   * @throws TaskFailedError that names each failed run with the end of its log, unless `throwOnFailure` is false.
   * @throws TaskDeletedError when the task was deleted meanwhile; NotFoundError, PermissionDeniedError.
   * @throws TimeoutError after `waitTimeout`; the signal's reason.
   */
  waitForResults<T = unknown>(task: Ref, options: WaitOptions<T> = {}): Promise<RunResult<T>[]> {
    return waitForResults<T>(this.#context, task, options)
  }

  /**
   * The events of the server: new tasks, runs that change, lines of logs, nodes that come and go. One socket serves all streams and
   * waits of a client. Close the stream, leave its loop, or give a signal, to stop listening.
   *
   * @param filter - Default: everything that the user may hear.
   */
  events(filter: EventFilter = {}, options: EventStreamOptions = {}): EventStream {
    return new EventStream(this.#context, filter, options)
  }

  /** Closes the connection for events, if there is one, and ends what listens. Requests are still possible. */
  async close(): Promise<void> {
    this.#context.events.close()
  }

  /** The same as {@link close}, for `await using client = new Client(…)`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  /**
   * Gets what a relation of an object leads to, or of many objects: then what several of them point to is fetched once.
   *
   * @example
   * const organization = await client.follow(run, 'organization')
   * const names = (await client.follow(runs, 'organization')).map((organization) => organization?.name)
   *
   * @returns null where the object has no such relation, or what it points to is gone. In the order of the objects.
   * @throws PermissionDeniedError
   */
  follow<T extends object, R extends RelationOf<T>>(
    objects: readonly T[],
    relation: R,
    options?: RequestOptions,
  ): Promise<Followed<R>[]>
  follow<T extends object, R extends RelationOf<T>>(
    object: T,
    relation: R,
    options?: RequestOptions,
  ): Promise<Followed<R>>
  async follow<R extends RelationOf<Record<`${string}Id`, number>>>(
    object: object | readonly object[],
    relation: R,
    options: RequestOptions = {},
  ): Promise<Followed<R> | Followed<R>[]> {
    if (Array.isArray(object)) return follow(this, object, relation, options)
    const [target = null] = await follow(this, [object], relation, options)
    return target
  }

  #requireStore(): StoreConnection {
    if (this.#chosenStore === undefined) {
      throw new InvalidArgumentError(
        'store',
        'Which algorithm store? Choose one with `client.store.set(id)`, or open one with `client.store.open(id)`.',
      )
    }
    return this.#chosenStore
  }

  async #refresh(refreshToken: string): Promise<Tokens> {
    const wire = await dataOf(
      this.#anonymous.api.POST('/token/refresh', {
        headers: { authorization: `Bearer ${refreshToken}` },
        // The server keeps no account of its tokens: two new pairs do no harm.
        ...this.#anonymous.call({ repeatable: true }),
      }),
    )
    return toTokens(wire)
  }
}

/** @throws InvalidArgumentError when tokens are given twice, or are none. */
function tokenStoreOf({ tokens, tokenStore }: ClientOptions): TokenStore {
  if (tokens === undefined) return tokenStore ?? new MemoryTokenStore()
  if (tokenStore !== undefined) {
    throw new InvalidArgumentError('tokens', 'Give either `tokens` or a `tokenStore`, not both.')
  }
  readClaims(tokens.accessToken)
  return new MemoryTokenStore(tokens)
}

/** @throws InvalidArgumentError when both are given: a `fetch` has its own way. */
function fetchOf({ fetch: own, dispatcher }: ClientOptions): Fetch | undefined {
  if (dispatcher === undefined) return own
  if (own !== undefined)
    throw new InvalidArgumentError('dispatcher', 'Give either a `dispatcher` or a `fetch`, not both.')
  // The compiler knows the browser's `fetch`, which has no such option and ignores it.
  const init: object = { dispatcher }
  return (request) => fetch(request, init)
}
