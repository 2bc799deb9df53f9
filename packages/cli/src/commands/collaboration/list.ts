import type { Collaboration } from '@vantage6-js/client'
import { defineCommand } from '../../command.js'
import type { Column } from '../../output/table.js'
import { showList } from '../show-list.js'

const columns: Column<Collaboration>[] = [
  { title: 'id', value: ({ id }) => id },
  { title: 'name', value: ({ name }) => name },
  { title: 'encrypted', value: ({ encrypted }) => encrypted },
]

export const list = defineCommand({
  name: 'list',
  summary: 'list the collaborations that you may see',
  async run(context) {
    const client = await context.client()
    await showList(context, (options) => client.collaboration.list(options), columns)
  },
})
