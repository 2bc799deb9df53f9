import type { ClientContext } from '../context.js'
import { ServerError, UnreadableResponseError } from '../errors/index.js'
import { dataOf } from '../http/data.js'
import type { RequestOptions } from '../http/request-options.js'
import { listing } from '../resources/list-options.js'

/** What the server sends as a result. A run and its result are one row of it and have the same id. */
export interface WireResult {
  id: number
  result: string | null
  blob_storage_used: boolean | null
}

/** A task's results as they are stored, and where the task belongs. */
export interface StoredResults {
  collaborationId: number | undefined
  results: readonly WireResult[]
}

/**
 * Reads all results of a task: `GET /task/{id}?include=results`, one request however many there are. Unlike `GET /result` it also
 * knows the runs of organizations whose node was deleted. Where it fails, page by page: `GET /result?task_id`.
 *
 * @throws NotFoundError, PermissionDeniedError
 */
export async function storedResults(
  context: ClientContext,
  taskId: number,
  options: RequestOptions,
): Promise<StoredResults> {
  const { server } = context
  try {
    const task = await dataOf(
      server.api.GET('/task/{id}', {
        params: { path: { id: taskId }, query: { include: ['results'] } },
        ...server.call(options),
      }),
    )
    // The generated type is that of the answer without `include`.
    const { results } = task as unknown as { results: readonly WireResult[] }
    return { collaborationId: task.collaboration?.id ?? undefined, results }
  } catch (error) {
    // The server says 500 while one run has ended without a time, and all together may be more than one string can hold.
    if (!(error instanceof ServerError || error instanceof UnreadableResponseError)) throw error
    const pages = listing(
      {
        order: undefined,
        walkPerPage: 10,
        toModel: (row: WireResult) => row,
        fetch: (query, call) =>
          server.api.GET('/result', {
            params: { query: { task_id: taskId, ...query } },
            ...server.call(call),
          }),
      },
      options,
    )
    return { collaborationId: context.collaborationId, results: await pages.all() }
  }
}

/** `GET /result/{id}` */
export function storedResult(
  { server }: ClientContext,
  id: number,
  options: RequestOptions,
): Promise<WireResult> {
  return dataOf(server.api.GET('/result/{id}', { params: { path: { id } }, ...server.call(options) }))
}
