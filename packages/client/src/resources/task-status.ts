/** The states of a task or run that are known today. A newer server may add others. */
export const FINISHED_WELL = 'completed'

/** States that are not the end: everything else but `completed` is a failure. */
const UNFINISHED: ReadonlySet<string> = new Set(['pending', 'initializing', 'active'])

/** The state of a task or run. A task's is made of its runs': it is failed as soon as one of them is. */
export type TaskStatus =
  | 'pending'
  | 'initializing'
  | 'active'
  | 'completed'
  | 'failed'
  | 'start failed'
  | 'non-existing Docker image'
  | 'crashed'
  | 'killed by user'
  | 'not allowed'
  | 'unknown error'
  | (string & {})

/** Whether nothing will happen any more. */
export function isFinished(status: TaskStatus): boolean {
  return !UNFINISHED.has(status)
}

/** Whether it ended, and not well. */
export function hasFailed(status: TaskStatus): boolean {
  return isFinished(status) && status !== FINISHED_WELL
}
