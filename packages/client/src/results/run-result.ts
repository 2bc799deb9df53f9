import { Vantage6Error } from '../errors/index.js'
import type { TaskStatus } from '../resources/task-status.js'

/** What is known of a run besides its value. */
export interface RunResultDetails {
  /** The run's id, which is the result's too. */
  id: number
  taskId: number | null
  organizationId: number | null
  organizationName: string | null
  status: TaskStatus
  startedAt: Date | null
  finishedAt: Date | null
  log: string | null
}

/** The outcome of one organization's run. */
export class RunResult<T = unknown> implements RunResultDetails {
  readonly id: number
  readonly taskId: number | null
  readonly organizationId: number | null
  readonly organizationName: string | null
  readonly status: TaskStatus
  readonly startedAt: Date | null
  readonly finishedAt: Date | null
  readonly log: string | null
  /** Why there is no value: the run failed or has not ended, or its result cannot be decrypted or parsed. */
  readonly error: Vantage6Error | undefined
  readonly #value: T | undefined

  constructor(details: RunResultDetails, outcome: { value: T } | { error: Vantage6Error }) {
    this.id = details.id
    this.taskId = details.taskId
    this.organizationId = details.organizationId
    this.organizationName = details.organizationName
    this.status = details.status
    this.startedAt = details.startedAt
    this.finishedAt = details.finishedAt
    this.log = details.log
    this.error = 'error' in outcome ? outcome.error : undefined
    this.#value = 'value' in outcome ? outcome.value : undefined
  }

  /** Whether there is a value. */
  get ok(): boolean {
    return this.error === undefined
  }

  /**
   * The decrypted and parsed result.
   *
   * @throws The `error`, when there is one: a ciphertext is never handed out as a value.
   */
  get value(): T {
    if (this.error !== undefined) throw this.error
    return this.#value as T
  }

  /** For `JSON.stringify`: the value or the error's text, and everything else. */
  toJSON(): object {
    const { error, ...details } = this
    return error === undefined
      ? { ...details, value: this.#value }
      : { ...details, error: { code: error.code, message: error.message } }
  }
}

/** A run has no result (yet): it failed, was killed, or still runs. */
export class RunFailedError extends Vantage6Error {
  override name = 'RunFailedError'
  readonly runId: number
  readonly status: TaskStatus

  constructor(runId: number, status: TaskStatus, message: string) {
    super('run-failed', message)
    this.runId = runId
    this.status = status
  }
}

/** A result is there but cannot be read: not decrypted, or not what it should be. */
export class ResultUnreadableError extends Vantage6Error {
  override name = 'ResultUnreadableError'
  readonly runId: number

  constructor(runId: number, message: string, cause?: unknown) {
    super('result-unreadable', message, { cause })
    this.runId = runId
  }
}
