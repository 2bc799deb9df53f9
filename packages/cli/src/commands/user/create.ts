import { defineCommand } from '../../command.js'
import { given } from '../../input/given.js'
import { resolveOrganization } from '../../input/references.js'
import { readNewPassword } from '../../input/secrets.js'
import { collect, parseName } from '../../input/values.js'
import { resolveRoles } from '../role/find-role.js'
import { parseRule, resolveRules } from '../role/find-rule.js'

export const create = defineCommand({
  name: 'create',
  summary: 'create a user',
  description:
    'Creates a user. The password is asked for, read from stdin, or taken from V6_NEW_PASSWORD; it is no option, since others on this machine can see the options of commands. It needs 8 characters or more, with a digit, a capital, a small letter and a special character.',
  examples: [
    {
      does: 'a researcher of Hospital A, asked for the password',
      call: 'v6c user create alice --email alice@hospital-a.example --organization "Hospital A" --role Researcher',
    },
    {
      does: 'from a script',
      call: 'v6c user create robot --email robot@hospital-a.example --role Viewer --password-stdin < password.txt',
    },
  ],
  configure: (command) =>
    command
      .argument('<username>', 'letters, digits, dots, dashes and underscores', parseName)
      .requiredOption('--email <address>', 'e-mail address, unique on the server')
      .option('--firstname <text>', 'first name')
      .option('--lastname <text>', 'last name')
      .option('--organization <id or name>', 'default: your own')
      .option('--role <id or name>', 'a role, repeatable', collect)
      .option(
        '--rule <id or name>',
        'a single permission, repeatable, such as task:view:organization',
        collect,
      )
      .option('--password-stdin', 'read the password from stdin'),
  async run(context, [username], options) {
    const rules = options.rule?.map(parseRule)
    const password = await readNewPassword(context, username, options.passwordStdin === true)
    const client = await context.client()
    const organization = await resolveOrganization(context, client, options.organization ?? '@own')
    const input = {
      username,
      password,
      email: options.email,
      firstname: options.firstname ?? '',
      lastname: options.lastname ?? '',
      organization,
      ...given({
        roles: options.role && (await resolveRoles(context, client, options.role, organization)),
        rules: rules && (await resolveRules(context, client, rules)),
      }),
    }
    const made = await client.user.create(input, { signal: context.signal })
    context.output.note(`User "${made.username}" (${made.id}) is created.`)
    context.output.object(made)
  },
})
