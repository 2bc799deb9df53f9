import type { Client } from '@vantage6-js/client'
import type { Context } from '../../context.js'
import { drawFields, drawTable, tabSeparated } from '../../output/table.js'
import { organizationColumns, withoutKey } from '../organization/columns.js'

/** Writes a collaboration, with its organizations. */
export async function showCollaboration(
  { output, signal }: Context,
  client: Client,
  id: number,
): Promise<void> {
  const [collaboration, organizations] = await Promise.all([
    client.collaboration.get(id, { signal }),
    client.organization.list({ collaboration: id, signal }).all(),
  ])
  output.text({ ...collaboration, organizations: organizations.map(withoutKey) }, (terminal) => {
    const fields = drawFields(
      [
        ['Collaboration', `${collaboration.name} (${collaboration.id})`],
        ['Encrypted', collaboration.encrypted],
      ],
      terminal.colors,
    )
    const members = terminal.isTTY
      ? drawTable(organizations, organizationColumns, terminal)
      : tabSeparated(organizations, organizationColumns)
    return `${fields}\n\n${members}`
  })
}
