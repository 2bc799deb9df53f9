import type { Run } from '../resources/run.js'
import { hasFailed, isFinished, type TaskStatus } from '../resources/task-status.js'
import type { RunProgress, TaskProgress } from './progress.js'

/** A task as it was when the server was last asked. */
export interface TaskPicture {
  id: number
  name: string
  status: TaskStatus
  createdAt: Date
  collaborationId: number | null
  jobId: number | null
  parentId: number | null
  /** When it was first seen, as `Date.now()`. */
  seenAt: number
  /** By rising id. */
  runs: Map<number, RunPicture>
  /** By rising id. */
  subtasks: Map<number, TaskPicture>
}

/** A run, with what only looking several times tells. */
export interface RunPicture extends Run {
  /** Since when it looks ended or abandoned without the last proof of it, as `Date.now()`. */
  doubtfulSince: number | undefined
}

/**
 * Milliseconds to wait for a last word about a run that has its last status but no end time: nodes write twice when an image
 * does not exist, and some write no end time at all.
 */
export const SETTLE_TIME = 2_000

/** Milliseconds for which an unfinished run's node must be gone. */
export const ABANDON_TIME = 5_000

/** Takes over what the server says of a run, unless it is from before what is known: looks may overtake each other. */
export function updateRun(task: TaskPicture, run: Run, now: number): RunPicture {
  const before = task.runs.get(run.id)
  if (before !== undefined && stage(run.status) < stage(before.status)) return before
  const doubtful = isFinished(run.status) ? run.finishedAt === null : run.nodeId === null
  const sameDoubt = before !== undefined && isFinished(before.status) === isFinished(run.status)
  const picture: RunPicture = {
    ...run,
    doubtfulSince: doubtful ? ((sameDoubt ? before.doubtfulSince : undefined) ?? now) : undefined,
  }
  task.runs.set(run.id, picture)
  return picture
}

/** A run never goes back. */
function stage(status: TaskStatus): number {
  if (isFinished(status)) return 3
  return status === 'active' ? 2 : status === 'initializing' ? 1 : 0
}

/** Whether nothing more will be written about a run. */
export function hasEnded(run: RunPicture, now: number): boolean {
  if (!isFinished(run.status)) return isAbandoned(run, now)
  return run.doubtfulSince === undefined || now - run.doubtfulSince >= SETTLE_TIME
}

/** Whether a run can never end, as its node was deleted. Without this a wait for it would last for ever. */
export function isAbandoned(run: RunPicture, now: number): boolean {
  return !isFinished(run.status) && run.doubtfulSince !== undefined && now - run.doubtfulSince >= ABANDON_TIME
}

/**
 * Whether all runs of the task itself have ended. The server makes a task before its runs, and calls one without runs completed: so
 * one that still has none after a while never will.
 */
export function isOver(task: TaskPicture, now: number): boolean {
  return task.runs.size === 0
    ? isFinished(task.status) && now - task.seenAt >= SETTLE_TIME
    : [...task.runs.values()].every((run) => hasEnded(run, now))
}

/** A task's state by the server's own rule, so that a picture is right between two looks at the task. */
export function statusOf(task: TaskPicture): TaskStatus {
  if (task.runs.size === 0) return task.status
  const statuses = [...task.runs.values()].map(({ status }) => status)
  const failed = new Set(statuses.filter(hasFailed))
  if (failed.size > 0) return failed.size === 1 ? ([...failed][0] ?? 'failed') : 'failed'
  return ['active', 'initializing', 'pending'].find((status) => statuses.includes(status)) ?? 'completed'
}

/** The task and all its sub-tasks, by id. */
export function* withSubtasks(task: TaskPicture): Generator<TaskPicture, void, undefined> {
  yield task
  for (const subtask of task.subtasks.values()) yield* withSubtasks(subtask)
}

/** The task of this id, among the task and its sub-tasks. */
export function findTask(task: TaskPicture, id: number): TaskPicture | undefined {
  for (const each of withSubtasks(task)) if (each.id === id) return each
  return undefined
}

/** The one among the task and its sub-tasks that has this run. */
export function taskOfRun(task: TaskPicture, runId: number): TaskPicture | undefined {
  for (const each of withSubtasks(task)) if (each.runs.has(runId)) return each
  return undefined
}

/** What callers get to see of a picture. */
export function toProgress(task: TaskPicture, names: ReadonlyMap<number, string>): TaskProgress {
  return {
    taskId: task.id,
    name: task.name,
    status: task.status,
    createdAt: task.createdAt,
    runs: [...task.runs.values()].map((run) => toRunProgress(run, names)),
    subtasks: [...task.subtasks.values()].map((subtask) => toProgress(subtask, names)),
  }
}

function toRunProgress(run: RunPicture, names: ReadonlyMap<number, string>): RunProgress {
  return {
    runId: run.id,
    organizationId: run.organizationId,
    organizationName: run.organizationId === null ? null : (names.get(run.organizationId) ?? null),
    status: run.status,
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
  }
}
