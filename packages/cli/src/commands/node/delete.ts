import { defineCommand } from '../../command.js'
import { deleteWhenConfirmed } from '../../deletion.js'
import { findNode } from './find-node.js'

export const remove = defineCommand({
  name: 'delete',
  summary: 'delete a node',
  description:
    'Deletes a node at the server. Its API key stops working. Its runs stay, but no list shows them any more.',
  configure: (command) => command.argument('<node>', 'id or name').option('-y, --yes', 'do not ask'),
  async run(context, [reference], options) {
    const client = await context.client()
    const { id, name } = await findNode(context, client, reference)
    await deleteWhenConfirmed(
      context,
      {
        kind: 'node',
        id,
        name,
        consequences: ['Its runs stay, but no list shows them any more.'],
        remove: () => client.node.delete(id, { signal: context.signal }),
      },
      options,
    )
  },
})
