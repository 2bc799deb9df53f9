import type { Rule } from '@vantage6-js/client'
import { defineCommand, defineGroup } from '../command.js'
import { idIn } from '../input/references.js'
import type { Column } from '../output/table.js'
import { findRole } from './role/find-role.js'
import { showList } from './show-list.js'
import { findUser } from './user/find-user.js'

export const ruleColumns: Column<Rule>[] = [
  { title: 'id', value: ({ id }) => id },
  { title: 'name', value: ({ name }) => name },
  { title: 'operation', value: ({ operation }) => operation },
  { title: 'scope', value: ({ scope }) => scope },
  { title: 'description', value: ({ description }) => description },
]

const list = defineCommand({
  name: 'list',
  summary: 'list rules',
  configure: (command) =>
    command
      .option('--role <id or name>', 'only those of a role')
      .option('--user <id or name>', 'only those of a user'),
  async run(context, _, { role, user }) {
    const client = await context.client()
    const filters = {
      ...(role === undefined ? {} : { role: idIn(role) ?? (await findRole(context, client, role)) }),
      ...(user === undefined ? {} : { user: idIn(user) ?? (await findUser(context, client, user)) }),
    }
    await showList(context, (page) => client.rule.list({ ...filters, ...page }), ruleColumns)
  },
})

export const rule = defineGroup({
  name: 'rule',
  summary: 'list rules: single permissions',
  commands: [list],
})
