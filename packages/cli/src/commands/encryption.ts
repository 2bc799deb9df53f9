import { resolve } from 'node:path'
import { defineCommand, defineGroup } from '../command.js'
import { rememberKey } from '../remember-key.js'

const setup = defineCommand({
  name: 'setup',
  summary: "use your organization's private key",
  description:
    "Checks that a private key is your organization's, and remembers where its file is. The key itself is not copied and never leaves this machine.",
  examples: [
    {
      does: 'from now on, read and write in encrypted collaborations',
      call: 'v6c encryption setup privkey.pem',
    },
  ],
  configure: (command) => command.argument('<file>', 'private key file (PEM)'),
  async run(context, [file]) {
    const path = resolve(context.io.cwd, file)
    const fingerprint = await rememberKey(context, await context.client(), path)
    if (context.output.format !== 'table') context.output.object({ privateKeyFile: path, fingerprint })
  },
})

const forget = defineCommand({
  name: 'forget',
  summary: 'no longer use the private key',
  description: 'Forgets where the private key file is. The file stays.',
  async run({ profiles, settings, output }) {
    const profile = await profiles.get(settings.profileName)
    if (profile !== undefined) {
      const { privateKeyFile: _, ...rest } = profile
      await profiles.put(settings.profileName, rest)
    }
    output.note(`Profile "${settings.profileName}" has no private key.`)
  },
})

export const encryption = defineGroup({
  name: 'encryption',
  summary: 'set up end-to-end encryption',
  commands: [setup, forget],
})
