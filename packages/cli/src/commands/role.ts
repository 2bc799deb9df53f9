import type { Role, Rule } from '@vantage6-js/client'
import { defineCommand, defineGroup } from '../command.js'
import { parseId } from '../input/values.js'
import type { Column } from '../output/table.js'
import { showList } from './show-list.js'

const roleColumns: Column<Role>[] = [
  { title: 'id', value: ({ id }) => id },
  { title: 'name', value: ({ name }) => name },
  { title: 'description', value: ({ description }) => description },
]

const ruleColumns: Column<Rule>[] = [
  { title: 'id', value: ({ id }) => id },
  { title: 'name', value: ({ name }) => name },
  { title: 'operation', value: ({ operation }) => operation },
  { title: 'scope', value: ({ scope }) => scope },
  { title: 'description', value: ({ description }) => description },
]

export const role = defineGroup({
  name: 'role',
  summary: 'list roles: sets of permissions',
  commands: [
    defineCommand({
      name: 'list',
      summary: 'list roles',
      async run(context) {
        const client = await context.client()
        await showList(context, (page) => client.role.list(page), roleColumns)
      },
    }),
  ],
})

export const rule = defineGroup({
  name: 'rule',
  summary: 'list rules: single permissions',
  commands: [
    defineCommand({
      name: 'list',
      summary: 'list rules',
      configure: (command) =>
        command
          .option('--role <id>', 'only those of a role', parseId)
          .option('--user <id>', 'only those of a user', parseId),
      async run(context, _, { role, user }) {
        const client = await context.client()
        const filters = { ...(role === undefined ? {} : { role }), ...(user === undefined ? {} : { user }) }
        await showList(context, (page) => client.rule.list({ ...filters, ...page }), ruleColumns)
      },
    }),
  ],
})
