import type { Client, RunResult, TaskProgress } from '@vantage6-js/client'
import type { Context } from '../../context.js'
import { InterruptedError } from '../../errors.js'
import { timeline } from '../../terminal/timeline.js'

export interface WaitForTaskOptions {
  /** Seconds. Default: without limit. */
  timeout?: number | undefined
  /** What Ctrl-C does to the task. Default false: it goes on. */
  killOnInterrupt?: boolean | undefined
}

/**
 * Waits for a task, with its progress on stderr.
 *
 * @returns The results of all its runs, those that failed included.
 * @throws InterruptedError that says how to wait again.
 */
export async function waitForTask(
  { io, output, signal }: Context,
  client: Client,
  taskId: number,
  { timeout, killOnInterrupt }: WaitForTaskOptions,
): Promise<RunResult[]> {
  const view = output.progress()
  let last: TaskProgress | undefined
  try {
    return await client.waitForResults(taskId, {
      signal,
      throwOnFailure: false,
      bigIntegers: 'bigint',
      ...(timeout === undefined ? {} : { waitTimeout: timeout * 1000 }),
      onProgress(progress) {
        last = progress
        view.update(progress)
      },
    })
  } catch (error) {
    if (!signal.aborted) throw error
    throw await interrupted(client, taskId, signal.reason, killOnInterrupt === true)
  } finally {
    view.done()
    // The moving picture stays on the terminal. Elsewhere the whole is drawn once, at the end.
    if (last !== undefined && io.stderr.isTTY !== true)
      output.note(timeline(last, { width: 100, now: new Date() }).join('\n'))
  }
}

async function interrupted(
  client: Client,
  taskId: number,
  reason: unknown,
  kill: boolean,
): Promise<InterruptedError> {
  const signal = reason instanceof InterruptedError ? reason.signal : 'SIGINT'
  const details = { taskId }
  const again = `\`v6c task wait ${taskId}\` waits for it again.`
  if (!kill) return new InterruptedError(signal, `Interrupted. Task ${taskId} goes on: ${again}`, details)
  try {
    await client.task.kill(taskId)
    return new InterruptedError(signal, `Interrupted. Task ${taskId} is being killed.`, details)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return new InterruptedError(
      signal,
      `Interrupted. Task ${taskId} could not be killed and goes on (${why}): ${again}`,
      details,
    )
  }
}
