import { defineCommand } from '../../command.js'
import { resolveCollaboration, resolveOrganizations } from '../../input/references.js'
import { collect, parseName } from '../../input/values.js'
import { showStudy } from './show.js'

export const create = defineCommand({
  name: 'create',
  summary: 'create a study',
  description: 'Creates a study: some organizations of a collaboration that work on one question.',
  configure: (command) =>
    command
      .argument('<name>', 'unique on the server', parseName)
      .requiredOption('--organization <id or name>', 'who takes part, repeatable; @own for your own', collect)
      .option(
        '-c, --collaboration <id or name>',
        'default: the one of `v6c collaboration use`, or the only one',
      ),
  async run(context, [name], options) {
    const client = await context.client()
    const collaboration = await resolveCollaboration(context, client, options.collaboration)
    const members = await resolveOrganizations(context, client, options.organization, { collaboration })
    const made = await client.study.create(
      { name, collaboration, organizations: [...new Set(members)] },
      { signal: context.signal },
    )
    context.output.note(`Study "${made.name}" (${made.id}) is created.`)
    showStudy(context, made)
  },
})
