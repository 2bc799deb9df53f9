import { defineCommand } from '../../command.js'
import { given } from '../../input/given.js'
import { parseName } from '../../input/values.js'
import { withAddress } from './address.js'
import { showOrganization } from './show-organization.js'

export const create = defineCommand({
  name: 'create',
  summary: 'create an organization',
  description:
    'Creates an organization at the server. Its public key is uploaded by one of its own users, with `v6c key upload`.',
  examples: [
    {
      does: 'an organization, and its id for a script',
      call: 'v6c organization create "Hospital C" --country Belgium --json | jq .id',
    },
  ],
  configure: (command) => withAddress(command.argument('<name>', 'unique on the server', parseName)),
  async run(context, [name], address) {
    const client = await context.client()
    const made = await client.organization.create({ name, ...given(address) }, { signal: context.signal })
    context.output.note(`Organization "${made.name}" (${made.id}) is created.`)
    await showOrganization(context, made)
  },
})
