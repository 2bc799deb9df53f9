import { defineCommand } from '../../command.js'
import { findUser } from './find-user.js'

export const show = defineCommand({
  name: 'show',
  summary: 'show a user',
  configure: (command) => command.argument('[user]', 'id or user name (default: yourself)'),
  async run(context, [reference]) {
    const client = await context.client()
    const found =
      reference === undefined
        ? await client.user.get(undefined, { signal: context.signal })
        : await findUser(context, client, reference)
    context.output.object(found)
  },
})
