import type { Command } from '@commander-js/extra-typings'
import { defineCommand } from '../../command.js'
import { resolveCollaboration, resolveOrganizations } from '../../input/references.js'
import { showCollaboration } from './show-collaboration.js'

const withArguments = (command: Command) =>
  command
    .argument('<collaboration>', 'id or name')
    .argument('<organization...>', 'ids or names; @own for your own')

export const addOrganization = defineCommand({
  name: 'add-organization',
  summary: 'let organizations take part in a collaboration',
  description:
    'Adds organizations to a collaboration. Each needs a node of its own there: `v6c node create`.',
  configure: withArguments,
  async run(context, [reference, references]) {
    const { output, signal } = context
    const client = await context.client()
    const id = await resolveCollaboration(context, client, reference)
    const ids = await resolveOrganizations(context, client, references)
    // All first: nothing is changed when one does not exist, for which the server's own words name the wrong id.
    const organizations = await Promise.all(ids.map((each) => client.organization.get(each, { signal })))
    for (const organization of organizations) {
      await client.collaboration.addOrganization(organization, id, { signal })
      output.note(
        `Organization "${organization.name}" (${organization.id}) takes part in collaboration ${id}.`,
      )
    }
    await showCollaboration(context, client, id)
  },
})

export const removeOrganization = defineCommand({
  name: 'remove-organization',
  summary: 'let organizations no longer take part in a collaboration',
  description:
    "Takes organizations out of a collaboration. An organization's node and its place in studies stay: remove them with `v6c node delete` and `v6c study remove-organization`.",
  configure: withArguments,
  async run(context, [reference, references]) {
    const { output, signal } = context
    const client = await context.client()
    const id = await resolveCollaboration(context, client, reference)
    const members = await resolveOrganizations(context, client, references, { collaboration: id })
    for (const organization of members) {
      await client.collaboration.removeOrganization(organization, id, { signal })
      output.note(`Organization ${organization} no longer takes part in collaboration ${id}.`)
    }
    await showCollaboration(context, client, id)
  },
})
