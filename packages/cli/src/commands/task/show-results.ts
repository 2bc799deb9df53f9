import { isFinished, RunFailedError, type RunResult } from '@vantage6-js/client'
import type { Context } from '../../context.js'
import { CliError } from '../../errors.js'
import { ExitCode } from '../../exit-codes.js'
import { forShell } from '../../handle-errors.js'
import type { Colors } from '../../output/colors.js'
import { toJson } from '../../output/json.js'
import { organizationLabel } from '../../output/organization-label.js'
import { plainLine, plainText } from '../../output/plain-text.js'
import { type Column, tabSeparated } from '../../output/table.js'
import { statusMark } from '../../terminal/status.js'

/** For programs: one line for each run, the value as JSON. */
const columns: Column<RunResult>[] = [
  { title: 'run', value: ({ id }) => id },
  { title: 'organization', value: (result) => organizationLabel(result) },
  { title: 'status', value: ({ status }) => status },
  { title: 'result', value: (result) => (result.ok ? toJson(result.value, 0) : null) },
]

/**
 * Writes results to stdout, one for each run.
 *
 * @throws CliError when a run has none: after all the others were written.
 */
export function showResults({ output }: Context, taskId: number, results: readonly RunResult[]): void {
  output.text(results.map(toData), ({ colors, isTTY }) =>
    isTTY ? results.map((result) => drawResult(result, colors)).join('\n') : tabSeparated(results, columns),
  )
  const failed = results.filter(({ ok }) => !ok)
  if (failed.length > 0) throw failureOf(taskId, failed)
}

/** The log is long and has a command of its own. */
function toData(result: RunResult): object {
  const { id, taskId, organizationId, organizationName, status, startedAt, finishedAt, error } = result
  return {
    runId: id,
    taskId,
    organizationId,
    organizationName,
    status,
    startedAt,
    finishedAt,
    ...(error === undefined
      ? { value: result.value }
      : { error: { code: error.code, message: forShell(error) } }),
  }
}

function drawResult(result: RunResult, colors: Colors): string {
  const title = `${statusMark(result.status, colors)} ${colors.bold(plainLine(organizationLabel(result)))}`
  if (result.error !== undefined) return `${title}  ${plainText(forShell(result.error))}`
  const value = typeof result.value === 'string' ? result.value : toJson(result.value)
  const text = plainText(value)
  return text.includes('\n') ? `${title}\n${text}` : `${title}  ${text}`
}

function failureOf(taskId: number, failed: readonly RunResult[]): CliError {
  const details = { taskId }
  const errors = failed.flatMap(({ error }) => (error === undefined ? [] : [error]))
  const text = errors.map(forShell).join('\n')
  const runs = errors.filter((error) => error instanceof RunFailedError)
  if (runs.some(({ status }) => !isFinished(status))) {
    return new CliError(
      'not-finished',
      `Task ${taskId} has not finished. \`v6c task wait ${taskId}\` waits for it.\n${text}`,
      { exitCode: ExitCode.timeout, details },
    )
  }
  if (runs.length > 0)
    return new CliError('task-failed', `Task ${taskId} failed.\n${text}`, {
      exitCode: ExitCode.taskFailed,
      details,
    })
  return new CliError('result-unreadable', text, { details })
}
