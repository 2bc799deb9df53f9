import type { Task as WireTask } from '@vantage6-js/generated/v4/server'
import type { ClientContext } from '../context.js'
import { InvalidArgumentError } from '../errors/index.js'
import { dataOf } from '../http/data.js'
import { parseDate } from '../http/dates.js'
import type { RequestOptions } from '../http/request-options.js'
import type { Listing } from '../paging/listing.js'
import { toWireDatabases } from '../tasks/databases.js'
import { toJson } from '../tasks/json-value.js'
import { findRecipients } from '../tasks/recipients.js'
import { sealInput } from '../tasks/seal-input.js'
import type { TaskInput } from '../tasks/task-input.js'
import { defined } from './defined.js'
import { idOf, optionalId, type Ref } from './id.js'
import { type ListOptions, listing } from './list-options.js'
import { relationId } from './relation.js'
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
  collaboration?: Ref
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
}

/** Tasks: `client.task`. */
export class TaskClient {
  readonly #context: ClientContext

  constructor(context: ClientContext) {
    this.#context = context
  }

  /** `GET /task`, newest first. */
  list<F extends keyof Task = keyof Task>(
    options: TaskFilter & ListOptions<Task, F> = {},
  ): Listing<Pick<Task, F>> {
    const { server } = this.#context
    const filters = defined({
      name: options.name,
      description: options.description,
      image: options.image,
      collaboration_id: optionalId(options.collaboration, 'collaboration'),
      init_org_id: optionalId(options.initiatingOrg, 'initiatingOrg'),
      init_user_id: optionalId(options.initiatingUser, 'initiatingUser'),
      study_id: optionalId(options.study, 'study'),
      parent_id: optionalId(options.parent, 'parent'),
      job_id: options.job,
      database: options.database,
      is_user_created:
        options.userCreated === undefined ? undefined : options.userCreated ? (1 as const) : (0 as const),
    })
    return listing(
      {
        order: undefined,
        walkPerPage: 100,
        toModel: toTask,
        fetch: (query, call) =>
          server.api.GET('/task', { params: { query: { ...filters, ...query } }, ...server.call(call) }),
      },
      options,
    )
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
   * `POST /task`, after at most three reads: the collaboration, its organizations with their keys, and once for each client
   * whether there is blob storage. The input is encrypted for each organization when the collaboration is encrypted.
   *
   * @throws InvalidArgumentError before anything is sent, when the input cannot be right.
   * @throws PermissionDeniedError, BadRequestError (for example when an organization has no node)
   */
  async create(input: TaskInput, options: RequestOptions = {}): Promise<Task> {
    const { server } = this.#context
    if (input.image.trim() === '')
      throw new InvalidArgumentError('image', 'A task needs the image of an algorithm.')
    const plaintext = new TextEncoder().encode(toJson(input.input, 'input'))
    const databases = toWireDatabases(input.databases)
    const recipients = await findRecipients(this.#context, input, options)
    const organizations = await sealInput(this.#context, plaintext, recipients, options)
    const body = {
      image: input.image,
      collaboration_id: recipients.collaborationId,
      organizations,
      databases,
      ...defined({
        name: input.name,
        description: input.description,
        study_id: recipients.studyId,
        store_id: optionalId(input.store, 'store'),
        server_url: input.store === undefined ? undefined : (input.serverUrl ?? server.url),
      }),
    }
    return toTask(await dataOf(server.api.POST('/task', { body, ...server.call(options) })))
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
type WireTaskCore = Omit<WireTask, 'runs' | 'results'>

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
