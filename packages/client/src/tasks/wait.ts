import type { ClientContext } from '../context.js'
import { Vantage6Error } from '../errors/index.js'
import { startDeadline } from '../http/deadline.js'
import { idOf, type Ref } from '../resources/id.js'
import { ResultClient } from '../resources/result.js'
import type { TaskStatus } from '../resources/task-status.js'
import type { DecodeOptions } from '../results/decode.js'
import type { RunResult } from '../results/run-result.js'
import type { TaskProgress } from './progress.js'
import { type WatchOptions, watchTask } from './watch.js'

/** How to wait for a task. */
export interface WaitOptions<T = unknown> extends WatchOptions, DecodeOptions<T> {
  /** Called with every change, first with the present state. */
  onProgress?: (progress: TaskProgress) => void
  /** Milliseconds to wait for the task in all. Default: without limit. */
  waitTimeout?: number
  /** Whether failed runs make the call throw. Default true; with false they are among the results, with their errors. */
  throwOnFailure?: boolean
}

/** At least one run of a task did not end well. `results` holds the runs that did, too. */
export class TaskFailedError extends Vantage6Error {
  override name = 'TaskFailedError'
  readonly taskId: number
  readonly status: TaskStatus
  readonly results: readonly RunResult[]

  constructor(taskId: number, status: TaskStatus, results: readonly RunResult[]) {
    const failures = results.flatMap(({ error }) => (error === undefined ? [] : [error.message]))
    super('task-failed', `Task ${taskId} ended as "${status}".\n${failures.join('\n')}`.trim())
    this.taskId = taskId
    this.status = status
    this.results = results
  }
}

/** Waits until all runs of a task have ended, and gets their results. See `Client.waitForResults`. */
export async function waitForResults<T>(
  context: ClientContext,
  task: Ref,
  options: WaitOptions<T> = {},
): Promise<RunResult<T>[]> {
  const { onProgress, waitTimeout = 0, throwOnFailure = true, ...rest } = options
  const taskId = idOf(task, 'task')
  const deadline = startDeadline(
    waitTimeout,
    `Task ${taskId} did not end within ${waitTimeout} ms. It goes on at the server.`,
    [options.signal],
  )
  try {
    const request = { ...rest, signal: deadline.signal }
    let status: TaskStatus = 'pending'
    for await (const progress of watchTask(context, taskId, request)) {
      status = progress.status
      onProgress?.(progress)
    }
    const results = await new ResultClient(context).fromTask<T>(taskId, request)
    if (throwOnFailure && results.some(({ error }) => error?.code === 'run-failed'))
      throw new TaskFailedError(taskId, status, results)
    return results
  } catch (error) {
    throw deadline.signal.aborted ? deadline.signal.reason : error
  } finally {
    deadline.clear()
  }
}
