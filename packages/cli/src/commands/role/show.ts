import type { Client, Role } from '@vantage6-js/client'
import { defineCommand } from '../../command.js'
import type { Context } from '../../context.js'
import { drawFields, drawTable, tabSeparated } from '../../output/table.js'
import { ruleColumns } from '../rule.js'
import { findRole } from './find-role.js'

export const show = defineCommand({
  name: 'show',
  summary: 'show a role with its rules',
  configure: (command) => command.argument('<role>', 'id or name'),
  async run(context, [reference]) {
    const client = await context.client()
    await showRole(context, client, await findRole(context, client, reference))
  },
})

/** Writes a role, with its rules. */
export async function showRole({ output, signal }: Context, client: Client, role: Role): Promise<void> {
  const rules = await client.rule.list({ role, signal }).all()
  output.text({ ...role, rules }, (terminal) => {
    const fields = drawFields(
      [
        ['Role', `${role.name} (${role.id})`],
        ['Description', role.description],
        ['Organization', role.organizationId],
      ],
      terminal.colors,
    )
    if (rules.length === 0) return fields
    return `${fields}\n\n${terminal.isTTY ? drawTable(rules, ruleColumns, terminal) : tabSeparated(rules, ruleColumns)}`
  })
}
