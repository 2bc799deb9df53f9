import type { Node } from '@vantage6-js/client'
import { defineCommand } from '../../command.js'
import { resolveCollaboration } from '../../input/references.js'
import type { Column } from '../../output/table.js'
import { showList } from '../show-list.js'

const columns: Column<Node>[] = [
  { title: 'id', value: ({ id }) => id },
  { title: 'name', value: ({ name }) => name },
  { title: 'organization', value: ({ organizationId }) => organizationId },
  { title: 'collaboration', value: ({ collaborationId }) => collaborationId },
  {
    title: 'status',
    value: ({ status }) => status ?? 'never online',
    paint: (text, { isOnline }, colors) => (isOnline ? colors.green(text) : colors.dim(text)),
  },
  { title: 'last seen', value: ({ lastSeen }) => lastSeen },
]

export const list = defineCommand({
  name: 'list',
  summary: 'list nodes',
  examples: [{ does: 'who can compute now', call: 'v6c node list --online' }],
  configure: (command) =>
    command
      .option('-c, --collaboration <id or name>', 'only those of a collaboration')
      .option('--online', 'only those that are connected'),
  async run(context, _, options) {
    const client = await context.client()
    const filters = {
      ...(options.collaboration === undefined
        ? {}
        : { collaboration: await resolveCollaboration(context, client, options.collaboration) }),
      ...(options.online === true ? { isOnline: true } : {}),
    }
    await showList(context, (page) => client.node.list({ ...filters, ...page }), columns)
  },
})
