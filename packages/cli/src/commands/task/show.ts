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
    const [task, runs] = await Promise.all([
      client.task.get(id, { signal }),
      client.run.fromTask(id, { signal }),
    ])
    showTask(context, task, runs)
  },
})
