import { Vantage6Error } from '../errors/index.js'

/** The task was there and is no more: it was deleted while somebody waited for it. */
export class TaskDeletedError extends Vantage6Error {
  override name = 'TaskDeletedError'
  readonly taskId: number

  constructor(taskId: number) {
    super('task-deleted', `Task ${taskId} was deleted, so that it will never have a result.`)
    this.taskId = taskId
  }
}
