import type { ClientContext } from '../context.js'
import {
  GatewayError,
  InvalidTokenError,
  NetworkError,
  NotAuthenticatedError,
  TimeoutError,
  TokenExpiredError,
  type Vantage6Error,
} from '../errors/index.js'
import type { Run } from '../resources/run.js'
import { FINISHED_WELL, isFinished } from '../resources/task-status.js'
import { SchemaError } from '../schema.js'
import { DecodeError, type DecodeOptions, decode } from './decode.js'
import { readPlaintext, type StoredData } from './plaintext.js'
import { ResultUnreadableError, RunFailedError, RunResult, type RunResultDetails } from './run-result.js'
import type { WireResult } from './wire-result.js'

/** What is told of a run besides its value. */
export function resultDetails(run: Run, names: ReadonlyMap<number, string>): RunResultDetails {
  return {
    id: run.id,
    taskId: run.taskId,
    organizationId: run.organizationId,
    organizationName: run.organizationId === null ? null : (names.get(run.organizationId) ?? null),
    status: run.status,
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
    log: run.log,
  }
}

/** The data of a result. */
export function storedDataOf(wire: WireResult, isEncrypted: () => Promise<boolean>): StoredData {
  return {
    runId: wire.id,
    data: wire.result ?? '',
    isBlob: wire.blob_storage_used === true,
    isEncrypted,
  }
}

/** Why a run has no result to read; undefined when it has. */
export function whyNoResult(
  run: Run,
  wire: WireResult,
  organizationName: string | null,
): RunFailedError | undefined {
  const who = `Run ${run.id}${organizationName === null ? '' : ` at ${organizationName}`}`
  const because = (message: string) => new RunFailedError(run.id, run.status, `${who} ${message}`)
  if (!isFinished(run.status)) return because(`has not finished: it is ${run.status}.`)
  if (run.status !== FINISHED_WELL) return because(`has no result: ${run.status}.${lastLines(run.log)}`)
  if (run.cleanupAt !== null)
    return because(`has no result any more: the server removed it at ${run.cleanupAt.toISOString()}.`)
  if (isMissing(wire)) return because('is completed but its result is not stored (yet).')
  return undefined
}

/** Whether nothing is stored. */
export function isMissing(wire: WireResult): boolean {
  return wire.result === null || wire.result === ''
}

/**
 * Reads and decodes one result. What is wrong with it becomes the error of this run; only the caller's signal, and what is wrong
 * with the whole call, make it throw.
 *
 * @param plaintext - Where it has been read already.
 */
export async function outcomeOf<T>(
  context: ClientContext,
  details: RunResultDetails,
  stored: StoredData,
  options: DecodeOptions<T>,
  plaintext?: Promise<Uint8Array>,
): Promise<RunResult<T>> {
  try {
    const bytes = await (plaintext ?? readPlaintext(context, stored, options))
    return new RunResult<T>(details, { value: await decode<T>(bytes, subjectOf(stored.runId), options) })
  } catch (error) {
    options.signal?.throwIfAborted()
    if (isOfTheCall(error)) throw error
    return new RunResult<T>(details, { error: unreadable(stored.runId, error) })
  }
}

/** Whether an error says nothing of the result, but that the server cannot be reached or does not know the caller any more. */
export function isOfTheCall(error: unknown): boolean {
  return OF_THE_CALL.some((type) => error instanceof type)
}

const OF_THE_CALL = [
  NetworkError,
  TimeoutError,
  GatewayError,
  NotAuthenticatedError,
  TokenExpiredError,
  InvalidTokenError,
]

/** The error of a result that cannot be read, for whatever reason. */
export function unreadable(runId: number, cause: unknown): Vantage6Error {
  if (cause instanceof SchemaError) return cause
  if (cause instanceof DecodeError)
    return new ResultUnreadableError(runId, `${subjectOf(runId)} ${cause.message}`, cause)
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new ResultUnreadableError(runId, `${subjectOf(runId)} cannot be read: ${reason}`, cause)
}

function subjectOf(runId: number): string {
  return `The result of run ${runId}`
}

/** The end of a log, for an error's message. */
export function lastLines(log: string | null, count = 5): string {
  const lines = (log ?? '').trimEnd().split('\n').slice(-count).join('\n')
  return lines === '' ? '' : ` The end of its log:\n${lines}`
}
