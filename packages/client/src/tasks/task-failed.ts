import { Vantage6Error } from '../errors/index.js'
import type { TaskStatus } from '../resources/task-status.js'
import type { RunResult } from '../results/run-result.js'

/** A message names so many runs; `results` has them all. */
const MAX_NAMED = 20

/** At least one run of a task did not end well. `results` holds the runs that did, too. */
export class TaskFailedError extends Vantage6Error {
  override name = 'TaskFailedError'
  readonly taskId: number
  readonly status: TaskStatus
  /** All runs of the task. */
  readonly results: readonly RunResult[]
  /** Those that failed. */
  readonly failures: readonly RunResult[]

  constructor(
    taskId: number,
    status: TaskStatus,
    results: readonly RunResult[],
    failures: readonly RunResult[],
  ) {
    const named = failures.slice(0, MAX_NAMED).map(({ error }) => error?.message ?? '')
    if (results.length === 0)
      named.push('It has no runs: the server was probably stopped while it was created. Create it again.')
    const more = failures.length - named.length
    if (more > 0) named.push(`… and ${more} more.`)
    super('task-failed', `Task ${taskId} has failed (${status}).\n${named.join('\n')}`.trim())
    this.taskId = taskId
    this.status = status
    this.results = results
    this.failures = failures
  }
}
