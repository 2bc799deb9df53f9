import type { ClientContext } from '../context.js'
import { ApiError, BadRequestError, NetworkError, UnreadableResponseError } from '../errors/index.js'
import { dataOf } from '../http/data.js'
import type { RequestOptions } from '../http/request-options.js'
import { AlgorithmClient } from '../store/algorithm.js'
import type { AlgorithmDescription } from './check-algorithm.js'
import type { TaskProblem } from './task-problem.js'

/** What a store says about an image. */
export interface StoreAnswer {
  algorithm?: AlgorithmDescription | undefined
  problem?: TaskProblem
}

/**
 * Asks the store that a task names for its image: `GET /algorithmstore` for the stores that the collaboration may use, then
 * `GET /algorithm?image=` of the store.
 */
export async function askStore(
  context: ClientContext,
  wanted: { storeId: number; collaborationId: number; image: string },
  options: RequestOptions,
): Promise<StoreAnswer> {
  const { server } = context
  const { storeId, collaborationId, image } = wanted
  const fail = (code: TaskProblem['code'], message: string): StoreAnswer => ({
    problem: { code, message, stops: 'creation', argument: 'store' },
  })
  try {
    const { data: stores } = await dataOf(
      server.api.GET('/algorithmstore', {
        params: { query: { collaboration_id: collaborationId, per_page: 1000, sort: 'id' } },
        ...server.call(options),
      }),
    )
    const found = stores.find(({ id }) => id === storeId)
    if (found === undefined)
      return fail('no-store', `Algorithm store ${storeId} is not one of collaboration ${collaborationId}.`)
    const store = context.connectStore(found.url)
    const { items } = await new AlgorithmClient(() => store).list({ image, perPage: 1, ...options })
    const algorithm = items[0]
    return algorithm === undefined
      ? fail(
          'image-not-in-store',
          `The store ${found.name} has no approved algorithm with the image ${image}.`,
        )
      : { algorithm }
  } catch (error) {
    if (error instanceof BadRequestError) return fail('image-not-in-store', error.message)
    if (
      error instanceof ApiError ||
      error instanceof NetworkError ||
      error instanceof UnreadableResponseError
    )
      return fail('no-store', `The algorithm store ${storeId} cannot be asked: ${error.message}`)
    throw error
  }
}
