import { defineCommand } from '../../command.js'
import { CliError } from '../../errors.js'
import { parseId } from '../../input/values.js'

export const remove = defineCommand({
  name: 'delete',
  summary: 'delete a task with its runs and results',
  description:
    'Stops a task where it still runs, and deletes it with its runs and results. There is no way back.',
  configure: (command) =>
    command.argument('<task>', "the task's id", parseId).option('-y, --yes', 'do not ask'),
  async run({ client, output, prompts, signal }, [id], options) {
    const connected = await client()
    const { name, status } = await connected.task.get(id, { signal })
    const question = `Delete task ${id}${name === '' ? '' : ` "${name}"`} (${status}) with its results?`
    if (options.yes !== true && !(await prompts.confirm(question, { instead: 'give --yes' })))
      throw new CliError('not-confirmed', 'Nothing was deleted.')
    await connected.task.delete(id, { signal })
    output.note(`Task ${id} is deleted.`)
    if (output.format !== 'table') output.object({ deleted: { taskId: id } })
  },
})
