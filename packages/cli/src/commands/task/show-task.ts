import type { Run, Task } from '@vantage6-js/client'
import type { Context } from '../../context.js'
import type { Column } from '../../output/table.js'
import { drawFields, drawTable, tabSeparated } from '../../output/table.js'
import { statusColor } from '../../terminal/status.js'

/** Writes a task, with its runs where they are known. */
export function showTask({ output }: Context, task: Task, runs?: readonly Run[]): void {
  output.text({ ...task, ...(runs === undefined ? {} : { runs: runs.map(toData) }) }, (terminal) => {
    const { colors, isTTY } = terminal
    const fields = drawFields(
      [
        ['Task', task.id],
        ['Name', task.name],
        ['Status', task.status],
        ['Image', task.image],
        ['Collaboration', task.collaborationId],
        ['Databases', task.databases.map(({ label }) => label).join(', ')],
        ['Created', task.createdAt],
        ['Finished', task.finishedAt],
      ],
      colors,
    )
    if (runs === undefined || runs.length === 0) return fields
    return `${fields}\n\n${isTTY ? drawTable(runs, runColumns, terminal) : tabSeparated(runs, runColumns)}`
  })
}

/** Input and log are long; the log has a command of its own. */
function toData({ input: _input, log: _log, ...run }: Run): object {
  return run
}

export const runColumns: Column<Run>[] = [
  { title: 'run', value: ({ id }) => id },
  { title: 'organization', value: ({ organizationId }) => organizationId },
  { title: 'node', value: ({ nodeName }) => nodeName },
  {
    title: 'status',
    value: ({ status }) => status,
    paint: (text, { status }, colors) => statusColor(status, colors)(text),
  },
  { title: 'started', value: ({ startedAt }) => startedAt },
  { title: 'finished', value: ({ finishedAt }) => finishedAt },
]
