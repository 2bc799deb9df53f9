import { concurrently } from '../blobs/concurrently.js'
import type { TransferOptions } from '../blobs/transfer.js'
import type { ClientContext } from '../context.js'
import { ServerError } from '../errors/index.js'
import { dataOf } from '../http/data.js'
import type { RequestOptions } from '../http/request-options.js'
import { encryptionOf, organizationNames } from '../results/circumstances.js'
import { collectResults } from '../results/collect.js'
import type { DecodeOptions } from '../results/decode.js'
import {
  isOfTheCall,
  outcomeOf,
  resultDetails,
  storedDataOf,
  unreadable,
  whyNoResult,
} from '../results/outcome.js'
import { openPlaintext } from '../results/plaintext.js'
import { RunResult } from '../results/run-result.js'
import { type ResultPick, type ResultTable, type TableOptions, tabulate } from '../results/table.js'
import { type UnreadResult, unreadResults } from '../results/unread.js'
import { storedResult } from '../results/wire-result.js'
import { idOf, type Ref } from './id.js'
import { type Run, RunClient } from './run.js'

/** Tasks whose results are read at a time for a table. */
const TASKS = 2

/** Results: `client.result`. */
export class ResultClient {
  readonly #context: ClientContext

  constructor(context: ClientContext) {
    this.#context = context
  }

  /**
   * For sub-classes that stand in for a client's own.
   *
   * @internal
   */
  protected static contextOf(client: ResultClient): ClientContext {
    return client.#context
  }

  /**
   * The result of one run: `GET /result/{id}` and `GET /run/{id}`, and what belongs to the run.
   *
   * @param run - A run, or its id, which is the result's id too.
   * @throws NotFoundError, PermissionDeniedError
   */
  async get<T = unknown>(run: Ref, options: DecodeOptions<T> = {}): Promise<RunResult<T>> {
    const { wire, found, collaborationId } = await this.#find(run, options)
    const names = await organizationNames(this.#context, collaborationId, options)
    const details = resultDetails(found, names)
    const missing = whyNoResult(found, wire, details.organizationName)
    if (missing !== undefined) return new RunResult<T>(details, { error: missing })
    const stored = storedDataOf(wire, encryptionOf(this.#context, collaborationId, options))
    return outcomeOf(this.#context, details, stored, options)
  }

  /**
   * The results of all runs of a task, by rising id of the run. A run without a readable result has an `error` instead of a
   * value; the others have theirs all the same.
   *
   * @throws NotFoundError, PermissionDeniedError
   */
  fromTask<T = unknown>(task: Ref, options: DecodeOptions<T> = {}): Promise<RunResult<T>[]> {
    return collectResults(this.#context, idOf(task, 'task'), options)
  }

  /**
   * The plaintext of one run's result as a stream, for results that are too large to be held: with constant memory where the
   * server has blob storage. Nobody can tell whether an encrypted stream was tampered with, see the encryption's documentation.
   *
   * @throws RunFailedError when there is no result; ResultUnreadableError; NotFoundError, PermissionDeniedError. What goes wrong
   *   later appears on the stream.
   */
  async stream(run: Ref, options: TransferOptions = {}): Promise<ReadableStream<Uint8Array>> {
    const { wire, found, collaborationId } = await this.#find(run, options)
    const missing = whyNoResult(found, wire, null)
    if (missing !== undefined) throw missing
    const stored = storedDataOf(wire, encryptionOf(this.#context, collaborationId, options))
    try {
      return await openPlaintext(this.#context, stored, options)
    } catch (error) {
      options.signal?.throwIfAborted()
      throw isOfTheCall(error) ? error : unreadable(found.id, error)
    }
  }

  /**
   * The results of a task one by one, by rising id of the run, without reading them: for more than fits into memory.
   *
   * @throws NotFoundError, PermissionDeniedError
   * @example
   * for await (const result of client.result.each(task)) {
   *   if (result.error === undefined) await (await result.stream()).pipeTo(somewhere)
   * }
   */
  each(task: Ref, options: TransferOptions = {}): AsyncGenerator<UnreadResult, void, undefined> {
    return unreadResults(this.#context, idOf(task, 'task'), options)
  }

  /**
   * Lays numbers of all runs of one or several tasks side by side, one row for each run, and sorts them. What has no result is in
   * the table too, with its error.
   *
   * @param pick - Takes what is wanted out of a result: an object whose keys become columns, several such for several rows, or
   *   one number or text for a column `value`.
   * @throws NotFoundError, PermissionDeniedError
   * @example
   * const table = await client.result.table([first, second], ({ mean, n }) => ({ mean, n }), { sort: '-mean' })
   * console.table(table.records())
   */
  async table<T = unknown>(
    tasks: Ref | readonly Ref[],
    pick: ResultPick<T>,
    options: TableOptions & DecodeOptions<T> = {},
  ): Promise<ResultTable> {
    const ids = [tasks].flat().map((task) => idOf(task, 'tasks'))
    const results = await concurrently(ids, TASKS, options.signal, (id, signal) =>
      collectResults(this.#context, id, { ...options, signal }),
    )
    return tabulate(results.flat(), pick, options)
  }

  async #find(run: Ref, options: RequestOptions) {
    const id = idOf(run)
    const [wire, found] = await Promise.all([
      storedResult(this.#context, id, options),
      new RunClient(this.#context).get(id, options),
    ])
    return { wire, found, collaborationId: await this.#collaborationOf(found, options) }
  }

  async #collaborationOf({ taskId }: Run, options: RequestOptions): Promise<number | undefined> {
    if (taskId === null) return undefined
    const { server } = this.#context
    try {
      const task = await dataOf(
        server.api.GET('/task/{id}', { params: { path: { id: taskId } }, ...server.call(options) }),
      )
      return task.collaboration?.id ?? undefined
    } catch (error) {
      // The server's 500 for a task of which one run has ended without a time.
      if (error instanceof ServerError) return this.#context.collaborationId
      throw error
    }
  }
}
