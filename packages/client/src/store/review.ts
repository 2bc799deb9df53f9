import type { Review as WireReview } from '@vantage6-js/generated/v4/store'
import { dataOf } from '../http/data.js'
import { parseDate } from '../http/dates.js'
import type { RequestOptions } from '../http/request-options.js'
import type { Listing } from '../paging/listing.js'
import { defined } from '../resources/defined.js'
import { idOf, optionalId, type Ref } from '../resources/id.js'
import { type ListOptions, listing } from '../resources/list-options.js'
import type { StoreAccess } from './connection.js'
import { type StoreUser, toStoreUser } from './user.js'

/** What one reviewer has to say about an algorithm. */
export interface Review {
  id: number
  /** null when the algorithm was deleted. */
  algorithmId: number | null
  /** null when the user was deleted. */
  reviewer: StoreUser | null
  requestedBy: StoreUser | null
  status: 'under review' | 'approved' | 'rejected' | 'dropped' | (string & {})
  comment: string | null
  /** Not to be trusted: version 4.15 writes the time at which the store was started. */
  requestedAt: Date | null
  submittedAt: Date | null
}

/** Filters of `store.review.list`. At most one of the last four. */
export interface ReviewFilter {
  algorithm?: Ref
  reviewer?: Ref
  underReview?: boolean
  /** Approved or rejected. */
  reviewed?: boolean
  approved?: boolean
  rejected?: boolean
}

const FILTERS = ['algorithm', 'reviewer', 'underReview', 'reviewed', 'approved', 'rejected']

/** Reviews of a store: `client.store.review`. */
export class ReviewClient {
  readonly #store: StoreAccess

  constructor(store: StoreAccess) {
    this.#store = store
  }

  /** `GET /review` of the store */
  list<F extends keyof Review = keyof Review>(
    options: ReviewFilter & ListOptions<Review, F> = {},
  ): Listing<Pick<Review, F>> {
    const store = this.#store()
    const yes = (flag: boolean | undefined) => (flag === true ? (true as const) : undefined)
    const filters = defined({
      algorithm_id: optionalId(options.algorithm, 'algorithm'),
      reviewer_id: optionalId(options.reviewer, 'reviewer'),
      // Any text means yes to the store, "false" too: only a yes is sent.
      under_review: yes(options.underReview),
      reviewed: yes(options.reviewed),
      approved: yes(options.approved),
      rejected: yes(options.rejected),
    })
    return listing(
      {
        filters: FILTERS,
        // No order: the store sorts reviews by columns of users. One large page needs none.
        order: undefined,
        walkPerPage: 1000,
        toModel: toReview,
        fetch: (query, call) =>
          store.api.GET('/review', { params: { query: { ...filters, ...query } }, ...store.call(call) }),
      },
      options,
    )
  }

  /**
   * `GET /review/{id}` of the store
   *
   * @throws NotFoundError, PermissionDeniedError
   */
  async get(review: Ref, options: RequestOptions = {}): Promise<Review> {
    const store = this.#store()
    return toReview(
      await dataOf(
        store.api.GET('/review/{id}', { params: { path: { id: idOf(review) } }, ...store.call(options) }),
      ),
    )
  }

  /**
   * `POST /review` of the store: asks a user for a review of an algorithm.
   *
   * @throws BadRequestError when one of the two does not exist, or the reviewer is the algorithm's developer.
   */
  async create(review: { algorithm: Ref; reviewer: Ref }, options: RequestOptions = {}): Promise<Review> {
    const store = this.#store()
    const body = {
      algorithm_id: idOf(review.algorithm, 'algorithm'),
      reviewer_id: idOf(review.reviewer, 'reviewer'),
    }
    return toReview(await dataOf(store.api.POST('/review', { body, ...store.call(options) })))
  }

  /** `DELETE /review/{id}` of the store. Not possible once the algorithm is approved. */
  async delete(review: Ref, options: RequestOptions = {}): Promise<void> {
    const store = this.#store()
    await dataOf(
      store.api.DELETE('/review/{id}', { params: { path: { id: idOf(review) } }, ...store.call(options) }),
    )
  }

  /**
   * `POST /review/{id}/approve` of the store. Only for its reviewer.
   *
   * @throws PermissionDeniedError when it is somebody else's review. BadRequestError when it is finished.
   */
  async approve(review: Ref, options: RequestOptions & { comment?: string } = {}): Promise<void> {
    await this.#decide('/review/{id}/approve', review, options)
  }

  /** `POST /review/{id}/reject` of the store: the algorithm is rejected, and its other reviews are dropped. */
  async reject(review: Ref, options: RequestOptions & { comment?: string } = {}): Promise<void> {
    await this.#decide('/review/{id}/reject', review, options)
  }

  async #decide(
    path: '/review/{id}/approve' | '/review/{id}/reject',
    review: Ref,
    options: RequestOptions & { comment?: string },
  ): Promise<void> {
    const store = this.#store()
    const body = defined({ comment: options.comment })
    await dataOf(
      store.api.POST(path, { params: { path: { id: idOf(review) } }, body, ...store.call(options) }),
    )
  }
}

export function toReview(wire: WireReview): Review {
  return {
    id: wire.id,
    algorithmId: wire.algorithm_id,
    reviewer: wire.reviewer === null ? null : toStoreUser(wire.reviewer),
    requestedBy: wire.requested_by === null ? null : toStoreUser(wire.requested_by),
    status: wire.status,
    comment: wire.comment,
    requestedAt: parseDate(wire.requested_at),
    submittedAt: parseDate(wire.submitted_at),
  }
}
