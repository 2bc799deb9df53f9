import { defineCommand } from '../../command.js'
import { parseId } from '../../input/values.js'
import { showTask } from './show-task.js'

export const show = defineCommand({
  name: 'show',
  summary: 'show a task and its runs',
  configure: (command) => command.argument('<task>', "the task's id", parseId),
  async run(context, [id]) {
    const { signal } = context
    const client = await context.client()
    // The task first: the server's words for a task that is not there are clearer than those for its runs.
    const task = await client.task.get(id, { signal })
    showTask(context, task, await client.run.fromTask(id, { signal }))
  },
})
