import { defineCommand } from '../command.js'
import { organizationLabel } from '../output/organization-label.js'

export const whoami = defineCommand({
  name: 'whoami',
  summary: 'show who is logged in, and where',
  examples: [{ does: 'the own organization, for a script', call: 'v6c whoami --json | jq .organizationId' }],
  async run({ client, settings, output, signal }) {
    const connected = await client()
    const identity = await connected.whoami({ signal })
    const data = {
      ...identity,
      server: connected.url,
      profile: settings.profileName,
      privateKeyFile: settings.privateKeyFile ?? null,
    }
    output.object(data, [
      ['User', `${identity.name} (${identity.id})`],
      ['Organization', `${organizationLabel(identity)} (${identity.organizationId})`],
      ['Server', data.server],
      ['Profile', data.profile],
      ['Private key', data.privateKeyFile],
    ])
  },
})
