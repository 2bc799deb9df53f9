import type { AlgorithmStore } from '@vantage6-js/client'
import { defineCommand } from '../../command.js'
import type { Column } from '../../output/table.js'
import { showList } from '../show-list.js'

const columns: Column<AlgorithmStore>[] = [
  { title: 'id', value: ({ id }) => id },
  { title: 'name', value: ({ name }) => name },
  { title: 'url', value: ({ url }) => url },
  { title: 'for all', value: ({ allCollaborations }) => allCollaborations },
]

export const list = defineCommand({
  name: 'list',
  summary: 'list the algorithm stores of the server',
  async run(context) {
    const client = await context.client()
    await showList(context, (page) => client.store.list(page), columns)
  },
})
