import type { ClientContext } from '../context.js'
import { PermissionDeniedError } from '../errors/index.js'
import { dataOf } from '../http/data.js'
import { sleep } from '../http/deadline.js'
import { relationId } from '../resources/relation.js'
import type { Run } from '../resources/run.js'
import { isFinished } from '../resources/task-status.js'
import { LogLines } from '../tasks/log-lines.js'
import { Outage } from '../tasks/outage.js'
import { lookAtTask } from '../tasks/task-look.js'
import type { ClientEvent } from './event.js'

/** What is looked at. */
export interface PollScope {
  collaborationId: number | undefined
  jobId: number | undefined
  /** A task whose whole job is looked at. */
  taskId: number | undefined
  nodes: boolean
}

const FIRST_PAUSE = 1_000
const LONGEST_PAUSE = 20_000
/** The newest tasks are compared; older ones are seldom still at work. */
const TASKS = 50
/** Tasks whose runs are read at a time. */
const MAX_LOOKS = 10
/** Milliseconds for which the server may be away. */
const UNREACHABLE = 600_000

interface KnownTask {
  status: string
  runs: Map<number, { status: string; log: LogLines }> | undefined
}

/** Finds by comparing what the server would have told by events, for those to whom it does not. Some seconds later, and no more than it. */
export class EventPoller {
  readonly #context: ClientContext
  readonly #scope: PollScope
  readonly #emit: (event: ClientEvent) => void
  readonly #tasks = new Map<number, KnownTask>()
  readonly #nodes = new Map<number, string | null>()
  #jobId: number | undefined
  #begun = false
  #nodesVisible = true
  #found = 0

  constructor(context: ClientContext, scope: PollScope, emit: (event: ClientEvent) => void) {
    this.#context = context
    this.#scope = scope
    this.#jobId = scope.jobId
    this.#emit = emit
  }

  /**
   * Compares again and again, at growing pauses while nothing happens.
   *
   * @param onReady - Called after the first look, which everything is compared with.
   * @throws What is not cured by waiting; the signal's reason.
   */
  async run(signal: AbortSignal, onReady: () => void): Promise<never> {
    const outage = new Outage(UNREACHABLE)
    for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 1.5, LONGEST_PAUSE)) {
      signal.throwIfAborted()
      this.#found = 0
      try {
        // Here, since the server is often away just when polling begins.
        if (this.#jobId === undefined) this.#jobId = await this.#findJob(signal)
        await this.#compareTasks(signal)
        if (this.#scope.nodes && this.#nodesVisible) await this.#compareNodes(signal)
        outage.end()
        this.#begun = true
        onReady()
        if (this.#found > 0) pause = FIRST_PAUSE
        await sleep(pause, signal)
      } catch (error) {
        signal.throwIfAborted()
        const wait = outage.pauseAfter(error, this.#begun)
        if (wait === undefined) throw error
        await sleep(wait, signal)
      }
    }
  }

  async #findJob(signal: AbortSignal): Promise<number | undefined> {
    const { taskId } = this.#scope
    if (taskId === undefined) return undefined
    return (await lookAtTask(this.#context, taskId, undefined, { signal })).jobId ?? undefined
  }

  async #compareTasks(signal: AbortSignal): Promise<void> {
    const { server } = this.#context
    const { collaborationId } = this.#scope
    const jobId = this.#jobId
    const query = {
      page: 1,
      per_page: TASKS,
      ...(collaborationId === undefined ? {} : { collaboration_id: collaborationId }),
      ...(jobId === undefined ? {} : { job_id: jobId }),
    }
    const { data } = await dataOf(server.api.GET('/task', { params: { query }, ...server.call({ signal }) }))
    let looks = 0
    for (const task of [...data].reverse()) {
      const known = this.#tasks.get(task.id)
      const changed = known === undefined || known.status !== task.status || !isFinished(known.status)
      if (known === undefined && this.#begun)
        this.#say({ type: 'new_task', taskId: task.id, parentId: relationId(task.parent) })
      if (!changed || (!this.#begun && isFinished(task.status)) || looks >= MAX_LOOKS) {
        if (known === undefined) this.#tasks.set(task.id, { status: task.status, runs: undefined })
        continue
      }
      looks++
      const look = await this.#context.looks.run(() =>
        lookAtTask(this.#context, task.id, undefined, { signal }),
      )
      const before = known?.runs
      const runs = new Map(
        look.runs.map((run) => [run.id, this.#compareRun(run, before?.get(run.id), look.jobId, look)]),
      )
      this.#tasks.set(task.id, { status: look.status, runs })
    }
  }

  #compareRun(
    run: Run,
    before: { status: string; log: LogLines } | undefined,
    jobId: number | null,
    task: { id: number; parentId: number | null; collaborationId: number | null },
  ): { status: string; log: LogLines } {
    const log = before?.log ?? new LogLines()
    const lines = log.read(run.log ?? '')
    // What was there at the first look is no news.
    if (!this.#begun) return { status: run.status, log }
    if (lines.length > 0)
      this.#say({ type: 'algorithm_log', runId: run.id, taskId: task.id, log: lines.join('\n') })
    if (run.status !== (before?.status ?? 'pending')) {
      if (run.status === 'killed by user') {
        const killed = { taskId: task.id, runId: run.id, organizationId: run.organizationId }
        this.#say({ type: 'kill_containers', collaborationId: task.collaborationId, runs: [killed] })
      }
      this.#say({
        type: 'algorithm_status_change',
        status: run.status,
        runId: run.id,
        taskId: task.id,
        jobId,
        parentId: task.parentId,
        collaborationId: task.collaborationId,
        organizationId: run.organizationId,
        nodeId: run.nodeId,
      })
      this.#say({ type: 'status_update', runId: run.id })
    }
    return { status: run.status, log }
  }

  async #compareNodes(signal: AbortSignal): Promise<void> {
    const { server } = this.#context
    const { collaborationId } = this.#scope
    const query = {
      page: 1,
      per_page: 1_000,
      sort: 'id',
      ...(collaborationId === undefined ? {} : { collaboration_id: collaborationId }),
    }
    try {
      const { data } = await dataOf(
        server.api.GET('/node', { params: { query }, ...server.call({ signal }) }),
      )
      for (const { id, name, status, organization } of data) {
        const before = this.#nodes.get(id) ?? 'offline'
        this.#nodes.set(id, status)
        const isOnline = status === 'online'
        if (!this.#begun || isOnline === (before === 'online')) continue
        this.#say({
          type: isOnline ? 'node-online' : 'node-offline',
          nodeId: id,
          name: name ?? '',
          organizationId: relationId(organization),
        })
      }
    } catch (error) {
      // Whoever may not see nodes would not hear of them either.
      if (!(error instanceof PermissionDeniedError)) throw error
      this.#nodesVisible = false
    }
  }

  #say(event: DistributiveOmit<ClientEvent, 'origin' | 'receivedAt'>): void {
    this.#found++
    this.#emit({ ...event, origin: 'poll', receivedAt: new Date() } as ClientEvent)
  }
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
