import { defineCommand } from '../../command.js'
import { countDependents, countTasks, deleteWhenConfirmed } from '../../deletion.js'
import { resolveCollaboration } from '../../input/references.js'

export const remove = defineCommand({
  name: 'delete',
  summary: 'delete a collaboration',
  description:
    'Deletes a collaboration. Its organizations stay. One that has tasks, nodes or studies is deleted only with --delete-dependents, which deletes those, too: there is no way back.',
  configure: (command) =>
    command
      .argument('<collaboration>', 'id or name')
      .option('--delete-dependents', 'delete its tasks with their results, its nodes and studies, too')
      .option('-y, --yes', 'do not ask'),
  async run(context, [reference], options) {
    const { signal } = context
    const client = await context.client()
    const collaboration = await resolveCollaboration(context, client, reference)
    const { id, name } = await client.collaboration.get(collaboration, { signal })
    const page = { collaboration: id, perPage: 1, signal }
    const [tasks, nodes, studies, stores] = await Promise.all([
      countTasks(client.task.list(page)),
      countDependents('node', 'nodes', client.node.list(page)),
      countDependents('study', 'studies', client.study.list(page)),
      client.store.list({ collaboration: id, signal }).all(),
    ])
    const coupled = stores.filter(({ allCollaborations }) => !allCollaborations)
    await deleteWhenConfirmed(
      context,
      {
        kind: 'collaboration',
        id,
        name,
        dependents: [tasks, nodes, studies],
        consequences: coupled.map(
          (store) => `Algorithm store "${store.name}" (${store.id}) becomes one of every collaboration.`,
        ),
        remove: () =>
          client.collaboration.delete(id, { signal, deleteDependents: options.deleteDependents === true }),
      },
      options,
    )
  },
})
