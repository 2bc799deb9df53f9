import { isFinished, type TaskProgress } from '@vantage6-js/client'
import { createLogUpdate } from 'log-update'
import type { TerminalOutput } from '../io.js'
import { type Colors, colorsFor } from '../output/colors.js'
import { organizationLabel } from '../output/organization-label.js'
import { plainLine } from '../output/plain-text.js'
import { paintStatus } from './status.js'
import { timeline } from './timeline.js'

/** Shows how far a task is. */
export interface ProgressView {
  update(progress: TaskProgress): void
  /** Leaves the last state on the screen and stops drawing. */
  done(): void
}

/** Milliseconds between two pictures of a moving time line. */
const FRAME = 100

/**
 * Shows a task's progress for each organization: as a moving time line in a terminal, as one line for each change elsewhere.
 *
 * @param stream - Usually stderr: stdout is for data.
 */
export function progressView(
  stream: TerminalOutput,
  colors: Colors = colorsFor(stream, process.env),
): ProgressView {
  return stream.isTTY ? movingView(stream, colors) : lineView(stream, colors)
}

function movingView(stream: TerminalOutput, colors: Colors): ProgressView {
  const draw = createLogUpdate(stream)
  let last: TaskProgress | undefined
  const paint = () => {
    if (last !== undefined)
      draw(timeline(last, { width: (stream.columns ?? 80) - 1, now: new Date(), colors }).join('\n'))
  }
  const timer = setInterval(paint, FRAME)
  return {
    update(progress) {
      last = progress
      paint()
    },
    done() {
      clearInterval(timer)
      paint()
      draw.done()
    },
  }
}

function lineView(stream: TerminalOutput, colors: Colors): ProgressView {
  const seen = new Map<string, string>()
  const tell = (key: string, status: string, line: string) => {
    if (seen.get(key) === status) return
    seen.set(key, status)
    stream.write(`${line}\n`)
  }
  const walk = (task: TaskProgress) => {
    const name = task.name === '' ? `task ${task.taskId}` : `task ${task.taskId} (${plainLine(task.name)})`
    for (const run of task.runs)
      tell(
        `run ${run.runId}`,
        run.status,
        `${name} at ${organizationLabel(run)}: ${paintStatus(run.status, colors)}`,
      )
    for (const subtask of task.subtasks) walk(subtask)
    if (isFinished(task.status))
      tell(`task ${task.taskId}`, task.status, `${name}: ${paintStatus(task.status, colors)}`)
  }
  return { update: walk, done: () => undefined }
}
