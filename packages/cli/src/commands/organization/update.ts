import { defineCommand } from '../../command.js'
import { changesIn } from '../../input/given.js'
import { resolveOrganization } from '../../input/references.js'
import { parseName } from '../../input/values.js'
import { withAddress } from './address.js'
import { showOrganization } from './show-organization.js'

export const update = defineCommand({
  name: 'update',
  summary: 'change the name or the address of an organization',
  configure: (command) =>
    withAddress(
      command
        .argument('<organization>', 'id or name; @own for your own')
        .option('-n, --name <name>', 'new name', parseName),
    ),
  async run(context, [reference], options) {
    const changes = changesIn(options, '--name, --address1, --address2, --zipcode, --country or --domain')
    const client = await context.client()
    const id = await resolveOrganization(context, client, reference)
    const changed = await client.organization.update(id, changes, { signal: context.signal })
    context.output.note(`Organization "${changed.name}" (${id}) is changed.`)
    await showOrganization(context, changed)
  },
})
