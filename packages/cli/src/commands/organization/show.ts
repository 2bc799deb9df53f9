import { defineCommand } from '../../command.js'
import { resolveOrganization } from '../../input/references.js'
import { showOrganization } from './show-organization.js'

export const show = defineCommand({
  name: 'show',
  summary: 'show an organization, and the fingerprint of its key',
  configure: (command) => command.argument('[organization]', 'id or name (default: your own)'),
  async run(context, [reference = '@own']) {
    const client = await context.client()
    const id = await resolveOrganization(context, client, reference)
    await showOrganization(context, await client.organization.get(id, { signal: context.signal }))
  },
})
