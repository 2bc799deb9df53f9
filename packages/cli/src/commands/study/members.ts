import type { Command } from '@commander-js/extra-typings'
import { defineCommand } from '../../command.js'
import { resolveOrganizations } from '../../input/references.js'
import { findStudy } from './find-study.js'
import { showStudy } from './show.js'

const withArguments = (command: Command) =>
  command.argument('<study>', 'id or name').argument('<organization...>', 'ids or names; @own for your own')

export const addOrganization = defineCommand({
  name: 'add-organization',
  summary: 'let organizations of the collaboration take part in a study',
  configure: withArguments,
  async run(context, [reference, references]) {
    const { output, signal } = context
    const client = await context.client()
    const { id, collaborationId: collaboration } = await findStudy(context, client, reference)
    for (const organization of await resolveOrganizations(context, client, references, { collaboration })) {
      await client.study.addOrganization(organization, id, { signal })
      output.note(`Organization ${organization} takes part in study ${id}.`)
    }
    showStudy(context, await client.study.get(id, { signal }))
  },
})

export const removeOrganization = defineCommand({
  name: 'remove-organization',
  summary: 'let organizations no longer take part in a study',
  configure: withArguments,
  async run(context, [reference, references]) {
    const { output, signal } = context
    const client = await context.client()
    const { id } = await findStudy(context, client, reference)
    for (const organization of await resolveOrganizations(context, client, references, { study: id })) {
      await client.study.removeOrganization(organization, id, { signal })
      output.note(`Organization ${organization} no longer takes part in study ${id}.`)
    }
    showStudy(context, await client.study.get(id, { signal }))
  },
})
