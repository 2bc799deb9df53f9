import { defineCommand } from '../../command.js'
import { resolveOrganizations } from '../../input/references.js'
import { collect, parseName } from '../../input/values.js'
import { showCollaboration } from './show-collaboration.js'

export const create = defineCommand({
  name: 'create',
  summary: 'create a collaboration',
  description:
    'Creates a collaboration of organizations. Its nodes are created apart, one for each organization, with `v6c node create`.',
  examples: [
    {
      does: 'three hospitals that encrypt what they exchange',
      call: 'v6c collaboration create Oncology --encrypted --organization "Hospital A" --organization "Hospital B" --organization 7',
    },
  ],
  configure: (command) =>
    command
      .argument('<name>', 'unique on the server', parseName)
      .requiredOption(
        '--organization <id or name>',
        'a member, repeatable; @own for your own organization',
        collect,
      )
      .option('--encrypted', 'encrypt inputs and results from end to end (default: no)'),
  async run(context, [name], options) {
    const client = await context.client()
    const members = await resolveOrganizations(context, client, options.organization)
    const input = { name, organizations: [...new Set(members)], encrypted: options.encrypted === true }
    const { id } = await client.collaboration.create(input, { signal: context.signal })
    context.output.note(`Collaboration "${name}" (${id}) is created.`)
    await showCollaboration(context, client, id)
  },
})
