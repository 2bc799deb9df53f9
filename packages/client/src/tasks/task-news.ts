import type { ClientEvent } from '../events/event.js'
import { hasFailed, isFinished } from '../resources/task-status.js'
import type { Agenda } from './agenda.js'
import {
  ABANDON_TIME,
  findTask,
  hasEnded,
  type RunPicture,
  SETTLE_TIME,
  type TaskPicture,
  taskOfRun,
} from './task-picture.js'
import type { TrackInterest } from './track-options.js'

/** A node announces the end of a run 70 to 400 ms before it is written; then comes another event, which might get lost. */
const ANNOUNCED = 1_000
/** Writings that are probably not the end wait so long for the event that explains them; longer where only the end counts. */
const UNEXPLAINED = { runs: 150, end: 1_000 }
/** So often the server is asked whether an announced change is there, at growing pauses. */
const MAX_CHECKS = 6
/** Milliseconds between two looks while runs are written and only the end of all is of interest. */
const GLANCE_PAUSE = 2_000

/**
 * What events have told of the runs of a task and its sub-tasks. Nothing of it is believed: it says what is worth a look, and
 * when, and puts that on the agenda.
 */
export class TaskNews {
  readonly #agenda: Agenda
  readonly #interest: TrackInterest
  readonly #picture: () => TaskPicture | undefined
  /** Runs whose end was announced, with the number of looks that did not find it. */
  readonly #announced = new Map<number, number>()
  /** Those of them that were written since. */
  readonly #written = new Set<number>()
  /** Runs of which a node has said that they are active. */
  readonly #active = new Set<number>()

  /** @param picture - Gives the task as it was last seen. */
  constructor(agenda: Agenda, interest: TrackInterest, picture: () => TaskPicture | undefined) {
    this.#agenda = agenda
    this.#interest = interest
    this.#picture = picture
  }

  /** Takes note of an event. Those of other tasks, and those that are not about runs, are ignored. */
  hear(event: ClientEvent): void {
    const picture = this.#picture()
    if (picture === undefined) return
    const isSubtask = (parentId: number | null) =>
      this.#interest.subtasks && parentId !== null && findTask(picture, parentId) !== undefined
    switch (event.type) {
      case 'new_task':
        if (isSubtask(event.parentId)) this.#agenda.plan(`task ${event.taskId}`, 0)
        return
      case 'kill_containers':
        for (const { taskId, runId } of event.runs) {
          if (findTask(picture, taskId) === undefined) continue
          this.#announced.set(runId, 0)
          this.#agenda.plan(`task ${taskId}`, 0)
        }
        return
      case 'algorithm_status_change': {
        if (isSubtask(event.parentId) && findTask(picture, event.taskId) === undefined)
          this.#agenda.plan(`task ${event.taskId}`, 0)
        const task = taskOfRun(picture, event.runId)
        if (task !== undefined) this.#hearStatus(task, event.runId, event.status)
        return
      }
      case 'status_update':
        if (taskOfRun(picture, event.runId) !== undefined) this.#hearOfWriting(event.runId)
        return
    }
  }

  /** Whether the end of a run was announced and is not yet seen. */
  isAnnounced(runId: number): boolean {
    return this.#announced.has(runId)
  }

  /** A run was read: decides what it asks for. */
  see(run: RunPicture, now: number): void {
    if (hasEnded(run, now)) {
      this.#announced.delete(run.id)
      return
    }
    if (run.doubtfulSince !== undefined) {
      this.#agenda.plan(`run ${run.id}`, isFinished(run.status) ? SETTLE_TIME / 2 : ABANDON_TIME)
      return
    }
    const checks = this.#announced.get(run.id)
    if (checks === undefined) return
    if (checks >= MAX_CHECKS) this.#announced.delete(run.id)
    else {
      this.#announced.set(run.id, checks + 1)
      this.#agenda.plan(`run ${run.id}`, 50 * 2 ** checks)
    }
  }

  #hearStatus(task: TaskPicture, runId: number, status: string): void {
    const run = `run ${runId}`
    if (isFinished(status)) {
      this.#announced.set(runId, 0)
      // Its siblings that had not begun are ended by the server, without a word.
      if (hasFailed(status) && task.runs.size > 1) this.#agenda.plan(`task ${task.id}`, ANNOUNCED)
      if (this.#interest.detail === 'runs') this.#agenda.plan(run, ANNOUNCED)
      else this.#planEnd(ANNOUNCED)
      return
    }
    this.#active.add(runId)
    // This explains what was written a moment ago. Only whoever wants to see it needs to look.
    if (this.#interest.detail === 'runs') this.#agenda.plan(run, 0)
    else this.#agenda.cancel(run)
  }

  #hearOfWriting(runId: number): void {
    const { detail } = this.#interest
    if (detail === 'end' && this.#announced.has(runId)) {
      this.#written.add(runId)
      this.#planEnd(0)
      return
    }
    // An active run is usually written once more, at its end.
    const isEnd = this.#announced.has(runId) || this.#active.has(runId)
    this.#agenda.plan(`run ${runId}`, isEnd ? 0 : UNEXPLAINED[detail])
  }

  /** Where only the end of all runs counts, nothing is read before the last one was written. */
  #planEnd(delay: number): void {
    const open = [...(this.#picture()?.runs.values() ?? [])].filter(({ status }) => !isFinished(status))
    if (open.every(({ id }) => this.#written.has(id))) this.#agenda.plan('end', delay)
    else if (open.every(({ id }) => this.#announced.has(id))) this.#agenda.plan('end', ANNOUNCED)
    else this.#agenda.plan('status', GLANCE_PAUSE)
  }
}
