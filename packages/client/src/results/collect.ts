import { concurrently } from '../blobs/concurrently.js'
import type { ClientContext } from '../context.js'
import { NotFoundError, ServerError } from '../errors/index.js'
import { type RequestOptions, requestOptions } from '../http/request-options.js'
import { type Run, RunClient } from '../resources/run.js'
import { encryptionOf, organizationNames } from './circumstances.js'
import type { DecodeOptions } from './decode.js'
import { isMissing, outcomeOf, resultDetails, storedDataOf, whyNoResult } from './outcome.js'
import { isMessage, readPlaintext } from './plaintext.js'
import { RunResult } from './run-result.js'
import { listedRuns } from './task-runs.js'
import { politely } from './turns.js'
import { type StoredResults, storedResult, storedResults, type WireResult } from './wire-result.js'

/** Results that are read at a time where each needs requests of its own. */
const READS = 4

/**
 * All results of a task, joined with their runs. For n runs that are 2 + n / 50 requests where results are stored with the runs.
 * The server needs some milliseconds for each run, and decrypting takes about as long: so both happen at the same time.
 */
export async function collectResults<T>(
  context: ClientContext,
  taskId: number,
  options: DecodeOptions<T>,
): Promise<RunResult<T>[]> {
  const request = requestOptions(options)
  const stored = storedResults(context, taskId, request)
  const listed = listedRuns(context, taskId, request)
  const named = stored.then(({ collaborationId }) => organizationNames(context, collaborationId, request))
  const opened = stored.then(({ results }) => decryptAhead(context, results, options))
  // Who fails first tells; what the others then do is of no interest.
  for (const promise of [listed, named, opened]) promise.catch(() => undefined)

  const { collaborationId, results } = await stored
  const runs = await withVanished(context, await listed, results, request)
  const names = await named
  const plaintexts = await opened
  const isEncrypted = encryptionOf(context, collaborationId, request)
  const resultOf = new Map(results.map((result) => [result.id, result]))
  return concurrently(runs, READS, options.signal, async (run, signal) => {
    const details = resultDetails(run, names)
    const call = { ...options, signal }
    let wire = resultOf.get(run.id) ?? { id: run.id, result: null, blob_storage_used: null }
    // It may have been stored after the results were listed, and before the runs were.
    const isLate = isMissing(wire) && whyNoResult(run, { ...wire, result: '-' }, null) === undefined
    if (isLate) wire = await storedResult(context, run.id, { ...request, signal })
    const missing = whyNoResult(run, wire, details.organizationName)
    if (missing !== undefined) return new RunResult<T>(details, { error: missing })
    return outcomeOf(context, details, storedDataOf(wire, isEncrypted), call, plaintexts.get(run.id))
  })
}

/** Decrypts what is there already, while runs and names are still being listed. */
async function decryptAhead(
  context: ClientContext,
  results: readonly WireResult[],
  options: RequestOptions,
): Promise<Map<number, Promise<Uint8Array>>> {
  const plaintexts = new Map<number, Promise<Uint8Array>>()
  const turn = politely()
  for (const wire of results) {
    if (wire.blob_storage_used === true || !isMessage(wire.result ?? '')) continue
    await turn()
    options.signal?.throwIfAborted()
    const plaintext = readPlaintext(
      context,
      storedDataOf(wire, async () => true),
      options,
    )
    // Its run has the error, where it is looked at.
    plaintext.catch(() => undefined)
    plaintexts.set(wire.id, plaintext)
    await plaintext.catch(() => undefined)
  }
  return plaintexts
}

/**
 * Adds the runs that the list of runs leaves out, by rising id: those of organizations that have no node any more. One by one:
 * `GET /run/{id}`.
 */
async function withVanished(
  context: ClientContext,
  runs: readonly Run[],
  results: StoredResults['results'],
  options: RequestOptions,
): Promise<Run[]> {
  const listed = new Set(runs.map(({ id }) => id))
  const vanished = results.filter(({ id }) => !listed.has(id))
  const found = await concurrently(vanished, READS, options.signal, async ({ id }, signal) => {
    try {
      return await new RunClient(context).get(id, { ...options, signal })
    } catch (error) {
      // Deleted in between, or an orphan of which the server cannot tell anything.
      if (error instanceof NotFoundError || error instanceof ServerError) return undefined
      throw error
    }
  })
  return [...runs, ...found.filter((run) => run !== undefined)].sort((a, b) => a.id - b.id)
}
