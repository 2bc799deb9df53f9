import type { User } from '@vantage6-js/client'
import { defineCommand, defineGroup } from '../command.js'
import { parseId } from '../input/values.js'
import type { Column } from '../output/table.js'
import { showList } from './show-list.js'

const columns: Column<User>[] = [
  { title: 'id', value: ({ id }) => id },
  { title: 'username', value: ({ username }) => username },
  { title: 'name', value: ({ firstname, lastname }) => [firstname, lastname].filter(Boolean).join(' ') },
  { title: 'email', value: ({ email }) => email },
  { title: 'organization', value: ({ organizationId }) => organizationId },
  { title: 'last seen', value: ({ lastSeen }) => lastSeen },
]

const list = defineCommand({
  name: 'list',
  summary: 'list users',
  configure: (command) => command.option('--organization <id>', 'only those of an organization', parseId),
  async run(context, _, { organization }) {
    const client = await context.client()
    const filters = organization === undefined ? {} : { organization }
    await showList(context, (page) => client.user.list({ ...filters, ...page }), columns)
  },
})

const show = defineCommand({
  name: 'show',
  summary: 'show a user',
  configure: (command) => command.argument('[user]', "the user's id (default: yourself)", parseId),
  async run(context, [id]) {
    context.output.object(await (await context.client()).user.get(id, { signal: context.signal }))
  },
})

export const user = defineGroup({ name: 'user', summary: 'list users', commands: [list, show] })
