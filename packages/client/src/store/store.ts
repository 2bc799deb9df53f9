import { dataOf } from '../http/data.js'
import type { RequestOptions } from '../http/request-options.js'
import { type Fetch, Transport } from '../http/transport.js'
import { AlgorithmClient } from './algorithm.js'
import { StoreConnection } from './connection.js'
import { PolicyClient } from './policy.js'
import { ReviewClient } from './review.js'
import { StoreRoleClient } from './role.js'
import { StoreRuleClient } from './rule.js'
import { RegisteredServerClient } from './server.js'
import { StoreUserClient } from './user.js'

/** What one may set when opening a store without a login. */
export interface PublicStoreOptions {
  /** The `fetch` to send requests with. Default: the global one. */
  fetch?: Fetch
  /** Milliseconds for one attempt of a request; 0 for no limit. Default 60 000. */
  timeout?: number
  /** Milliseconds for a call with all its repetitions; 0 for no limit. Default 300 000. */
  totalTimeout?: number
}

/** One algorithm store. Of `client.store.open(id)`, or without a login of `Store.public(url)`. */
export class Store {
  readonly algorithm: AlgorithmClient
  readonly user: StoreUserClient
  readonly role: StoreRoleClient
  readonly rule: StoreRuleClient
  readonly review: ReviewClient
  readonly policy: PolicyClient
  readonly server: RegisteredServerClient
  readonly #connection: StoreConnection

  /** @internal */
  constructor(connection: StoreConnection) {
    const access = () => connection
    this.#connection = connection
    this.algorithm = new AlgorithmClient(access)
    this.user = new StoreUserClient(access)
    this.role = new StoreRoleClient(access)
    this.rule = new StoreRuleClient(access)
    this.review = new ReviewClient(access)
    this.policy = new PolicyClient(access)
    this.server = new RegisteredServerClient(access)
  }

  /**
   * Opens a store without a login: its version, its public policies, and its approved algorithms if the store's policy is that
   * everybody may see them.
   *
   * @param url - The store's address with its API path.
   * @throws InvalidArgumentError when it is no such address.
   */
  static public(url: string, options: PublicStoreOptions = {}): Store {
    const { fetch, timeout, totalTimeout } = options
    return new Store(new StoreConnection(url, new Transport({ fetch, timeout, totalTimeout }), undefined))
  }

  /** The store's API URL, without a trailing slash. */
  get url(): string {
    return this.#connection.url
  }

  /** `GET /version` of the store. Needs no login. */
  async version(options: RequestOptions = {}): Promise<string> {
    const { api } = this.#connection
    return (await dataOf(api.GET('/version', this.#connection.call(options)))).version
  }
}
