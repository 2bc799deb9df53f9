import { defineCommand } from '../../command.js'
import { parseId } from '../../input/values.js'

export const kill = defineCommand({
  name: 'kill',
  summary: 'stop a task and its sub-tasks',
  configure: (command) => command.argument('<task>', "the task's id", parseId),
  async run(context, [id]) {
    const client = await context.client()
    await client.task.kill(id, { signal: context.signal })
    context.output.note(`Task ${id} is being killed.`)
    if (context.output.format !== 'table') context.output.object({ killed: { taskId: id } })
  },
})
