import { defineCommand } from '../../command.js'
import { CliError } from '../../errors.js'
import { keyIsShownOnce } from './create.js'
import { findNode } from './find-node.js'

export const resetKey = defineCommand({
  name: 'reset-key',
  summary: 'make a new API key for a node',
  description:
    'Makes a new API key, and writes it to stdout. The server tells it this once. The old key is dead at once: the node cannot log in until it has the new one.',
  configure: (command) => command.argument('<node>', 'id or name').option('-y, --yes', 'do not ask'),
  async run(context, [reference], options) {
    const { output, prompts, signal } = context
    const client = await context.client()
    const { id, name } = await findNode(context, client, reference)
    const question = `Make a new API key for node "${name}" (${id})? The old one stops working at once.`
    if (options.yes !== true && !(await prompts.confirm(question, { instead: 'give --yes' })))
      throw new CliError('not-confirmed', 'Nothing was changed.')
    const apiKey = await client.node.resetApiKey(id, { signal })
    output.note(`Node "${name}" (${id}) has a new API key.`)
    output.object({ id, name, apiKey })
    output.warn(keyIsShownOnce(id))
  },
})
