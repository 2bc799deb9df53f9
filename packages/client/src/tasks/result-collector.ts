import type { ClientContext } from '../context.js'
import { collectResults } from '../results/collect.js'
import type { DecodeOptions } from '../results/decode.js'
import { isMissing, outcomeOf, resultDetails, storedDataOf, whyNoResult } from '../results/outcome.js'
import { RunFailedError, RunResult } from '../results/run-result.js'
import { storedResult, type WireResult } from '../results/wire-result.js'
import { type CollaborationFacts, collaborationFacts } from './collaboration-facts.js'
import { hasEnded, isAbandoned, type RunPicture, type TaskPicture } from './task-picture.js'
import { WIDE } from './task-tracker.js'

/** Gets the results of a task's runs as soon as each has ended, so that at the end only the last one is missing. */
export class ResultCollector<T> {
  readonly #context: ClientContext
  readonly #options: DecodeOptions<T>
  readonly #stored = new Map<number, Promise<WireResult>>()
  readonly #results = new Map<number, Promise<RunResult<T>>>()
  #known: CollaborationFacts | undefined

  constructor(context: ClientContext, options: DecodeOptions<T>) {
    this.#context = context
    this.#options = options
  }

  /** Asks for a result that is probably being written right now. */
  expect(runId: number): void {
    if (this.#results.has(runId)) return
    const stored = this.#store(runId)
    stored.catch(() => undefined)
    this.#stored.set(runId, stored)
  }

  /** Takes what was read already. */
  take(results: readonly WireResult[]): void {
    for (const result of results) {
      if (!isMissing(result)) this.#stored.set(result.id, Promise.resolve(result))
    }
  }

  /** Begins to read what has ended. */
  see(task: TaskPicture): void {
    if (task.runs.size > WIDE) return
    // Ahead of the first result. What goes wrong is seen where it is needed.
    this.#facts(task)
      .isEncrypted()
      .catch(() => undefined)
    for (const run of task.runs.values()) {
      if (this.#results.has(run.id) || !hasEnded(run, Date.now())) continue
      const result = this.#read(task, run)
      result.catch(() => this.#results.delete(run.id))
      this.#results.set(run.id, result)
    }
  }

  /**
   * The results of all runs, by rising id.
   *
   * @throws NotFoundError when the task was deleted.
   */
  async collect(task: TaskPicture): Promise<RunResult<T>[]> {
    if (task.runs.size > WIDE) {
      const results = await collectResults<T>(this.#context, task.id, this.#options)
      const found = new Map(results.map((result) => [result.id, result]))
      return Promise.all([...task.runs.values()].map((run) => found.get(run.id) ?? this.#read(task, run)))
    }
    this.see(task)
    return Promise.all(
      [...task.runs.values()].map((run) => this.#results.get(run.id) ?? this.#read(task, run)),
    )
  }

  #facts(task: TaskPicture): CollaborationFacts {
    // Kept for the whole wait: nothing of it is worth a request each minute.
    this.#known ??= collaborationFacts(this.#context, task.collaborationId, this.#options)
    return this.#known
  }

  #store(runId: number): Promise<WireResult> {
    return this.#context.looks.run(() => storedResult(this.#context, runId, this.#options))
  }

  async #read(task: TaskPicture, run: RunPicture): Promise<RunResult<T>> {
    const facts = this.#facts(task)
    const names = await facts.names
    const details = resultDetails(run, names)
    const anything: WireResult = { id: run.id, result: '-', blob_storage_used: false }
    let missing = whyNoResult(run, anything, details.organizationName)
    if (missing === undefined) {
      let wire = await (this.#stored.get(run.id) ?? this.#store(run.id))
      // It was asked for before it was written.
      if (isMissing(wire)) wire = await this.#store(run.id)
      missing = whyNoResult(run, wire, details.organizationName)
      if (missing === undefined) {
        const stored = storedDataOf(wire, facts.isEncrypted)
        return outcomeOf(this.#context, details, stored, this.#options)
      }
    }
    return new RunResult<T>(details, { error: abandonment(run, details.organizationName) ?? missing })
  }
}

function abandonment(run: RunPicture, organization: string | null): RunFailedError | undefined {
  if (!isAbandoned(run, Date.now())) return undefined
  return new RunFailedError(
    run.id,
    run.status,
    `Run ${run.id}${organization === null ? '' : ` at ${organization}`} is ${run.status} and cannot end: its organization has no node in the collaboration any more. Kill or delete the task, or have a node registered again.`,
  )
}
