import { defineCommand } from '../../command.js'
import { changesIn } from '../../input/given.js'
import { parseName } from '../../input/values.js'
import { findRole } from './find-role.js'
import { showRole } from './show.js'

export const update = defineCommand({
  name: 'update',
  summary: 'change the name or the description of a role',
  description: 'Changes a role. For its rules see `v6c role add-rule` and `v6c role remove-rule`.',
  configure: (command) =>
    command
      .argument('<role>', 'id or name')
      .option('-n, --name <name>', 'new name', parseName)
      .option('--description <text>', 'what it is for'),
  async run(context, [reference], options) {
    const changes = changesIn(options, '--name or --description')
    const client = await context.client()
    const { id } = await findRole(context, client, reference)
    const changed = await client.role.update(id, changes, { signal: context.signal })
    context.output.note(`Role "${changed.name}" (${id}) is changed.`)
    await showRole(context, client, changed)
  },
})
