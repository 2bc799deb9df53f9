import { defineCommand } from '../../command.js'
import { parseId } from '../../input/values.js'
import { showResults } from './show-results.js'

export const results = defineCommand({
  name: 'results',
  summary: 'show the results of a task, decrypted',
  examples: [{ does: 'the first value, for a script', call: "v6c task results 12 --json | jq '.[0].value'" }],
  configure: (command) => command.argument('<task>', "the task's id", parseId),
  async run(context, [taskId]) {
    const client = await context.clientWithKey()
    showResults(
      context,
      taskId,
      await client.result.fromTask(taskId, { signal: context.signal, bigIntegers: 'bigint' }),
    )
  },
})
