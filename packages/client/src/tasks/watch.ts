import type { ClientContext } from '../context.js'
import { type CollaborationFacts, collaborationFacts } from './collaboration-facts.js'
import type { TaskProgress } from './progress.js'
import { isOver, toProgress } from './task-picture.js'
import { TaskTracker } from './task-tracker.js'
import type { TrackOptions } from './track-options.js'

/** How closely a task is watched. */
export type WatchOptions = TrackOptions

/**
 * Yields a picture of the task at once, after every change, and when all its runs have ended, which is the last. See
 * `client.task.watch`.
 */
export async function* watchTask(
  context: ClientContext,
  taskId: number,
  options: WatchOptions = {},
): AsyncGenerator<TaskProgress, void, undefined> {
  const { signal, ...rest } = options
  const tracker = new TaskTracker(context, taskId, rest, { detail: 'runs', subtasks: true })
  let seen = ''
  let facts: CollaborationFacts | undefined
  for await (const picture of tracker.follow(signal)) {
    const over = isOver(picture, Date.now())
    // What the sub-tasks did last may not have been told yet; of a task that was over before, nothing at all.
    if (over) {
      await tracker.readSubtasks()
      await tracker.settle()
    }
    facts ??= collaborationFacts(context, picture.collaborationId, rest)
    const progress = toProgress(picture, await facts.names)
    const now = JSON.stringify(progress)
    if (now !== seen) {
      seen = now
      yield progress
    }
    if (over) return
  }
}
