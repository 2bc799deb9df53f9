import type { Node } from '@vantage6-js/client'
import { defineCommand, defineGroup } from '../command.js'
import { resolveCollaboration } from '../input/references.js'
import { parseId } from '../input/values.js'
import type { Column } from '../output/table.js'
import { showList } from './show-list.js'

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

const list = defineCommand({
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

const show = defineCommand({
  name: 'show',
  summary: 'show a node, with what it tells of its databases and policies',
  configure: (command) => command.argument('<node>', "the node's id", parseId),
  async run(context, [id]) {
    const { config, ...node } = await (await context.client()).node.get(id, { signal: context.signal })
    context.output.object({ ...node, config }, [
      ...Object.entries(node),
      ...config.map(({ key, value }): [string, string] => [key, value]),
    ])
  },
})

export const node = defineGroup({ name: 'node', summary: 'list nodes', commands: [list, show] })
