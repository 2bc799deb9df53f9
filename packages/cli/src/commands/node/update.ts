import { defineCommand } from '../../command.js'
import { changesIn } from '../../input/given.js'
import { parseName } from '../../input/values.js'
import { findNode } from './find-node.js'
import { showNode } from './show.js'

export const update = defineCommand({
  name: 'update',
  summary: 'change the name of a node, or forget its VPN address',
  configure: (command) =>
    command
      .argument('<node>', 'id or name')
      .option('-n, --name <name>', 'new name', parseName)
      .option('--clear-ip', 'forget its VPN address'),
  async run(context, [reference], options) {
    const changes = changesIn(options, '--name or --clear-ip')
    const client = await context.client()
    const { id } = await findNode(context, client, reference)
    const changed = await client.node.update(id, changes, { signal: context.signal })
    context.output.note(`Node "${changed.name}" (${id}) is changed.`)
    showNode(context, changed)
  },
})
