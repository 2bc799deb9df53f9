import { defineCommand } from '../../command.js'
import { resolveCollaboration } from '../../input/references.js'
import { showList } from '../show-list.js'
import { organizationColumns } from './columns.js'

export const list = defineCommand({
  name: 'list',
  summary: 'list the organizations that you may see',
  configure: (command) => command.option('-c, --collaboration <id or name>', 'only those of a collaboration'),
  async run(context, _, options) {
    const client = await context.client()
    const scope =
      options.collaboration === undefined
        ? {}
        : { collaboration: await resolveCollaboration(context, client, options.collaboration) }
    await showList(context, (page) => client.organization.list({ ...scope, ...page }), organizationColumns)
  },
})
