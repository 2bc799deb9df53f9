import type { ClientContext } from '../context.js'
import { BadRequestError, NotFoundError, PermissionDeniedError } from '../errors/index.js'
import { sleep, startDeadline } from '../http/deadline.js'
import { idOf, type Ref } from '../resources/id.js'
import { hasFailed } from '../resources/task-status.js'
import type { DecodeOptions } from '../results/decode.js'
import type { RunResult } from '../results/run-result.js'
import { type CollaborationFacts, collaborationFacts } from './collaboration-facts.js'
import { Outage } from './outage.js'
import type { TaskProgress } from './progress.js'
import { ResultCollector } from './result-collector.js'
import { TaskDeletedError } from './task-deleted.js'
import { TaskFailedError } from './task-failed.js'
import { hasEnded, isAbandoned, isOver, type TaskPicture, toProgress } from './task-picture.js'
import { TaskTracker } from './task-tracker.js'
import type { WatchOptions } from './watch.js'

/** How to wait for a task. */
export interface WaitOptions<T = unknown> extends WatchOptions, DecodeOptions<T> {
  /** Called with every change, first with the present state. Costs some more requests, as sub-tasks are followed too. */
  onProgress?: (progress: TaskProgress) => void
  /**
   * What to wait for. `all` (default): until every run has ended. `first-failure`: also until one has failed. `any`: until one has
   * ended, well or not. Runs that go on have an error instead of a value.
   */
  until?: 'all' | 'first-failure' | 'any'
  /** Milliseconds to wait for the task in all. Default: without limit. */
  waitTimeout?: number
  /** Whether failed runs make the call throw. Default true; with false they are among the results, with their errors. */
  throwOnFailure?: boolean
  /**
   * What becomes of the task when the signal or `waitTimeout` ends the wait. `leave` (default): it goes on at the server.
   * `kill`: it is stopped, where the user may do so.
   */
  onAbort?: 'leave' | 'kill'
}

/** Milliseconds for the request that kills a task after its wait was ended. */
const KILL_TIMEOUT = 10_000

/** Waits until a task has ended, and gets the results of its runs. See `Client.waitForResults`. */
export async function waitForResults<T>(
  context: ClientContext,
  task: Ref,
  options: WaitOptions<T> = {},
): Promise<RunResult<T>[]> {
  const taskId = idOf(task, 'task')
  const { waitTimeout = 0, onAbort = 'leave', ...rest } = options
  const goesOn = onAbort === 'leave' ? ' It goes on at the server.' : ''
  const deadline = startDeadline(
    waitTimeout,
    `Task ${taskId} did not end within ${waitTimeout} ms.${goesOn}`,
    [options.signal],
  )
  try {
    return await waitWithin(context, taskId, { ...rest, signal: deadline.signal })
  } catch (error) {
    if (!deadline.signal.aborted) throw error
    if (onAbort === 'kill') await kill(context, taskId)
    throw deadline.signal.reason
  } finally {
    deadline.clear()
  }
}

async function waitWithin<T>(
  context: ClientContext,
  taskId: number,
  options: Omit<WaitOptions<T>, 'waitTimeout' | 'onAbort'> & { signal: AbortSignal },
): Promise<RunResult<T>[]> {
  const { onProgress, until = 'all', throwOnFailure = true, signal, ...rest } = options
  const { interval, maxInterval, unreachableTimeout = 600_000, ...decoding } = rest
  const collector = new ResultCollector<T>(context, { ...decoding, signal })
  const tracker = new TaskTracker(context, taskId, trackOptions(rest), {
    detail: onProgress === undefined && until === 'all' ? 'end' : 'runs',
    subtasks: onProgress !== undefined,
    onEnding: (runId) => collector.expect(runId),
    onResults: (results) => collector.take(results),
  })
  const report = onProgress && reporter(context, onProgress)
  for await (const picture of tracker.follow(signal)) {
    collector.see(picture)
    const reached = isReached(picture, until)
    if (report !== undefined) {
      if (reached) await tracker.settle()
      await report(picture)
    }
    if (!reached) continue
    const results = await persistently(() => collector.collect(picture), unreachableTimeout, signal, taskId)
    const failures = results.filter((result) => isFailure(picture, result))
    if (throwOnFailure && (failures.length > 0 || results.length === 0))
      throw new TaskFailedError(taskId, picture.status, results, failures)
    return results
  }
  throw signal.reason
}

/** The part of the options that a tracker takes. */
function trackOptions({
  interval,
  maxInterval,
  unreachableTimeout,
  timeout,
  totalTimeout,
}: WatchOptions): WatchOptions {
  return {
    ...(interval === undefined ? {} : { interval }),
    ...(maxInterval === undefined ? {} : { maxInterval }),
    ...(unreachableTimeout === undefined ? {} : { unreachableTimeout }),
    ...(timeout === undefined ? {} : { timeout }),
    ...(totalTimeout === undefined ? {} : { totalTimeout }),
  }
}

/** Calls back with every picture that differs from the one before. */
function reporter(context: ClientContext, onProgress: (progress: TaskProgress) => void) {
  let seen = ''
  let facts: CollaborationFacts | undefined
  return async (picture: TaskPicture) => {
    facts ??= collaborationFacts(context, picture.collaborationId, {})
    const progress = toProgress(picture, await facts.names)
    const now = JSON.stringify(progress)
    if (now === seen) return
    seen = now
    onProgress(progress)
  }
}

function isReached(picture: TaskPicture, until: 'all' | 'first-failure' | 'any'): boolean {
  const now = Date.now()
  const ended = [...picture.runs.values()].filter((run) => hasEnded(run, now))
  return (
    isOver(picture, now) ||
    (until === 'any' && ended.length > 0) ||
    (until === 'first-failure' && ended.some((run) => hasFailed(run.status)))
  )
}

/** Whether a run counts as failed; one that simply goes on does not. */
function isFailure(picture: TaskPicture, result: RunResult): boolean {
  const run = picture.runs.get(result.id)
  const abandoned = run !== undefined && isAbandoned(run, Date.now())
  return (
    abandoned ||
    hasFailed(result.status) ||
    (result.status === 'completed' && result.error?.code === 'run-failed')
  )
}

/** Repeats while the server is away: a wait of hours must not be lost to a restart at its end. */
async function persistently<R>(
  work: () => Promise<R>,
  unreachableTimeout: number,
  signal: AbortSignal,
  taskId: number,
): Promise<R> {
  const outage = new Outage(unreachableTimeout)
  for (;;) {
    try {
      return await work()
    } catch (error) {
      signal.throwIfAborted()
      if (error instanceof NotFoundError) throw new TaskDeletedError(taskId)
      const pause = outage.pauseAfter(error, true)
      if (pause === undefined) throw error
      await sleep(pause, signal)
    }
  }
}

/** `POST /kill/task`. What goes wrong is only told, as the wait has another reason to end. */
async function kill(context: ClientContext, taskId: number): Promise<void> {
  const { server } = context
  try {
    await server.api.POST('/kill/task', {
      body: { id: taskId },
      ...server.call({ totalTimeout: KILL_TIMEOUT }),
    })
  } catch (error) {
    // It has ended or was deleted meanwhile.
    if (error instanceof BadRequestError || error instanceof NotFoundError) return
    const advice =
      error instanceof PermissionDeniedError
        ? ' You may not kill tasks, but perhaps delete this one, which stops it too: `client.task.delete`.'
        : ''
    context.warn(`Task ${taskId} could not be stopped and goes on at the server.${advice}`)
  }
}
