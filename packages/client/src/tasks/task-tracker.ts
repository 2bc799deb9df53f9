import type { ClientContext } from '../context.js'
import { GatewayError, NotFoundError, ServerError } from '../errors/index.js'
import type { ClientEvent } from '../events/event.js'
import { sleep } from '../http/deadline.js'
import type { RequestOptions } from '../http/request-options.js'
import { RunClient } from '../resources/run.js'
import { hasFailed, isFinished } from '../resources/task-status.js'
import { Agenda } from './agenda.js'
import { Outage } from './outage.js'
import { TaskDeletedError } from './task-deleted.js'
import { lookAtJob, lookAtStatus, lookAtTask } from './task-look.js'
import { TaskNews } from './task-news.js'
import {
  findTask,
  SETTLE_TIME,
  statusOf,
  type TaskPicture,
  taskOfRun,
  updateRun,
  withSubtasks,
} from './task-picture.js'
import type { TrackInterest, TrackOptions } from './track-options.js'

/** The first pause of looks that only make sure that no event was missed. */
const SAFETY_INTERVAL = 5_000
/** Milliseconds for one attempt of a look: shorter than other requests, since a look is easily repeated. */
const PER_ATTEMPT = 30_000
/** Of tasks with more runs the results are read after the runs. */
export const WIDE = 10

/**
 * Keeps the picture of a task (and its sub-tasks) up to date. Events say when to look; only what is read over REST is believed.
 * Looks at growing intervals make sure that nothing is missed when events fail.
 */
export class TaskTracker {
  readonly #context: ClientContext
  readonly #taskId: number
  readonly #interest: TrackInterest
  readonly #options: Required<Omit<TrackOptions, keyof RequestOptions>>
  readonly #request: RequestOptions
  readonly #end = new AbortController()
  readonly #agenda = new Agenda()
  /** What is being read, and whether it must be read once more: it may be from before the last event. */
  readonly #busy = new Map<string, boolean>()
  readonly #outage: Outage
  readonly #news: TaskNews
  #picture: TaskPicture | undefined
  #changed = false
  /** Counts the changes of the connection. */
  #connection = 0
  #inSync = false
  #failure: { error: unknown } | undefined
  #pause = 0
  #polls = 0

  constructor(context: ClientContext, taskId: number, options: TrackOptions, interest: TrackInterest) {
    const { interval = 500, maxInterval = 40_000, unreachableTimeout = 600_000, ...request } = options
    this.#context = context
    this.#taskId = taskId
    this.#interest = interest
    this.#options = { interval, maxInterval, unreachableTimeout }
    this.#request = { timeout: PER_ATTEMPT, ...request, signal: this.#end.signal }
    this.#outage = new Outage(unreachableTimeout)
    this.#news = new TaskNews(this.#agenda, interest, () => this.#picture)
  }

  /**
   * Yields the picture at once and after every change, without an end: leave the loop when it shows what is waited for.
   *
   * @param signal - Ends it.
   * @throws NotFoundError, TaskDeletedError, PermissionDeniedError; the signal's reason.
   */
  async *follow(signal?: AbortSignal): AsyncGenerator<TaskPicture, never, undefined> {
    const stopListening = this.#context.events.listen((event) => this.#onEvent(event))
    const abort = () => this.#end.abort(signal?.reason)
    const stopClosing = this.#context.events.onClose((error) => {
      this.#failure = { error }
      this.#agenda.wake()
    })
    signal?.addEventListener('abort', abort, { once: true })
    if (signal?.aborted) abort()
    // Where the connection was there before, the first look is in step with its events.
    this.#agenda.plan(this.#hears() ? 'reconcile' : `task ${this.#taskId}`, 0)
    this.#restartPolls()
    try {
      for (;;) {
        signal?.throwIfAborted()
        for (const key of this.#agenda.take()) this.#perform(key)
        if (this.#failure !== undefined) throw this.#failure.error
        if (this.#changed && this.#picture !== undefined) {
          this.#changed = false
          yield this.#picture
        } else await this.#agenda.sleep(this.#end.signal)
      }
    } finally {
      stopListening()
      signal?.removeEventListener('abort', abort)
      stopClosing()
      this.#end.abort()
    }
  }

  /**
   * Whether the picture has everything that happened before the events that now come. False while the connection is down, and until
   * the first look after it is there again.
   */
  get inSync(): boolean {
    return this.#inSync
  }

  /** Yields the picture once more although nothing in it has changed. */
  touch(): void {
    this.#changed = true
    this.#agenda.wake()
  }

  /** Looks once more at sub-tasks that had not ended, for a last picture. */
  async settle(): Promise<void> {
    const open = [...this.#tasks()].filter((task) => task.id !== this.#taskId && !isFinished(task.status))
    await Promise.all(open.map((task) => this.#lookAtTask(task.id).catch(() => undefined)))
  }

  /** Reads the sub-tasks that are there now, as patient as all looks. */
  async readSubtasks(): Promise<void> {
    for (;;) {
      try {
        if (this.#picture !== undefined) await this.#lookAtJob(this.#picture)
        return
      } catch (error) {
        const pause = this.#outage.pauseAfter(error, true)
        if (pause === undefined) throw error
        await sleep(pause, this.#end.signal)
      }
    }
  }

  #tasks(): Iterable<TaskPicture> {
    return this.#picture === undefined ? [] : withSubtasks(this.#picture)
  }

  #task(id: number): TaskPicture | undefined {
    return this.#picture && findTask(this.#picture, id)
  }

  #hears(): boolean {
    const { events } = this.#context
    const collaborationId = this.#picture?.collaborationId
    if (typeof collaborationId === 'number') events.need(collaborationId)
    return events.hears(collaborationId)
  }

  #restartPolls(): void {
    const { interval, maxInterval } = this.#options
    this.#pause = Math.min(this.#hears() ? SAFETY_INTERVAL : interval, maxInterval)
    this.#agenda.cancel('poll')
    this.#agenda.plan('poll', this.#pause)
  }

  #onEvent(event: ClientEvent): void {
    if (event.type === 'connection') {
      this.#connection++
      this.#inSync = false
      // What happened meanwhile is never told again.
      if (event.state === 'live' && this.#hears()) this.#agenda.plan('reconcile', 0)
      this.#restartPolls()
    } else if (event.type === 'algorithm_log') {
      if (this.#task(event.taskId)) this.#interest.onLog?.(event)
      // What is being read may be from before this line.
      else if (this.#busy.has(`task ${event.taskId}`)) this.#busy.set(`task ${event.taskId}`, true)
      else if (this.#busy.has('reconcile')) this.#busy.set('reconcile', true)
    } else this.#news.hear(event)
  }

  #perform(key: string): void {
    if (this.#busy.has(key)) {
      this.#busy.set(key, true)
      return
    }
    this.#busy.set(key, false)
    const [kind, id] = key.split(' ')
    const work =
      kind === 'run'
        ? this.#lookAtRun(Number(id))
        : kind === 'task'
          ? this.#lookAtTask(Number(id))
          : kind === 'poll'
            ? this.#poll()
            : kind === 'status'
              ? this.#glance()
              : kind === 'end'
                ? this.#lookAtTask(this.#taskId, (this.#picture?.runs.size ?? 0) <= WIDE)
                : this.#reconcile()
    work
      .catch((error: unknown) => this.#onError(key, error))
      .finally(() => {
        if (this.#busy.get(key)) this.#agenda.plan(key, 0)
        this.#busy.delete(key)
        this.#agenda.wake()
      })
  }

  #onError(key: string, error: unknown): void {
    if (this.#end.signal.aborted) return
    if (error instanceof NotFoundError) {
      // A run that is gone says nothing of its task, nor does a sub-task.
      if (key === `task ${this.#taskId}` || !/^(run|task) /.test(key))
        this.#failure = { error: this.#picture === undefined ? error : new TaskDeletedError(this.#taskId) }
      else if (key.startsWith('run')) this.#agenda.plan(`task ${this.#taskId}`, 0)
      return
    }
    const pause = this.#outage.pauseAfter(error, this.#picture !== undefined)
    const isSubtask = key.startsWith('task') && key !== `task ${this.#taskId}`
    if (pause === undefined) this.#failure ??= isSubtask ? undefined : { error }
    else this.#agenda.plan(key.startsWith('run') ? `task ${this.#taskId}` : key, pause)
  }

  /** Makes sure that nothing was missed: one request. */
  async #poll(): Promise<void> {
    const { maxInterval } = this.#options
    const heard = this.#hears()
    this.#pause = Math.min(this.#pause * 2, maxInterval)
    this.#agenda.plan('poll', this.#pause)
    this.#polls++
    const picture = this.#picture
    if (picture === undefined) return
    if (this.#interest.onLog !== undefined) {
      await this.#lookAtLogs(picture, heard)
      return
    }
    const central = picture.runs.size === 1 && this.#interest.subtasks
    // Without events sub-tasks are seen only here. A central function's one run has the status of its task.
    if (!heard && this.#interest.subtasks && (central || this.#polls % 3 === 0))
      await this.#lookAtJob(picture)
    // A node's deletion changes no status: a full look now and then shows it.
    else if (this.#interest.detail === 'runs' || hasFailed(picture.status) || this.#polls % 4 === 0)
      await this.#lookAtTask(this.#taskId)
    else await this.#lookAtStatus(picture)
  }

  /** Reads what may have changed while no events came. */
  async #reconcile(): Promise<void> {
    const connection = this.#connection
    if (this.#picture === undefined) await this.#lookAtTask(this.#taskId)
    const picture = this.#picture
    if (picture === undefined) return
    if (this.#interest.onLog !== undefined) await this.#lookAtLogs(picture, false)
    else {
      if (this.#interest.subtasks) await this.#lookAtJob(picture)
      if (this.#interest.detail === 'end') await this.#lookAtStatus(picture)
      else await this.#lookAtTask(this.#taskId)
    }
    if (connection === this.#connection) this.#inSync = true
    this.#changed = true
  }

  /** Logs grow while no status changes: so everything that has not ended is read. */
  async #lookAtLogs(picture: TaskPicture, heard: boolean): Promise<void> {
    if (this.#interest.subtasks && !heard) await this.#lookAtJob(picture)
    for (const task of [...withSubtasks(picture)]) {
      if (task.id === this.#taskId || !isFinished(task.status)) await this.#lookAtTask(task.id)
    }
  }

  async #glance(): Promise<void> {
    if (this.#picture !== undefined) await this.#lookAtStatus(this.#picture)
  }

  async #lookAtStatus(picture: TaskPicture): Promise<void> {
    const status = await this.#limited(() => lookAtStatus(this.#context, this.#taskId, this.#request))
    if (status !== picture.status || isFinished(status)) await this.#lookAtTask(this.#taskId)
  }

  async #lookAtJob(picture: TaskPicture): Promise<void> {
    const { jobId } = picture
    if (jobId === null) return
    // The server fails on a list with a task that it cannot show, see `lookAtTask`. Then sub-tasks have to wait.
    const tasks = await this.#limited(() => lookAtJob(this.#context, jobId, this.#request)).catch(
      (error: unknown) => {
        if (error instanceof ServerError && !(error instanceof GatewayError)) return []
        throw error
      },
    )
    for (const { id, parentId, status } of tasks) {
      const known = this.#task(id)
      const isNew = known === undefined && parentId !== null && this.#task(parentId) !== undefined
      // One after the other, as a sub-task's own sub-tasks come after it in the list.
      if (isNew || (known !== undefined && known.status !== status)) await this.#lookAtTask(id)
    }
    if (!tasks.some(({ id }) => id === this.#taskId)) await this.#lookAtTask(this.#taskId)
  }

  async #lookAtTask(id: number, withResults = false): Promise<void> {
    const known = this.#task(id)
    const { runs, results, ...look } = await this.#limited(() =>
      lookAtTask(this.#context, id, known, this.#request, withResults),
    )
    if (results !== undefined) this.#interest.onResults?.(results)
    const isRoot = id === this.#taskId
    // SQLite gives a deleted task's id to the next one.
    if (isRoot && known !== undefined && Math.abs(look.createdAt.getTime() - known.createdAt.getTime()) > 0)
      throw new TaskDeletedError(id)
    const now = Date.now()
    const picture: TaskPicture = known ?? { ...look, seenAt: now, runs: new Map(), subtasks: new Map() }
    Object.assign(picture, look)
    if (runs.length === 0) this.#agenda.plan(`task ${id}`, SETTLE_TIME)
    for (const run of runs) this.#news.see(updateRun(picture, run, now), now)
    picture.status = statusOf(picture)
    if (isRoot) this.#picture = picture
    else if (look.parentId !== null) this.#task(look.parentId)?.subtasks.set(id, picture)
    this.#changed = true
  }

  async #lookAtRun(id: number): Promise<void> {
    if (this.#news.isAnnounced(id)) this.#interest.onEnding?.(id)
    const run = await this.#limited(() => new RunClient(this.#context).get(id, this.#request))
    const task = this.#picture && taskOfRun(this.#picture, id)
    if (task === undefined) return
    const now = Date.now()
    const before = task.runs.get(id)
    const seen = updateRun(task, run, now)
    this.#news.see(seen, now)
    this.#changed = true
    if (before !== undefined && isFinished(before.status)) return
    // Then the server has ended those that had not begun, and says nothing of it.
    if (hasFailed(run.status) && task.runs.size > 1) this.#agenda.plan(`task ${task.id}`, 50)
    task.status = statusOf(task)
  }

  #limited<T>(look: () => Promise<T>): Promise<T> {
    return this.#context.looks.run(async () => {
      this.#end.signal.throwIfAborted()
      const seen = await look()
      this.#outage.end()
      return seen
    })
  }
}
