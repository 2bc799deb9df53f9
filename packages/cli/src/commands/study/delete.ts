import { defineCommand } from '../../command.js'
import { countTasks, deleteWhenConfirmed } from '../../deletion.js'
import { findStudy } from './find-study.js'

export const remove = defineCommand({
  name: 'delete',
  summary: 'delete a study',
  description:
    'Deletes a study. Its organizations stay in the collaboration. One that has tasks is deleted only with --delete-dependents, which deletes those with their results, too: there is no way back.',
  configure: (command) =>
    command
      .argument('<study>', 'id or name')
      .option('--delete-dependents', 'delete its tasks with their results, too')
      .option('-y, --yes', 'do not ask'),
  async run(context, [reference], options) {
    const { signal } = context
    const client = await context.client()
    const { id, name } = await findStudy(context, client, reference)
    const tasks = await countTasks(client.task.list({ study: id, perPage: 1, signal }))
    await deleteWhenConfirmed(
      context,
      {
        kind: 'study',
        id,
        name,
        dependents: [tasks],
        remove: () =>
          client.study.delete(id, { signal, deleteDependents: options.deleteDependents === true }),
      },
      options,
    )
  },
})
