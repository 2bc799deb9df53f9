import type { ClientContext } from '../context.js'
import { dataOf } from '../http/data.js'
import type { RequestOptions } from '../http/request-options.js'
import { RunClient } from '../resources/run.js'
import { TaskClient } from '../resources/task.js'
import type { RunProgress, TaskProgress } from './progress.js'

/** Takes pictures of a task and its sub-tasks. Remembers the organizations' names between them. */
export class TaskCamera {
  readonly #context: ClientContext
  readonly #names = new Map<number, string>()
  #namesOf: number | undefined

  constructor(context: ClientContext) {
    this.#context = context
  }

  /** The task as it is now: `GET /task/{id}`, `GET /run?task_id`, `GET /task?parent_id`, and so for every sub-task. */
  async snapshot(taskId: number, options: RequestOptions): Promise<TaskProgress> {
    const tasks = new TaskClient(this.#context)
    const [task, runs, children] = await Promise.all([
      tasks.get(taskId, options),
      new RunClient(this.#context).fromTask(taskId, options),
      tasks.list({ parent: taskId, ...options }).all(),
    ])
    if (task.collaborationId !== null) await this.#learnNames(task.collaborationId, options)
    const subtasks = await Promise.all(
      children.sort((a, b) => a.id - b.id).map((child) => this.snapshot(child.id, options)),
    )
    const progress = runs.map(
      (run): RunProgress => ({
        runId: run.id,
        organizationId: run.organizationId,
        organizationName: run.organizationId === null ? null : (this.#names.get(run.organizationId) ?? null),
        status: run.status,
        startedAt: run.startedAt,
        finishedAt: run.finishedAt,
      }),
    )
    return {
      taskId,
      name: task.name,
      status: task.status,
      createdAt: task.createdAt,
      runs: progress,
      subtasks,
    }
  }

  async #learnNames(collaborationId: number, options: RequestOptions): Promise<void> {
    if (this.#namesOf === collaborationId) return
    const { server } = this.#context
    const query = { collaboration_id: collaborationId, per_page: 10_000, sort: 'id' }
    const page = await dataOf(server.api.GET('/organization', { params: { query }, ...server.call(options) }))
    for (const { id, name } of page.data) this.#names.set(id, name)
    this.#namesOf = collaborationId
  }
}
