import { defineCommand } from '../../command.js'
import { UsageError } from '../../errors.js'
import { resolveCollaboration } from '../../input/references.js'
import { parseName } from '../../input/values.js'

export const create = defineCommand({
  name: 'create',
  summary: 'couple an algorithm store',
  description:
    'Makes an algorithm store known to the server, for one collaboration or for all, and the server known to the store.',
  examples: [
    {
      does: 'the community store, for one collaboration',
      call: 'v6c store create https://store.example/api --name Community -c Oncology',
    },
  ],
  configure: (command) =>
    command
      .argument('<url>', "the store's address with its API path")
      .requiredOption('-n, --name <name>', 'what it is called at the server', parseName)
      .option(
        '-c, --collaboration <id or name>',
        'default: the one of `v6c collaboration use`, or the only one',
      )
      .option(
        '--all-collaborations',
        'for every collaboration: replaces the couplings of single ones to the same store',
      )
      .option('--force', 'also a store at localhost, which strangers may not reach'),
  async run(context, [url], { name, collaboration, allCollaborations, force }) {
    if (allCollaborations === true && collaboration !== undefined)
      throw new UsageError('Give either --collaboration or --all-collaborations.')
    if (!URL.canParse(url))
      throw new UsageError(`"${url}" is no address. Give it as https://store.example/api.`)
    const client = await context.client()
    const where =
      allCollaborations === true
        ? { allCollaborations }
        : { collaboration: await resolveCollaboration(context, client, collaboration) }
    const made = await client.store.create(
      { algorithmStoreUrl: url, name, ...where, ...(force === true ? { force } : {}) },
      { signal: context.signal },
    )
    context.output.note(`Algorithm store "${made.name}" (${made.id}) is coupled.`)
    context.output.object(made)
  },
})
