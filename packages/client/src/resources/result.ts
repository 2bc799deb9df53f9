import type { ClientContext } from '../context.js'
import { Vantage6Error } from '../errors/index.js'
import { dataOf } from '../http/data.js'
import type { RequestOptions } from '../http/request-options.js'
import { type DecodeOptions, decodeResult } from '../results/decode.js'
import { RunFailedError, RunResult, type RunResultDetails } from '../results/run-result.js'
import { idOf, type Ref } from './id.js'
import { listing } from './list-options.js'
import { type Run, toRun } from './run.js'
import { FINISHED_WELL, isFinished } from './task-status.js'

/** What the server sends as a result. */
interface WireResult {
  id: number
  result: string | null
  blob_storage_used: boolean | null
}

/** Results: `client.result`. */
export class ResultClient {
  readonly #context: ClientContext

  constructor(context: ClientContext) {
    this.#context = context
  }

  /**
   * The result of one run: `GET /result/{id}` and `GET /run/{id}`.
   *
   * @param run - A run, or its id, which is the result's id too.
   * @throws NotFoundError, PermissionDeniedError
   */
  async get<T = unknown>(run: Ref, options: DecodeOptions & RequestOptions = {}): Promise<RunResult<T>> {
    const { server } = this.#context
    const path = { params: { path: { id: idOf(run) } }, ...server.call(options) }
    const [wire, wireRun] = await Promise.all([
      dataOf(server.api.GET('/result/{id}', path)),
      dataOf(server.api.GET('/run/{id}', path)),
    ])
    const details = toRun(wireRun)
    const task = await dataOf(
      server.api.GET('/task/{id}', {
        params: { path: { id: details.taskId ?? 0 } },
        ...server.call(options),
      }),
    )
    const { encrypted, names } = await this.#circumstances(task.collaboration?.id ?? undefined, options)
    return this.#toRunResult<T>(details, wire, encrypted, names, options)
  }

  /**
   * The results of all runs of a task, by rising id of the run. A run without a readable result has an `error` instead of a
   * value; the others have theirs all the same.
   *
   * @throws NotFoundError, PermissionDeniedError
   */
  async fromTask<T = unknown>(
    task: Ref,
    options: DecodeOptions & RequestOptions = {},
  ): Promise<RunResult<T>[]> {
    const { server } = this.#context
    const task_id = idOf(task, 'task')
    const results = listing(
      {
        order: undefined,
        walkPerPage: 250,
        toModel: (row: WireResult) => row,
        fetch: (query, call) =>
          server.api.GET('/result', { params: { query: { task_id, ...query } }, ...server.call(call) }),
      },
      options,
    )
    const runs = listing(
      {
        order: undefined,
        walkPerPage: 50,
        toModel: toRun,
        fetch: (query, call) =>
          server.api.GET('/run', { params: { query: { task_id, ...query } }, ...server.call(call) }),
      },
      options,
    )
    const [wireTask, wireResults, wireRuns] = await Promise.all([
      dataOf(server.api.GET('/task/{id}', { params: { path: { id: task_id } }, ...server.call(options) })),
      results.all(),
      runs.all(),
    ])
    const { encrypted, names } = await this.#circumstances(wireTask.collaboration?.id ?? undefined, options)
    const resultOf = new Map(wireResults.map((result) => [result.id, result]))
    const joined = wireRuns
      .sort((a, b) => a.id - b.id)
      .map((run) =>
        this.#toRunResult<T>(
          run,
          resultOf.get(run.id) ?? { id: run.id, result: null, blob_storage_used: null },
          encrypted,
          names,
          options,
        ),
      )
    return Promise.all(joined)
  }

  async #circumstances(
    collaborationId: number | undefined,
    options: RequestOptions,
  ): Promise<{ encrypted: boolean; names: ReadonlyMap<number, string> }> {
    const { server } = this.#context
    if (collaborationId === undefined)
      return { encrypted: this.#context.cryptor !== undefined, names: new Map() }
    const [collaboration, organizations] = await Promise.all([
      dataOf(
        server.api.GET('/collaboration/{id}', {
          params: { path: { id: collaborationId } },
          ...server.call(options),
        }),
      ),
      dataOf(
        server.api.GET('/organization', {
          params: { query: { collaboration_id: collaborationId, per_page: 10_000, sort: 'id' } },
          ...server.call(options),
        }),
      ),
    ])
    return {
      encrypted: collaboration.encrypted === true,
      names: new Map(organizations.data.map(({ id, name }) => [id, name])),
    }
  }

  async #toRunResult<T>(
    run: Run,
    wire: WireResult,
    encrypted: boolean,
    names: ReadonlyMap<number, string>,
    options: DecodeOptions & RequestOptions,
  ): Promise<RunResult<T>> {
    const details: RunResultDetails = {
      id: run.id,
      taskId: run.taskId,
      organizationId: run.organizationId,
      organizationName: run.organizationId === null ? null : (names.get(run.organizationId) ?? null),
      status: run.status,
      startedAt: run.startedAt,
      finishedAt: run.finishedAt,
      log: run.log,
    }
    const missing = whyNoResult(run, wire, details.organizationName)
    if (missing !== undefined) return new RunResult<T>(details, { error: missing })
    try {
      const stored = {
        runId: run.id,
        result: wire.result ?? '',
        blobStorageUsed: wire.blob_storage_used === true,
        encrypted,
      }
      return new RunResult<T>(details, { value: (await decodeResult(this.#context, stored, options)) as T })
    } catch (error) {
      options.signal?.throwIfAborted()
      if (!(error instanceof Vantage6Error)) throw error
      return new RunResult<T>(details, { error })
    }
  }
}

function whyNoResult(
  run: Run,
  wire: WireResult,
  organizationName: string | null,
): RunFailedError | undefined {
  const who = `Run ${run.id}${organizationName === null ? '' : ` at ${organizationName}`}`
  if (!isFinished(run.status))
    return new RunFailedError(run.id, run.status, `${who} has not finished: it is ${run.status}.`)
  if (run.status !== FINISHED_WELL)
    return new RunFailedError(run.id, run.status, `${who} has no result: ${run.status}.${lastLines(run.log)}`)
  if (run.cleanupAt !== null)
    return new RunFailedError(
      run.id,
      run.status,
      `${who} has no result any more: the server removed it at ${run.cleanupAt.toISOString()}.`,
    )
  if (wire.result === null || wire.result === '')
    return new RunFailedError(run.id, run.status, `${who} is completed but its result is not stored (yet).`)
  return undefined
}

/** The end of a log, for an error's message. */
export function lastLines(log: string | null, count = 5): string {
  const lines = (log ?? '').trimEnd().split('\n').slice(-count).join('\n')
  return lines === '' ? '' : ` The end of its log:\n${lines}`
}
