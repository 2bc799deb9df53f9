import type { Task as WireTask } from '@vantage6-js/generated/v4/server'
import type { TransferOptions } from '../blobs/transfer.js'
import { type ClientContext, collaborationFilter } from '../context.js'
import { dataOf } from '../http/data.js'
import { parseDate } from '../http/dates.js'
import type { RequestOptions } from '../http/request-options.js'
import type { RowFilter } from '../paging/list-source.js'
import type { Listing } from '../paging/listing.js'
import { type ColumnsOptions, readColumns } from '../tasks/columns.js'
import { createTask } from '../tasks/create-task.js'
import type { Database } from '../tasks/databases.js'
import { dryRunTask, type TaskDryRun } from '../tasks/dry-run.js'
import { type LogLine, type LogOptions, taskLogs } from '../tasks/logs.js'
import type { TaskProgress } from '../tasks/progress.js'
import type { AnyInput, PythonTaskInput, TaskInput } from '../tasks/task-input.js'
import { type WatchOptions, watchTask } from '../tasks/watch.js'
import { defined } from './defined.js'
import { idOf, optionalId, type Ref } from './id.js'
import { type ListOptions, listing } from './list-options.js'
import { relationId, requiredId } from './relation.js'
import type { TaskStatus } from './task-status.js'

/** A piece of work for several organizations: each of them gets a run of it. */
export interface Task {
  id: number
  name: string
  description: string
  image: string
  status: TaskStatus
  createdAt: Date
  /** null until it is completed, and for ever when it failed. */
  finishedAt: Date | null
  collaborationId: number | null
  studyId: number | null
  /** The organization and the user that started it. */
  initOrganizationId: number | null
  initUserId: number | null
  /** The task whose algorithm created this one; null for a user's own task. */
  parentId: number | null
  /** Shared by a task and all its sub-tasks. Not the task's id. */
  jobId: number | null
  storeId: number | null
  databases: readonly TaskDatabase[]
}

/** A database as a task names it. `parameters` holds the query, sheet name, preprocessing and arguments. */
export interface TaskDatabase {
  label: string
  parameters: Readonly<Record<string, unknown>>
}

/** Filters of `task.list`. Texts are SQL LIKE patterns: `%` for any text, `_` for any character. */
export interface TaskFilter {
  name?: string
  description?: string
  image?: string
  /** Default: the one of `client.setupCollaboration`, if there is one; null for all. */
  collaboration?: Ref | null
  initiatingOrg?: Ref
  initiatingUser?: Ref
  study?: Ref
  parent?: Ref
  /** A job's number. */
  job?: number
  /** A database's label, exact. */
  database?: string
  /** True for tasks that users created, false for those that algorithms created. */
  userCreated?: boolean
  /**
   * The task that a run belongs to. The server fails on its own filter for this, so the run is asked for its task first.
   */
  run?: Ref
  /**
   * Only tasks in this state, or in one of these. The server fails on its own filter for this: all tasks that the other
   * filters leave are read, also for one page, so give some.
   */
  status?: TaskStatus | readonly TaskStatus[]
  /** Tasks whose image came from this store. Picked out of all tasks that the other filters leave, as `status` is. */
  store?: Ref
}

const FILTERS: readonly (keyof TaskFilter)[] = [
  'name',
  'description',
  'image',
  'collaboration',
  'initiatingOrg',
  'initiatingUser',
  'study',
  'parent',
  'job',
  'database',
  'userCreated',
  'run',
  'status',
  'store',
]

/** Tasks: `client.task`. */
export class TaskClient {
  readonly #context: ClientContext

  constructor(context: ClientContext) {
    this.#context = context
  }

  /**
   * `GET /task`, newest first. A task on which the server itself fails (a completed one of which a run has no end time) is left
   * out, with a warning and an entry in the page's `skipped`.
   */
  list<F extends keyof Task = keyof Task>(
    options: TaskFilter & ListOptions<Task, F> = {},
  ): Listing<Pick<Task, F>> {
    const { server, warn } = this.#context
    const filters = defined({
      name: options.name,
      description: options.description,
      image: options.image,
      collaboration_id: collaborationFilter(this.#context, options.collaboration),
      init_org_id: optionalId(options.initiatingOrg, 'initiatingOrg'),
      init_user_id: optionalId(options.initiatingUser, 'initiatingUser'),
      study_id: optionalId(options.study, 'study'),
      parent_id: optionalId(options.parent, 'parent'),
      job_id: options.job,
      database: options.database,
      is_user_created:
        options.userCreated === undefined ? undefined : options.userCreated ? (1 as const) : (0 as const),
    })
    const runId = optionalId(options.run, 'run')
    const storeId = optionalId(options.store, 'store')
    const statuses = options.status === undefined ? undefined : new Set([options.status].flat())
    const isFiltered = runId !== undefined || storeId !== undefined || statuses !== undefined
    const makeFilter = async (call: RequestOptions): Promise<RowFilter<WireTaskCore>> => {
      const ofRun = runId === undefined ? undefined : await this.#taskOfRun(runId, call)
      // The job is the task with its sub-tasks: the smallest list that the other filters work on.
      if (typeof ofRun?.jobId === 'number') filters.job_id ??= ofRun.jobId
      return (row) =>
        (ofRun === undefined || row.id === ofRun.id) &&
        (storeId === undefined || relationId(row.algorithm_store) === storeId) &&
        (statuses === undefined || statuses.has(row.status))
    }
    return listing(
      {
        order: undefined,
        walkPerPage: 100,
        filters: FILTERS,
        makeFilter: isFiltered ? makeFilter : undefined,
        onSkipped: ({ position, id }) =>
          warn(
            `The server failed on ${id === undefined ? `the task at position ${position} of the list` : `task ${id}`}: it was left out. A completed task of which a run has no end time does that; deleting it helps.`,
          ),
        toModel: toTask,
        fetch: (query, call) =>
          server.api.GET('/task', { params: { query: { ...filters, ...query } }, ...server.call(call) }),
      },
      options,
    )
  }

  async #taskOfRun(id: number, options: RequestOptions): Promise<Task> {
    const { server } = this.#context
    const run = await dataOf(
      server.api.GET('/run/{id}', { params: { path: { id } }, ...server.call(options) }),
    )
    return this.get(requiredId(run.task), options)
  }

  /**
   * `GET /task/{id}`
   *
   * @throws NotFoundError, PermissionDeniedError
   */
  async get(task: Ref, options: RequestOptions = {}): Promise<Task> {
    const { server } = this.#context
    return toTask(
      await dataOf(
        server.api.GET('/task/{id}', { params: { path: { id: idOf(task) } }, ...server.call(options) }),
      ),
    )
  }

  /** `GET /task/{id}/status`: the cheapest way to look. */
  async status(task: Ref, options: RequestOptions = {}): Promise<TaskStatus> {
    const { server } = this.#context
    const { status } = await dataOf(
      server.api.GET('/task/{task_id}/status', {
        params: { path: { task_id: idOf(task) } },
        ...server.call(options),
      }),
    )
    return status
  }

  /**
   * `POST /task`, after at most three reads, for any number of organizations: the collaboration with its organizations and
   * their keys, with a study that too, and once for each client whether there is blob storage. The input is encrypted for each
   * organization when the collaboration is encrypted. The task is never sent twice.
   *
   * A call of the Python client can be copied with its keyword arguments (`input_`, `server_url`) as one object.
   *
   * @throws InvalidArgumentError before anything is sent, when the input cannot be right; SchemaError
   * @throws PermissionDeniedError, BadRequestError (for example when an organization has no node)
   */
  create<Input extends object = AnyInput>(
    input: TaskInput<Input> | PythonTaskInput<Input>,
    options: TransferOptions = {},
  ): Promise<Task> {
    return createTask(this.#context, input, options)
  }

  /**
   * Looks for everything that would stop a task, before anything is created: organizations without a node or with one that is
   * offline, missing or changed keys, unknown database labels, images that the store does not have or a node does not run,
   * arguments that do not fit the store's description, missing rights, and what nodes do not let this user do.
   *
   * It reads the collaboration, its nodes, the own rights, and the store if one is named. Nodes tell of their databases and
   * policies only while they are online; what could not be checked is in `unchecked`.
   *
   * @returns Problems are not thrown, but listed.
   */
  dryRun<Input extends object = AnyInput>(
    input: TaskInput<Input> | PythonTaskInput<Input>,
    options: RequestOptions = {},
  ): Promise<TaskDryRun> {
    return dryRunTask(this.#context, input, options)
  }

  /**
   * The names of the columns of a database: as a node reports them, or else by a small task of its own (`POST /column`), which
   * is waited for.
   *
   * @param database - Its label, or more for spreadsheets and SQL databases.
   * @throws PermissionDeniedError, TaskFailedError
   */
  columns(database: string | Database, options: ColumnsOptions = {}): Promise<string[]> {
    return readColumns(this.#context, database, options)
  }

  /**
   * Follows a task with its sub-tasks: yields a picture at once, after every change, and when all its runs have ended, which is the
   * last. Events of the server say when to look. Leaving the loop ends it; the task goes on.
   *
   * @throws TaskDeletedError when the task was deleted meanwhile; NotFoundError, PermissionDeniedError; the signal's reason.
   */
  watch(task: Ref, options: WatchOptions = {}): AsyncGenerator<TaskProgress, void, undefined> {
    return watchTask(this.#context, idOf(task), options)
  }

  /**
   * What the algorithms of a task and its sub-tasks print, line by line, told apart by run and organization. With `follow` new lines
   * come as they are printed, until the task has ended: each line once and none is missed, also when the connection breaks in
   * between. Without, it is what is there now. Nodes can be set up to share no logs.
   *
   * @throws TaskDeletedError when the task was deleted meanwhile; NotFoundError, PermissionDeniedError; the signal's reason.
   */
  logs(task: Ref, options: LogOptions = {}): AsyncGenerator<LogLine, void, undefined> {
    return taskLogs(this.#context, idOf(task), options)
  }

  /** `DELETE /task/{id}`: stops the task where it still runs, and deletes it with its runs and results. */
  async delete(task: Ref, options: RequestOptions = {}): Promise<void> {
    const { server } = this.#context
    await dataOf(
      server.api.DELETE('/task/{id}', { params: { path: { id: idOf(task) } }, ...server.call(options) }),
    )
  }

  /**
   * `POST /kill/task`: stops all runs of a task and of its sub-tasks.
   *
   * @throws PermissionDeniedError also for the default role Researcher, who may delete the own task instead.
   * @throws BadRequestError when the task has finished.
   */
  async kill(task: Ref, options: RequestOptions = {}): Promise<void> {
    const { server } = this.#context
    await dataOf(server.api.POST('/kill/task', { body: { id: idOf(task) }, ...server.call(options) }))
  }
}

/** The parts that do not change with what is included. */
export type WireTaskCore = Omit<WireTask, 'runs' | 'results'>

export function toTask(wire: WireTaskCore): Task {
  return {
    id: wire.id,
    name: wire.name ?? '',
    description: wire.description ?? '',
    image: wire.image,
    status: wire.status,
    createdAt: parseDate(wire.created_at) ?? new Date(Number.NaN),
    finishedAt: parseDate(wire.finished_at),
    collaborationId: relationId(wire.collaboration),
    studyId: relationId(wire.study),
    initOrganizationId: relationId(wire.init_org),
    initUserId: relationId(wire.init_user),
    parentId: relationId(wire.parent),
    jobId: wire.job_id,
    storeId: relationId(wire.algorithm_store),
    databases: (wire.databases ?? []).map(toTaskDatabase),
  }
}

/** The server sends everything but the label as one JSON text. */
function toTaskDatabase(wire: { label: string | null; parameters: string | null }): TaskDatabase {
  return { label: wire.label ?? '', parameters: JSON.parse(wire.parameters || '{}') ?? {} }
}
