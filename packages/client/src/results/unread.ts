import type { TransferOptions } from '../blobs/transfer.js'
import type { ClientContext } from '../context.js'
import { ServerError, UnreadableResponseError, type Vantage6Error } from '../errors/index.js'
import { dataOf } from '../http/data.js'
import { type RequestOptions, requestOptions } from '../http/request-options.js'
import { type Run, toRun, type WireRunCore } from '../resources/run.js'
import { encryptionOf, organizationNames } from './circumstances.js'
import { isOfTheCall, resultDetails, storedDataOf, unreadable, whyNoResult } from './outcome.js'
import { openPlaintext } from './plaintext.js'
import type { RunResultDetails } from './run-result.js'
import { listedRuns } from './task-runs.js'
import { storedResult } from './wire-result.js'

/** A run's result that nobody has read yet. */
export interface UnreadResult extends RunResultDetails {
  /** Why there is nothing to read: the run failed or has not ended. */
  error: Vantage6Error | undefined
  /**
   * Opens the plaintext.
   *
   * @throws The `error`, when there is one; ResultUnreadableError
   */
  stream(): Promise<ReadableStream<Uint8Array>>
}

/** The results of a task one by one. See `ResultClient.each`. */
export async function* unreadResults(
  context: ClientContext,
  taskId: number,
  options: TransferOptions,
): AsyncGenerator<UnreadResult, void, undefined> {
  const request = requestOptions(options)
  const { runs, collaborationId } = await allRuns(context, taskId, request)
  const names = await organizationNames(context, collaborationId, request)
  const isEncrypted = encryptionOf(context, collaborationId, request)
  for (const run of runs) {
    const details = resultDetails(run, names)
    const stands = whyNoResult(run, { id: run.id, result: '-', blob_storage_used: null }, null) === undefined
    // Of what has failed, the reason is told without asking for a result.
    const wire = stands
      ? await storedResult(context, run.id, request)
      : { id: run.id, result: null, blob_storage_used: null }
    const error = whyNoResult(run, wire, details.organizationName)
    yield {
      ...details,
      error,
      async stream() {
        if (error !== undefined) throw error
        try {
          return await openPlaintext(context, storedDataOf(wire, isEncrypted), options)
        } catch (cause) {
          options.signal?.throwIfAborted()
          throw isOfTheCall(cause) ? cause : unreadable(run.id, cause)
        }
      },
    }
  }
}

/**
 * All runs of a task, by rising id: `GET /task/{id}?include=runs`, which unlike `GET /run` knows those of organizations that have
 * no node any more. Where it fails, `GET /run?task_id`.
 */
async function allRuns(
  context: ClientContext,
  taskId: number,
  options: RequestOptions,
): Promise<{ runs: Run[]; collaborationId: number | undefined }> {
  const { server } = context
  try {
    const task = await dataOf(
      server.api.GET('/task/{id}', {
        params: { path: { id: taskId }, query: { include: ['runs'] } },
        ...server.call(options),
      }),
    )
    // The generated type is that of the answer without `include`.
    const { runs } = task as unknown as { runs: readonly WireRunCore[] }
    return {
      runs: runs.map(toRun).sort((a, b) => a.id - b.id),
      collaborationId: task.collaboration?.id ?? undefined,
    }
  } catch (error) {
    // The server says 500 while one run has ended without a time; all inputs together may be more than one string can hold.
    if (!(error instanceof ServerError || error instanceof UnreadableResponseError)) throw error
    return {
      runs: (await listedRuns(context, taskId, options)).sort((a, b) => a.id - b.id),
      collaborationId: context.collaborationId,
    }
  }
}
