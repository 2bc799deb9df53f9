import type { Collaboration, Organization } from '@vantage6-js/client'
import { defineCommand, defineGroup } from '../command.js'
import { CliError } from '../errors.js'
import { resolveCollaboration } from '../input/references.js'
import { type Column, drawFields, drawTable, tabSeparated } from '../output/table.js'
import { organizationColumns, withoutKey } from './organization.js'
import { showList } from './show-list.js'

const columns: Column<Collaboration>[] = [
  { title: 'id', value: ({ id }) => id },
  { title: 'name', value: ({ name }) => name },
  { title: 'encrypted', value: ({ encrypted }) => encrypted },
]

const list = defineCommand({
  name: 'list',
  summary: 'list the collaborations that you may see',
  async run(context) {
    const client = await context.client()
    await showList(context, (options) => client.collaboration.list(options), columns)
  },
})

const show = defineCommand({
  name: 'show',
  summary: 'show a collaboration with its organizations',
  configure: (command) =>
    command.argument('[collaboration]', 'id or name (default: the one of `v6c collaboration use`)'),
  async run(context, [reference]) {
    const { output, signal } = context
    const client = await context.client()
    const id = await resolveCollaboration(context, client, reference)
    const [collaboration, organizations] = await Promise.all([
      client.collaboration.get(id, { signal }),
      client.organization.list({ collaboration: id, signal }).all(),
    ])
    const data = { ...collaboration, organizations: organizations.map(withoutKey) }
    output.text(data, (terminal) => {
      const fields = drawFields(
        [
          ['Collaboration', `${collaboration.name} (${collaboration.id})`],
          ['Encrypted', collaboration.encrypted],
        ],
        terminal.colors,
      )
      return `${fields}\n\n${drawRows(organizations, organizationColumns, terminal)}`
    })
  },
})

function drawRows(
  rows: readonly Organization[],
  rowColumns: readonly Column<Organization>[],
  terminal: { isTTY: boolean } & Parameters<typeof drawTable>[2],
): string {
  return terminal.isTTY ? drawTable(rows, rowColumns, terminal) : tabSeparated(rows, rowColumns)
}

const use = defineCommand({
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

export const collaboration = defineGroup({
  name: 'collaboration',
  summary: 'list collaborations, choose one',
  commands: [list, show, use],
})
