import { defineCommand } from '../../command.js'
import { countDependents, deleteWhenConfirmed } from '../../deletion.js'
import { findRole } from './find-role.js'

export const remove = defineCommand({
  name: 'delete',
  summary: 'delete a role',
  description:
    'Deletes a role. One that users have is deleted only with --take-from-users, which takes it from them.',
  configure: (command) =>
    command
      .argument('<role>', 'id or name')
      .option('--take-from-users', 'delete it although users have it')
      .option('-y, --yes', 'do not ask'),
  async run(context, [reference], { yes, takeFromUsers }) {
    const { signal } = context
    const client = await context.client()
    const { id, name } = await findRole(context, client, reference)
    const users = await countDependents('user', 'users', client.user.list({ role: id, perPage: 1, signal }))
    await deleteWhenConfirmed(
      context,
      {
        kind: 'role',
        id,
        name,
        dependents: [users],
        words: {
          still: 'is given to',
          along: 'and take it from',
          gone: 'and taken from',
          advice: 'give --take-from-users to take it from them',
        },
        remove: () => client.role.delete(id, { signal, deleteDependents: takeFromUsers === true }),
      },
      { yes, deleteDependents: takeFromUsers },
    )
  },
})
