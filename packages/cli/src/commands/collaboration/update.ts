import { defineCommand } from '../../command.js'
import { changesIn } from '../../input/given.js'
import { resolveCollaboration } from '../../input/references.js'
import { parseName } from '../../input/values.js'
import { showCollaboration } from './show-collaboration.js'

export const update = defineCommand({
  name: 'update',
  summary: 'change the name or the encryption of a collaboration',
  description:
    'Changes a collaboration. Tasks and results that exist are not converted when encryption is turned on or off, and each node must be set to the same. For its organizations see `v6c collaboration add-organization`.',
  configure: (command) =>
    command
      .argument('<collaboration>', 'id or name')
      .option('-n, --name <name>', 'new name', parseName)
      .option('--encrypted', 'encrypt inputs and results from now on')
      .option('--no-encrypted', 'no longer encrypt them'),
  async run(context, [reference], { name, encrypted }) {
    const changes = changesIn({ name, encrypted }, '--name, --encrypted or --no-encrypted')
    const client = await context.client()
    const id = await resolveCollaboration(context, client, reference)
    await client.collaboration.update(id, changes, { signal: context.signal })
    context.output.note(`Collaboration ${id} is changed.`)
    await showCollaboration(context, client, id)
  },
})
