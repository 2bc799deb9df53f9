import type { Command } from '@commander-js/extra-typings'
import { defineCommand } from '../../command.js'
import { findRole } from './find-role.js'
import { parseRule, resolveRules } from './find-rule.js'
import { showRole } from './show.js'

const withArguments = (command: Command) =>
  command
    .argument('<role>', 'id or name')
    .argument('<rule...>', 'ids or names, such as task:view:organization')

export const addRule = defineCommand({
  name: 'add-rule',
  summary: 'give rules to a role',
  description: 'Gives a role more permissions: everyone who has the role has them at once.',
  configure: withArguments,
  async run(context, [reference, references]) {
    const rules = references.map(parseRule)
    const client = await context.client()
    const role = await findRole(context, client, reference)
    for (const rule of await resolveRules(context, client, rules)) {
      await client.role.addRule(role, rule, { signal: context.signal })
      context.output.note(`Role "${role.name}" (${role.id}) has rule ${rule}.`)
    }
    await showRole(context, client, role)
  },
})

export const removeRule = defineCommand({
  name: 'remove-rule',
  summary: 'take rules away from a role',
  description: 'Takes permissions away from a role, and so from everyone who has it.',
  configure: withArguments,
  async run(context, [reference, references]) {
    const rules = references.map(parseRule)
    const client = await context.client()
    const role = await findRole(context, client, reference)
    for (const rule of await resolveRules(context, client, rules)) {
      await client.role.removeRule(role, rule, { signal: context.signal })
      context.output.note(`Role "${role.name}" (${role.id}) no longer has rule ${rule}.`)
    }
    await showRole(context, client, role)
  },
})
