import type { Study } from '@vantage6-js/client'
import { defineCommand } from '../../command.js'
import { resolveCollaboration } from '../../input/references.js'
import type { Column } from '../../output/table.js'
import { showList } from '../show-list.js'

const columns: Column<Study>[] = [
  { title: 'id', value: ({ id }) => id },
  { title: 'name', value: ({ name }) => name },
  { title: 'collaboration', value: ({ collaborationId }) => collaborationId },
]

export const list = defineCommand({
  name: 'list',
  summary: 'list studies: parts of collaborations',
  configure: (command) => command.option('-c, --collaboration <id or name>', 'only those of a collaboration'),
  async run(context, _, options) {
    const client = await context.client()
    const filters =
      options.collaboration === undefined
        ? {}
        : { collaboration: await resolveCollaboration(context, client, options.collaboration) }
    await showList(context, (page) => client.study.list({ ...filters, ...page }), columns)
  },
})
