import { defineCommand } from '../../command.js'
import { parseId } from '../../input/values.js'
import { positiveSeconds } from '../../program-options.js'
import { showResults } from './show-results.js'
import { waitForTask } from './wait-for-task.js'

export const wait = defineCommand({
  name: 'wait',
  summary: 'wait for a task, and show its results',
  examples: [
    { does: 'at most an hour', call: 'v6c task wait 12 --timeout 3600' },
    { does: 'only whether it ended well', call: 'v6c task wait 12 --no-results && echo done' },
  ],
  configure: (command) =>
    command
      .argument('<task>', "the task's id", parseId)
      .option('--timeout <seconds>', 'how long at most (default: without limit)', positiveSeconds)
      .option('--kill-on-interrupt', 'Ctrl-C kills the task, too')
      .option('--no-results', 'leave the results out of the output'),
  async run(context, [taskId], options) {
    const client = await context.clientWithKey()
    const results = await waitForTask(context, client, taskId, options)
    if (options.results) return showResults(context, taskId, results)
    showResults({ ...context, output: { ...context.output, text: () => undefined } }, taskId, results)
  },
})
