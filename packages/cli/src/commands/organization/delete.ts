import { defineCommand } from '../../command.js'
import { countDependents, countTasks, deleteWhenConfirmed } from '../../deletion.js'
import { resolveOrganization } from '../../input/references.js'

export const remove = defineCommand({
  name: 'delete',
  summary: 'delete an organization',
  description:
    'Deletes an organization, and takes it out of its collaborations and studies. One that has tasks, runs, nodes, users or roles is deleted only with --delete-dependents, which deletes those, too: there is no way back.',
  configure: (command) =>
    command
      .argument('<organization>', 'id or name')
      .option(
        '--delete-dependents',
        'delete its tasks and runs with their results, its nodes, users and roles, too',
      )
      .option('-y, --yes', 'do not ask'),
  async run(context, [reference], options) {
    const { signal } = context
    const client = await context.client()
    const organization = await resolveOrganization(context, client, reference)
    const { id, name } = await client.organization.get(organization, { signal })
    const page = { organization: id, perPage: 1, signal }
    const dependents = await Promise.all([
      countTasks(client.task.list({ initiatingOrg: id, collaboration: null, perPage: 1, signal })),
      countDependents('run', 'runs', client.run.list(page)),
      countDependents('node', 'nodes', client.node.list({ ...page, collaboration: null })),
      countDependents('user', 'users', client.user.list(page)),
      countDependents('role', 'roles', client.role.list(page)),
    ])
    await deleteWhenConfirmed(
      context,
      {
        kind: 'organization',
        id,
        name,
        dependents,
        remove: () =>
          client.organization.delete(id, { signal, deleteDependents: options.deleteDependents === true }),
      },
      options,
    )
  },
})
