import { defineCommand } from '../../command.js'
import { given } from '../../input/given.js'
import { resolveOrganization } from '../../input/references.js'
import { collect, parseName } from '../../input/values.js'
import { parseRule, resolveRules } from './find-rule.js'
import { showRole } from './show.js'

export const create = defineCommand({
  name: 'create',
  summary: 'create a role',
  description: 'Creates a role of an organization. You can give it only rules that you have yourself.',
  examples: [
    {
      does: 'one who may see tasks, and kill them',
      call: 'v6c role create Supervisor --rule task:view:collaboration --rule event:send:collaboration',
    },
  ],
  configure: (command) =>
    command
      .argument('<name>', "the new role's name", parseName)
      .requiredOption(
        '--rule <id or name>',
        'a permission, repeatable, such as task:view:organization; see `v6c rule list`',
        collect,
      )
      .option('--description <text>', 'what it is for')
      .option('--organization <id or name>', 'whose role it is (default: your own)'),
  async run(context, [name], { rule, description, organization }) {
    const references = rule.map(parseRule)
    const client = await context.client()
    const input = {
      name,
      rules: await resolveRules(context, client, references),
      organization: await resolveOrganization(context, client, organization ?? '@own'),
      ...given({ description }),
    }
    const made = await client.role.create(input, { signal: context.signal })
    context.output.note(`Role "${made.name}" (${made.id}) is created.`)
    await showRole(context, client, made)
  },
})
