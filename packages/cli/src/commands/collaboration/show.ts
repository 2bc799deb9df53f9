import { defineCommand } from '../../command.js'
import { resolveCollaboration } from '../../input/references.js'
import { showCollaboration } from './show-collaboration.js'

export const show = defineCommand({
  name: 'show',
  summary: 'show a collaboration with its organizations',
  configure: (command) =>
    command.argument('[collaboration]', 'id or name (default: the one of `v6c collaboration use`)'),
  async run(context, [reference]) {
    const client = await context.client()
    await showCollaboration(context, client, await resolveCollaboration(context, client, reference))
  },
})
