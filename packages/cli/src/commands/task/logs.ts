import type { LogLine } from '@vantage6-js/client'
import { defineCommand } from '../../command.js'
import { parseId } from '../../input/values.js'
import { organizationLabel } from '../../output/organization-label.js'
import { plainText } from '../../output/plain-text.js'

export const logs = defineCommand({
  name: 'logs',
  summary: 'show what the algorithms of a task print',
  description:
    'Shows what the algorithms of a task and of its sub-tasks have printed, as far as their nodes share it. Each line begins with the run and its organization. With --json each line is a JSON object of its own.',
  examples: [{ does: 'live, until the task has ended', call: 'v6c task logs 12 --follow' }],
  configure: (command) =>
    command
      .argument('<task>', "the task's id", parseId)
      .option('-f, --follow', 'go on until the task has ended')
      .option('--no-subtasks', 'leave the sub-tasks out'),
  async run(context, [taskId], options) {
    const { output, signal } = context
    const client = await context.client()
    const lines = client.task.logs(taskId, {
      signal,
      follow: options.follow === true,
      subtasks: options.subtasks,
    })
    for await (const line of lines) output.line(line, ({ isTTY }) => drawLine(line, isTTY))
  },
})

function drawLine(logged: LogLine, isTTY: boolean): string {
  const line = `${logged.runId} ${organizationLabel(logged)}: ${logged.text}`
  return isTTY ? plainText(line) : line
}
