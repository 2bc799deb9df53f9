import type { ClientContext } from '../context.js'
import { Vantage6Error } from '../errors/index.js'
import { dataOf } from '../http/data.js'
import { idOf, type Ref } from '../resources/id.js'
import { relationId } from '../resources/relation.js'
import type { ClientEvent, EventType } from './event.js'

/** Which events are of interest. What is left out does not matter; what is given must all fit. */
export interface EventFilter {
  /** Events of this collaboration's tasks, runs and nodes. */
  collaboration?: Ref
  /** Events of this task and its runs, and the creation of its sub-tasks. No events of nodes. */
  task?: Ref
  /** Events of all tasks of this job: a user's task with all its sub-tasks. No events of nodes. */
  job?: number
  types?: readonly EventType[]
}

/** Relations that are remembered. */
const MEMORY = 2_000

interface TaskRelations {
  collaborationId: number | null
  jobId: number | null
}

/**
 * Tells which events fit a filter. Most events name only a run or a task: what these belong to is learned from other events, and
 * asked of the server once where it must be.
 */
export class EventMatcher {
  readonly #context: ClientContext
  readonly #filter: { collaboration: number | undefined; task: number | undefined; job: number | undefined }
  readonly #types: ReadonlySet<EventType> | undefined
  readonly #taskOfRun = new Map<number, number>()
  readonly #tasks = new Map<number, TaskRelations>()
  readonly #collaborationOfNode = new Map<number, number | null>()

  constructor(context: ClientContext, filter: EventFilter) {
    this.#context = context
    this.#filter = {
      collaboration:
        filter.collaboration === undefined ? undefined : idOf(filter.collaboration, 'collaboration'),
      task: filter.task === undefined ? undefined : idOf(filter.task, 'task'),
      job: filter.job,
    }
    this.#types = filter.types === undefined ? undefined : new Set(filter.types)
  }

  /** Whether an event fits. Events about the connection always do, unless types were given. */
  async fits(event: ClientEvent, signal: AbortSignal): Promise<boolean> {
    this.#learn(event)
    if (this.#types !== undefined && !this.#types.has(event.type)) return false
    const { collaboration, task, job } = this.#filter
    if (event.type === 'connection' || (collaboration ?? task ?? job) === undefined) return true
    if (event.type === 'node-online' || event.type === 'node-offline') {
      return (
        task === undefined &&
        job === undefined &&
        (await this.#nodeCollaboration(event.nodeId, signal)) === collaboration
      )
    }
    const taskIds = await this.#taskIds(event, signal)
    if (task !== undefined && !taskIds.includes(task)) {
      if (event.type !== 'new_task' || event.parentId !== task) return false
    }
    if (collaboration === undefined && job === undefined) return true
    const { collaborationId, jobId } = await this.#relations(taskIds[0], signal)
    return (
      (collaboration === undefined || collaborationId === collaboration) &&
      (job === undefined || jobId === job)
    )
  }

  #learn(event: ClientEvent): void {
    if (event.type === 'algorithm_log') remember(this.#taskOfRun, event.runId, event.taskId)
    if (event.type !== 'algorithm_status_change') return
    remember(this.#taskOfRun, event.runId, event.taskId)
    remember(this.#tasks, event.taskId, { collaborationId: event.collaborationId, jobId: event.jobId })
  }

  async #taskIds(event: ClientEvent, signal: AbortSignal): Promise<number[]> {
    if (event.type === 'kill_containers') return event.runs.map(({ taskId }) => taskId)
    if ('taskId' in event) return [event.taskId]
    if (!('runId' in event)) return []
    const { runId } = event
    const known = this.#taskOfRun.get(runId)
    if (known !== undefined) return [known]
    const { server } = this.#context
    const run = await orUndefined(
      dataOf(server.api.GET('/run/{id}', { params: { path: { id: runId } }, ...server.call({ signal }) })),
      signal,
    )
    const taskId = relationId(run?.task)
    if (taskId === null) return []
    remember(this.#taskOfRun, runId, taskId)
    return [taskId]
  }

  async #relations(taskId: number | undefined, signal: AbortSignal): Promise<TaskRelations> {
    if (taskId === undefined) return { collaborationId: null, jobId: null }
    const known = this.#tasks.get(taskId)
    if (known !== undefined) return known
    const { server } = this.#context
    const task = await orUndefined(
      dataOf(server.api.GET('/task/{id}', { params: { path: { id: taskId } }, ...server.call({ signal }) })),
      signal,
    )
    const relations = { collaborationId: relationId(task?.collaboration), jobId: task?.job_id ?? null }
    if (task !== undefined) remember(this.#tasks, taskId, relations)
    return relations
  }

  async #nodeCollaboration(nodeId: number, signal: AbortSignal): Promise<number | null> {
    const known = this.#collaborationOfNode.get(nodeId)
    if (known !== undefined) return known
    const { server } = this.#context
    const node = await orUndefined(
      dataOf(server.api.GET('/node/{id}', { params: { path: { id: nodeId } }, ...server.call({ signal }) })),
      signal,
    )
    const collaborationId = relationId(node?.collaboration)
    remember(this.#collaborationOfNode, nodeId, collaborationId)
    return collaborationId
  }
}

/** What was deleted or may not be seen fits no filter. */
async function orUndefined<T>(answer: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof Vantage6Error) return undefined
    throw error
  }
}

function remember<V>(map: Map<number, V>, key: number, value: V): void {
  map.delete(key)
  map.set(key, value)
  if (map.size > MEMORY) map.delete(map.keys().next().value ?? key)
}
