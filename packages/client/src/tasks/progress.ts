import type { TaskStatus } from '../resources/task-status.js'

/** How far one organization's run is. */
export interface RunProgress {
  runId: number
  organizationId: number | null
  organizationName: string | null
  status: TaskStatus
  startedAt: Date | null
  finishedAt: Date | null
}

/** How far a task is, with the sub-tasks that its algorithm has created. */
export interface TaskProgress {
  taskId: number
  name: string
  status: TaskStatus
  createdAt: Date
  runs: readonly RunProgress[]
  subtasks: readonly TaskProgress[]
}
