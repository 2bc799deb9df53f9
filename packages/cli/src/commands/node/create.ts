import { defineCommand } from '../../command.js'
import { given } from '../../input/given.js'
import { resolveCollaboration, resolveOrganization } from '../../input/references.js'
import { parseName } from '../../input/values.js'
import { showNode } from './show.js'

export const create = defineCommand({
  name: 'create',
  summary: 'create the node of an organization in a collaboration',
  description:
    "Registers a node, and writes its API key to stdout, which goes into the node's configuration. The server tells the key this once.",
  examples: [
    {
      does: 'the API key into a file that only you can read',
      call: '(umask 077; v6c node create -c Oncology --organization "Hospital A" --json | jq -r .apiKey > api-key.txt)',
    },
  ],
  configure: (command) =>
    command
      .option(
        '-c, --collaboration <id or name>',
        'default: the one of `v6c collaboration use`, or the only one',
      )
      .option('--organization <id or name>', 'default: your own')
      .option('-n, --name <name>', 'default: one made of organization and collaboration', parseName),
  async run(context, _, { collaboration, organization, name }) {
    const client = await context.client()
    const input = {
      collaboration: await resolveCollaboration(context, client, collaboration),
      organization: await resolveOrganization(context, client, organization ?? '@own'),
      ...given({ name }),
    }
    const node = await client.node.create(input, { signal: context.signal })
    context.output.note(`Node "${node.name}" (${node.id}) is created.`)
    showNode(context, node)
    context.output.warn(keyIsShownOnce(node.id))
  },
})

/** What a user must know who sees an API key. */
export function keyIsShownOnce(id: number): string {
  return `The API key is not shown again. When it is lost, \`v6c node reset-key ${id}\` makes another one.`
}
