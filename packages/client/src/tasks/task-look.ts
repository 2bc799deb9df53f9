import type { ClientContext } from '../context.js'
import { GatewayError, NotFoundError, ServerError } from '../errors/index.js'
import { dataOf } from '../http/data.js'
import { parseDate } from '../http/dates.js'
import type { RequestOptions } from '../http/request-options.js'
import { relationId } from '../resources/relation.js'
import { type Run, RunClient, toRun } from '../resources/run.js'
import type { TaskStatus } from '../resources/task-status.js'
import type { WireResult } from '../results/wire-result.js'
import type { TaskPicture } from './task-picture.js'

/** What one look at a task gives. */
export interface TaskLook extends Omit<TaskPicture, 'runs' | 'subtasks' | 'seenAt'> {
  runs: Run[]
  /** Only where they were asked for, and could be read at the same time. */
  results?: readonly WireResult[]
}

/**
 * A task with all its runs: `GET /task/{id}?include=runs`, which also has the runs of nodes that were deleted.
 *
 * @param known - The last picture, for what cannot be read any more.
 * @param withResults - Whether the stored results are read in the same request.
 * @throws NotFoundError, PermissionDeniedError
 */
export async function lookAtTask(
  context: ClientContext,
  taskId: number,
  known: TaskPicture | undefined,
  options: RequestOptions,
  withResults = false,
): Promise<TaskLook> {
  const { server } = context
  try {
    const wire = await dataOf(
      server.api.GET('/task/{id}', {
        params: { path: { id: taskId }, query: { include: withResults ? ['runs', 'results'] : ['runs'] } },
        ...server.call(options),
      }),
    )
    return {
      id: wire.id,
      name: wire.name ?? '',
      status: wire.status,
      createdAt: parseDate(wire.created_at) ?? new Date(Number.NaN),
      collaborationId: relationId(wire.collaboration),
      jobId: wire.job_id,
      parentId: relationId(wire.parent),
      runs: Array.isArray(wire.runs) ? wire.runs.map(toRun).sort((a, b) => a.id - b.id) : [],
      ...(Array.isArray(wire.results) ? { results: wire.results } : {}),
    }
  } catch (error) {
    // The server cannot show a completed task of several runs one of which has no end time: it fails in comparing them.
    if (!(error instanceof ServerError) || error instanceof GatewayError) throw error
    return lookAtBrokenTask(context, taskId, known, options)
  }
}

/** The same by `GET /task/{id}/status`, `GET /run?task_id`, and `GET /run/{id}` for known runs that are not in the list. */
async function lookAtBrokenTask(
  context: ClientContext,
  taskId: number,
  known: TaskPicture | undefined,
  options: RequestOptions,
): Promise<TaskLook> {
  const client = new RunClient(context)
  const [status, runs] = await Promise.all([
    lookAtStatus(context, taskId, options),
    client.fromTask(taskId, options),
  ])
  const listed = new Set(runs.map(({ id }) => id))
  const others = [...(known?.runs.keys() ?? [])].filter((id) => !listed.has(id))
  const found = await Promise.all(others.map((id) => client.get(id, options).catch(undefinedIfGone)))
  return {
    id: taskId,
    name: known?.name ?? '',
    status,
    createdAt: known?.createdAt ?? new Date(Number.NaN),
    collaborationId: known?.collaborationId ?? null,
    jobId: known?.jobId ?? null,
    parentId: known?.parentId ?? null,
    runs: [...runs, ...found.filter((run) => run !== undefined)].sort((a, b) => a.id - b.id),
  }
}

function undefinedIfGone(error: unknown): undefined {
  if (!(error instanceof NotFoundError)) throw error
}

/** `GET /task/{id}/status`: the cheapest look, which works for every task. */
export async function lookAtStatus(
  context: ClientContext,
  taskId: number,
  options: RequestOptions,
): Promise<TaskStatus> {
  const { server } = context
  const { status } = await dataOf(
    server.api.GET('/task/{task_id}/status', {
      params: { path: { task_id: taskId } },
      ...server.call(options),
    }),
  )
  return status
}

/** A task of a job, without its runs. */
export interface JobTask {
  id: number
  parentId: number | null
  status: TaskStatus
}

const TASKS_PER_PAGE = 500

/** All tasks of a job with their states, without their runs, by rising id: `GET /task?job_id`, of which most jobs fill one page. */
export async function lookAtJob(
  context: ClientContext,
  jobId: number,
  options: RequestOptions,
): Promise<JobTask[]> {
  const { server } = context
  // The newest come first, so that a task that is created meanwhile moves others to the next page, and makes none missing.
  const tasks = new Map<number, JobTask>()
  for (let page = 1; ; page++) {
    const { data } = await dataOf(
      server.api.GET('/task', {
        params: { query: { job_id: jobId, page, per_page: TASKS_PER_PAGE } },
        ...server.call(options),
      }),
    )
    for (const { id, parent, status } of data)
      tasks.set(id, { id, parentId: relationId(parent), status: status as TaskStatus })
    if (data.length < TASKS_PER_PAGE) return [...tasks.values()].sort((a, b) => a.id - b.id)
  }
}
