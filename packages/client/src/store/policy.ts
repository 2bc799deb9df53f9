import { dataOf } from '../http/data.js'
import type { RequestOptions } from '../http/request-options.js'
import type { StoreAccess } from './connection.js'

/** Who may see approved algorithms: everybody, users of registered servers, or users of the store. */
export type AlgorithmViewPolicy = 'public' | 'whitelisted' | 'private'

/** What everybody may know of a store's policies. */
export interface PublicPolicies {
  algorithmView: AlgorithmViewPolicy | (string & {})
  /** The servers that may register, or `all`. */
  allowedServers: 'all' | string[]
}

/** A store's policies. */
export interface Policies extends PublicPolicies {
  /** Whether servers at localhost may register. */
  allowLocalhost: boolean
  /** Whether one may assign reviewers to the own algorithm. */
  assignReviewOwnAlgorithm: boolean
  minReviewers: number
  minReviewingOrganizations: number
  /** Users as `name|server URL`; null for everybody with the permission. */
  allowedReviewers: string[] | null
  allowedReviewAssigners: string[] | null
}

/** Policies of a store: `client.store.policy`. */
export class PolicyClient {
  readonly #store: StoreAccess

  constructor(store: StoreAccess) {
    this.#store = store
  }

  /** `GET /policy` of the store, or `GET /policy/public`, which needs no login. */
  get(options: RequestOptions & { public: true }): Promise<PublicPolicies>
  get(options?: RequestOptions & { public?: false }): Promise<Policies>
  async get(options: RequestOptions & { public?: boolean } = {}): Promise<PublicPolicies> {
    const store = this.#store()
    if (options.public === true) {
      const wire = await dataOf(store.api.GET('/policy/public', store.call(options)))
      return { algorithmView: wire.algorithm_view, allowedServers: wire.allowed_servers }
    }
    const wire = await dataOf(store.api.GET('/policy', store.call(options)))
    const policies: Policies = {
      algorithmView: wire.algorithm_view,
      allowedServers: wire.allowed_servers,
      allowLocalhost: wire.allow_localhost,
      assignReviewOwnAlgorithm: wire.assign_review_own_algorithm,
      // Text where they are configured, numbers where they are the default.
      minReviewers: Number(wire.min_reviewers),
      minReviewingOrganizations: Number(wire.min_reviewing_organizations),
      allowedReviewers: wire.allowed_reviewers,
      allowedReviewAssigners: wire.allowed_review_assigners,
    }
    return policies
  }
}
