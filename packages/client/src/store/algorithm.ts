import type { Algorithm as WireAlgorithm } from '@vantage6-js/generated/v4/store'
import { dataOf } from '../http/data.js'
import { parseDate } from '../http/dates.js'
import type { RequestOptions } from '../http/request-options.js'
import type { Listing } from '../paging/listing.js'
import { defined } from '../resources/defined.js'
import { idOf, type Ref } from '../resources/id.js'
import { type ListOptions, listing, type Sort } from '../resources/list-options.js'
import { updateOrExplain } from '../resources/update.js'
import type { StoreAccess } from './connection.js'
import {
  type AlgorithmFunction,
  type AlgorithmFunctionInput,
  toFunction,
  toWireFunction,
} from './function.js'

/** Where an algorithm is on its way into the store, or out of it. */
export type AlgorithmStatus =
  | 'awaiting reviewer assignment'
  | 'under review'
  | 'approved'
  | 'rejected'
  | 'replaced'
  | 'removed'

/** An algorithm in a store: a container image with described functions. */
export interface Algorithm {
  id: number
  name: string
  description: string | null
  /** The container image. */
  image: string
  /** The image's digest at the time of the submission: what was reviewed. */
  digest: string | null
  partitioning: 'horizontal' | 'vertical' | (string & {})
  vantage6Version: string
  codeUrl: string
  documentationUrl: string | null
  submissionComments: string | null
  status: AlgorithmStatus | (string & {})
  /** The id of the store's user who submitted it; null when that user is gone. */
  developerId: number | null
  /** Not to be trusted: version 4.15 writes the time at which the store was started. */
  submittedAt: Date | null
  approvedAt: Date | null
  invalidatedAt: Date | null
  functions: AlgorithmFunction[]
}

/** Filters of `algorithm.list`. Texts are SQL LIKE patterns: `%` for any text, `_` for any character. */
export interface AlgorithmFilter {
  name?: string
  description?: string
  /** Exact. With a digest other than the approved one the store answers with an error that shows both. */
  image?: string
  partitioning?: 'horizontal' | 'vertical'
  /** The version that the algorithm was made for. */
  v6Version?: string
  /** Only algorithms that wait for reviewers. Without any of these four only approved algorithms are listed. */
  awaitingReviewerAssignment?: boolean
  /** Only algorithms under review. */
  underReview?: boolean
  /** Only algorithms that wait for reviewers or are under review. */
  inReviewProcess?: boolean
  /** Only algorithms that were removed, rejected or replaced. */
  invalidated?: boolean
  sort?: Sort<'id' | 'name'> | readonly Sort<'id' | 'name'>[]
}

/** What an algorithm is submitted with. */
export interface AlgorithmSubmission {
  name: string
  /** The container image. The store looks it up in its registry. */
  image: string
  partitioning: 'horizontal' | 'vertical'
  /** The version of vantage6 that it is made for. */
  vantage6Version: string
  codeUrl: string
  functions: readonly AlgorithmFunctionInput[]
  description?: string
  documentationUrl?: string
  /** For the reviewers. */
  submissionComments?: string
}

/** What can be changed of an algorithm. `functions` replaces all. */
export interface AlgorithmChanges extends Partial<AlgorithmSubmission> {
  /** Looks the image's digest up again, also when its name stays the same. */
  refreshDigest?: boolean
}

const FILTERS = [
  'name',
  'description',
  'image',
  'partitioning',
  'v6Version',
  'awaitingReviewerAssignment',
  'underReview',
  'inReviewProcess',
  'invalidated',
]

/** Algorithms of a store: `client.algorithm` for the store of `client.store.set`, or `store.algorithm` of a `Store`. */
export class AlgorithmClient {
  readonly #store: StoreAccess

  constructor(store: StoreAccess) {
    this.#store = store
  }

  /** `GET /algorithm` of the store. Only approved algorithms, unless a filter says otherwise. */
  list<F extends keyof Algorithm = keyof Algorithm>(
    options: AlgorithmFilter & ListOptions<Algorithm, F> = {},
  ): Listing<Pick<Algorithm, F>> {
    const store = this.#store()
    const filters = defined({
      name: options.name,
      description: options.description,
      image: options.image,
      partitioning: options.partitioning,
      vantage6_version: options.v6Version,
      // Any text means yes to the store, "false" too: only a yes is sent.
      awaiting_reviewer_assignment: options.awaitingReviewerAssignment || undefined,
      under_review: options.underReview || undefined,
      in_review_process: options.inReviewProcess || undefined,
      invalidated: options.invalidated || undefined,
    })
    return listing(
      {
        filters: FILTERS,
        order: 'id',
        walkPerPage: 50,
        toModel: toAlgorithm,
        fetch: (query, call) =>
          store.api.GET('/algorithm', { params: { query: { ...filters, ...query } }, ...store.call(call) }),
      },
      options,
    )
  }

  /**
   * `GET /algorithm/{id}` of the store
   *
   * @throws NotFoundError, PermissionDeniedError
   */
  async get(algorithm: Ref, options: RequestOptions = {}): Promise<Algorithm> {
    const store = this.#store()
    return toAlgorithm(
      await dataOf(
        store.api.GET('/algorithm/{id}', {
          params: { path: { id: idOf(algorithm) } },
          ...store.call(options),
        }),
      ),
    )
  }

  /**
   * `POST /algorithm` of the store: submits an algorithm for review.
   *
   * @throws BadRequestError when the image's digest cannot be found, or the description of the functions is not coherent.
   */
  async create(input: AlgorithmSubmission, options: RequestOptions = {}): Promise<Algorithm> {
    const store = this.#store()
    const body = {
      name: input.name,
      image: input.image,
      partitioning: input.partitioning,
      vantage6_version: input.vantage6Version,
      code_url: input.codeUrl,
      functions: input.functions.map(toWireFunction),
      ...defined({
        description: input.description,
        documentation_url: input.documentationUrl,
        submission_comments: input.submissionComments,
      }),
    }
    return toAlgorithm(await dataOf(store.api.POST('/algorithm', { body, ...store.call(options) })))
  }

  /** `PATCH /algorithm/{id}` of the store: changes only what is given. Only for its developer, and not after a review. */
  async update(algorithm: Ref, changes: AlgorithmChanges, options: RequestOptions = {}): Promise<Algorithm> {
    const store = this.#store()
    const id = idOf(algorithm)
    const body = {
      // Store 4.15 answers 500 when it is left out.
      image: changes.image ?? (await this.get(id, options)).image,
      ...defined({
        name: changes.name,
        description: changes.description,
        partitioning: changes.partitioning,
        vantage6_version: changes.vantage6Version,
        code_url: changes.codeUrl,
        documentation_url: changes.documentationUrl,
        submission_comments: changes.submissionComments,
        functions: changes.functions?.map(toWireFunction),
        refresh_digest: changes.refreshDigest,
      }),
    }
    return updateOrExplain(
      changes,
      async () =>
        toAlgorithm(
          await dataOf(
            store.api.PATCH('/algorithm/{id}', { params: { path: { id } }, body, ...store.call(options) }),
          ),
        ),
      async () => {
        // Functions are described in other words than they are shown.
        const { functions: _, ...current } = await this.get(id, options)
        return current
      },
    )
  }

  /** `DELETE /algorithm/{id}` of the store: removes it for good. `invalidate` keeps a trace. */
  async delete(algorithm: Ref, options: RequestOptions = {}): Promise<void> {
    const store = this.#store()
    await dataOf(
      store.api.DELETE('/algorithm/{id}', {
        params: { path: { id: idOf(algorithm) } },
        ...store.call(options),
      }),
    )
  }

  /** `POST /algorithm/{id}/invalidate` of the store: it can no longer be used, but still be seen. */
  async invalidate(algorithm: Ref, options: RequestOptions = {}): Promise<void> {
    const store = this.#store()
    await dataOf(
      store.api.POST('/algorithm/{id}/invalidate', {
        params: { path: { id: idOf(algorithm) } },
        ...store.call(options),
      }),
    )
  }
}

export function toAlgorithm(wire: WireAlgorithm): Algorithm {
  return {
    id: wire.id,
    name: wire.name,
    description: wire.description,
    image: wire.image,
    digest: wire.digest,
    partitioning: wire.partitioning,
    vantage6Version: wire.vantage6_version,
    codeUrl: wire.code_url,
    documentationUrl: wire.documentation_url,
    submissionComments: wire.submission_comments,
    status: wire.status,
    developerId: wire.developer_id,
    submittedAt: parseDate(wire.submitted_at),
    approvedAt: parseDate(wire.approved_at),
    invalidatedAt: parseDate(wire.invalidated_at),
    functions: wire.functions.map(toFunction),
  }
}
