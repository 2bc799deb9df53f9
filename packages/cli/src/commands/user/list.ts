import type { User } from '@vantage6-js/client'
import { defineCommand } from '../../command.js'
import { resolveOrganization } from '../../input/references.js'
import type { Column } from '../../output/table.js'
import { showList } from '../show-list.js'

const columns: Column<User>[] = [
  { title: 'id', value: ({ id }) => id },
  { title: 'username', value: ({ username }) => username },
  { title: 'name', value: ({ firstname, lastname }) => [firstname, lastname].filter(Boolean).join(' ') },
  { title: 'email', value: ({ email }) => email },
  { title: 'organization', value: ({ organizationId }) => organizationId },
  { title: 'last seen', value: ({ lastSeen }) => lastSeen },
]

export const list = defineCommand({
  name: 'list',
  summary: 'list users',
  configure: (command) => command.option('--organization <id or name>', 'only those of an organization'),
  async run(context, _, { organization }) {
    const client = await context.client()
    const filters =
      organization === undefined
        ? {}
        : { organization: await resolveOrganization(context, client, organization) }
    await showList(context, (page) => client.user.list({ ...filters, ...page }), columns)
  },
})
