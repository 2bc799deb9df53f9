import { defineCommand } from '../../command.js'
import { CliError } from '../../errors.js'
import { resolveCollaboration } from '../../input/references.js'

export const use = defineCommand({
  name: 'use',
  summary: 'choose the collaboration for all commands of this profile',
  configure: (command) => command.argument('<collaboration>', 'id or name'),
  async run(context, [reference]) {
    const { output, profiles, settings, signal } = context
    const client = await context.client()
    const id = await resolveCollaboration(context, client, reference)
    const collaboration = await client.collaboration.get(id, { signal })
    const profile = await profiles.get(settings.profileName)
    if (profile === undefined)
      throw new CliError(
        'no-profile',
        'There is no profile to remember it in. Run `v6c login` first, or set V6_COLLABORATION.',
      )
    await profiles.put(settings.profileName, { ...profile, collaborationId: id })
    output.note(`Profile "${settings.profileName}" now works in ${collaboration.name} (${id}).`)
    if (output.format !== 'table') output.object(collaboration)
  },
})
