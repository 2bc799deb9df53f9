import type { Role } from '@vantage6-js/client'
import { defineCommand } from '../../command.js'
import type { Column } from '../../output/table.js'
import { showList } from '../show-list.js'

const columns: Column<Role>[] = [
  { title: 'id', value: ({ id }) => id },
  { title: 'name', value: ({ name }) => name },
  { title: 'description', value: ({ description }) => description },
  { title: 'organization', value: ({ organizationId }) => organizationId },
]

export const list = defineCommand({
  name: 'list',
  summary: 'list roles',
  async run(context) {
    const client = await context.client()
    await showList(context, (page) => client.role.list(page), columns)
  },
})
