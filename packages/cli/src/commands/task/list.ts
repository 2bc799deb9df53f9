import type { Task } from '@vantage6-js/client'
import { defineCommand } from '../../command.js'
import { resolveCollaboration } from '../../input/references.js'
import { parseId } from '../../input/values.js'
import type { Column } from '../../output/table.js'
import { positiveInteger } from '../../program-options.js'
import { statusColor } from '../../terminal/status.js'
import { showList } from '../show-list.js'

const DEFAULT_LIMIT = 30

const columns: Column<Task>[] = [
  { title: 'id', value: ({ id }) => id },
  { title: 'name', value: ({ name }) => name },
  {
    title: 'status',
    value: ({ status }) => status,
    paint: (text, { status }, colors) => statusColor(status, colors)(text),
  },
  { title: 'image', value: ({ image }) => image },
  { title: 'created', value: ({ createdAt }) => createdAt },
  { title: 'finished', value: ({ finishedAt }) => finishedAt },
]

export const list = defineCommand({
  name: 'list',
  summary: 'list tasks, newest first',
  examples: [{ does: 'everything that users started, as JSON', call: 'v6c task list --all --json' }],
  configure: (command) =>
    command
      .option('-c, --collaboration <id or name>', 'only those of a collaboration')
      .option('-n, --name <name>', 'only those with this name; % stands for any text')
      .option('--parent <id>', 'the sub-tasks of a task', parseId)
      .option('--subtasks', 'those that algorithms started, too')
      .option('--limit <number>', `how many (default: ${DEFAULT_LIMIT})`, positiveInteger)
      .option('--all', 'all of them'),
  async run(context, _, options) {
    const { collaboration, name, parent } = options
    const client = await context.client()
    const filters = {
      ...(collaboration === undefined
        ? {}
        : { collaboration: await resolveCollaboration(context, client, collaboration) }),
      ...(name === undefined ? {} : { name }),
      ...(parent === undefined ? {} : { parent }),
      ...(parent === undefined && options.subtasks !== true ? { userCreated: true } : {}),
    }
    const limit = options.all === true ? undefined : (options.limit ?? DEFAULT_LIMIT)
    await showList(context, (page) => client.task.list({ ...filters, ...page }), columns, limit)
  },
})
