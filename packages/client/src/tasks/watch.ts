import type { ClientContext } from '../context.js'
import { sleep } from '../http/deadline.js'
import type { RequestOptions } from '../http/request-options.js'
import { isFinished } from '../resources/task-status.js'
import type { TaskProgress } from './progress.js'
import { TaskCamera } from './snapshot.js'

/** How closely a task is watched. */
export interface WatchOptions extends RequestOptions {
  /** Milliseconds between the first looks; each pause is a fifth longer than the one before. Default 300. */
  interval?: number
  /** The longest pause in milliseconds. Default 10 000. */
  maxInterval?: number
}

/**
 * Yields a picture of the task at once, after every change, and when all its runs have ended, which is the last.
 *
 * @throws NotFoundError when the task is deleted meanwhile; the signal's reason.
 */
export async function* watchTask(
  context: ClientContext,
  taskId: number,
  options: WatchOptions = {},
): AsyncGenerator<TaskProgress, void, undefined> {
  const camera = new TaskCamera(context)
  const { interval = 300, maxInterval = 10_000, ...request } = options
  let seen = ''
  for (let pause = interval; ; pause = Math.min(pause * 1.2, maxInterval)) {
    const progress = await camera.snapshot(taskId, request)
    const now = JSON.stringify(progress)
    if (now !== seen) {
      seen = now
      yield progress
    }
    if (isOver(progress)) return
    await sleep(pause, options.signal)
  }
}

/** Whether all runs of the task itself have ended. A task whose runs cannot be listed is judged by its own status. */
function isOver(progress: TaskProgress): boolean {
  return progress.runs.length === 0
    ? isFinished(progress.status)
    : progress.runs.every((run) => isFinished(run.status))
}
