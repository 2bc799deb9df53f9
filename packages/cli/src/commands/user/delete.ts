import { defineCommand } from '../../command.js'
import { countTasks, deleteWhenConfirmed } from '../../deletion.js'
import { findUser } from './find-user.js'

export const remove = defineCommand({
  name: 'delete',
  summary: 'delete a user',
  description:
    'Deletes a user. One who has created tasks is deleted only with --delete-dependents, which deletes those tasks with their results, too: there is no way back.',
  configure: (command) =>
    command
      .argument('<user>', 'id or user name')
      .option('--delete-dependents', 'delete the tasks of the user with their results, too')
      .option('-y, --yes', 'do not ask'),
  async run(context, [reference], options) {
    const { signal } = context
    const client = await context.client()
    const { id, username } = await findUser(context, client, reference)
    const tasks = await countTasks(client.task.list({ initiatingUser: id, perPage: 1, signal }))
    const isOneself = (await client.whoami({ signal })).id === id
    await deleteWhenConfirmed(
      context,
      {
        kind: 'user',
        id,
        name: username,
        dependents: [tasks],
        consequences: isOneself ? ['This is yourself: nobody can log in as you then.'] : [],
        remove: () => client.user.delete(id, { signal, deleteDependents: options.deleteDependents === true }),
      },
      options,
    )
  },
})
