import { defineCommand } from '../../command.js'
import { UsageError } from '../../errors.js'
import { changesIn } from '../../input/given.js'
import { collect, parseName } from '../../input/values.js'
import { resolveRoles } from '../role/find-role.js'
import { parseRule, resolveRules } from '../role/find-rule.js'
import { findUser } from './find-user.js'

export const update = defineCommand({
  name: 'update',
  summary: 'change the names, the address, the roles or the rules of a user',
  description:
    'Changes what is given, and nothing else. --role and --rule replace all that the user has of them. Nobody can change their own.',
  examples: [
    {
      does: 'two roles, and no others',
      call: 'v6c user update alice --role Researcher --role "Data manager"',
    },
  ],
  configure: (command) =>
    command
      .argument('<user>', 'id or user name')
      .option('--username <name>', 'new user name; only your own can be changed', parseName)
      .option('--email <address>', 'e-mail address')
      .option('--firstname <text>', 'first name')
      .option('--lastname <text>', 'last name')
      .option('--role <id or name>', 'a role, repeatable: all that the user has from now on', collect)
      .option('--no-roles', 'take all roles away')
      .option(
        '--rule <id or name>',
        'a single permission, repeatable: all that the user has from now on, besides those of roles',
        collect,
      )
      .option('--no-rules', 'take all single permissions away'),
  async run(context, [reference], { role, roles, rule, rules, ...names }) {
    const wantedRoles = listOf(role, roles, 'role')
    const wantedRules = listOf(rule, rules, 'rule')?.map(parseRule)
    // Before anything is sent, with the words of the command line in the place of ids.
    changesIn(
      { ...names, wantedRoles, wantedRules },
      '--username, --email, --firstname, --lastname, --role or --rule',
    )
    const client = await context.client()
    const user = await findUser(context, client, reference)
    const changes = changesIn(
      {
        ...names,
        roles: wantedRoles && (await resolveRoles(context, client, wantedRoles, user.organizationId)),
        rules: wantedRules && (await resolveRules(context, client, wantedRules)),
      },
      '',
    )
    const changed = await client.user.update(user, changes, { signal: context.signal })
    context.output.note(`User "${changed.username}" (${changed.id}) is changed.`)
    context.output.object(changed)
  },
})

/** What `--role` names, nothing of it with `--no-roles`, undefined without either. */
function listOf(named: string[] | undefined, some: boolean, option: string): string[] | undefined {
  if (some) return named
  if (named !== undefined) throw new UsageError(`Give either --${option} or --no-${option}s.`)
  return []
}
