import type { ClientContext } from '../context.js'
import { type CollaborationFacts, collaborationFacts } from './collaboration-facts.js'
import { LogLines } from './log-lines.js'
import { isOver, type TaskPicture, withSubtasks } from './task-picture.js'
import { TaskTracker } from './task-tracker.js'
import type { WatchOptions } from './watch.js'

/** One line that an algorithm has printed. */
export interface LogLine {
  /** Without the line's end. */
  text: string
  runId: number
  taskId: number
  organizationId: number | null
  organizationName: string | null
}

/** Which lines are read. */
export interface LogOptions extends WatchOptions {
  /** Whether to go on until the task has ended. Default false: what is there now. */
  follow?: boolean
  /** Whether the runs of sub-tasks are read too. Default true. */
  subtasks?: boolean
}

/** The longest pause between two looks where no events come: lines should not wait as long as results may. */
const MAX_INTERVAL = 10_000

/** The lines of a task's runs. See `client.task.logs`. */
export async function* taskLogs(
  context: ClientContext,
  taskId: number,
  options: LogOptions = {},
): AsyncGenerator<LogLine, void, undefined> {
  const { follow = false, subtasks = true, signal, ...rest } = options
  const lines = new Map<number, LogLines>()
  const told: { runId: number; texts: readonly string[] }[] = []
  /** What came while earlier lines may have been missed: it has to wait until these are read. */
  const held: { runId: number; log: string }[] = []
  const linesOf = (runId: number) => {
    const known = lines.get(runId) ?? new LogLines()
    lines.set(runId, known)
    return known
  }
  let facts: CollaborationFacts | undefined
  const tracker: TaskTracker = new TaskTracker(
    context,
    taskId,
    { maxInterval: MAX_INTERVAL, ...rest },
    {
      detail: 'runs',
      subtasks,
      onLog: ({ runId, log }) => {
        if (tracker.inSync && held.length === 0) told.push({ runId, texts: linesOf(runId).append(log) })
        else held.push({ runId, log })
        tracker.touch()
      },
    },
  )
  for await (const picture of tracker.follow(signal)) {
    const over = isOver(picture, Date.now())
    // What is held may follow only on what this very picture has.
    const { inSync } = tracker
    // Of a task that was over before, no event and no look has shown the sub-tasks.
    if (subtasks && (over || !follow)) await tracker.readSubtasks()
    if (over && follow) await tracker.settle()
    facts ??= collaborationFacts(context, picture.collaborationId, rest)
    const describe = describer(picture, await facts.names)
    // First what events brought, as it was given to be read first.
    for (const { runId, texts } of told.splice(0)) for (const text of texts) yield describe(runId, text)
    for (const task of withSubtasks(picture)) {
      for (const run of task.runs.values()) {
        for (const text of linesOf(run.id).read(run.log ?? '')) yield describe(run.id, text)
      }
    }
    if (inSync || over) {
      for (const { runId, log } of held.splice(0)) {
        for (const text of linesOf(runId).append(log)) yield describe(runId, text)
      }
    }
    if (over || !follow) return
  }
}

function describer(picture: TaskPicture, names: ReadonlyMap<number, string>) {
  const runs = new Map<number, Omit<LogLine, 'text'>>()
  for (const task of withSubtasks(picture)) {
    for (const { id, organizationId } of task.runs.values()) {
      const organizationName = organizationId === null ? null : (names.get(organizationId) ?? null)
      runs.set(id, { runId: id, taskId: task.id, organizationId, organizationName })
    }
  }
  return (runId: number, text: string): LogLine => ({
    text,
    ...(runs.get(runId) ?? { runId, taskId: picture.id, organizationId: null, organizationName: null }),
  })
}
