import type { Study } from '@vantage6-js/client'
import { defineCommand, defineGroup } from '../command.js'
import { resolveCollaboration } from '../input/references.js'
import { parseId } from '../input/values.js'
import type { Column } from '../output/table.js'
import { withoutKey } from './organization.js'
import { showList } from './show-list.js'

const columns: Column<Study>[] = [
  { title: 'id', value: ({ id }) => id },
  { title: 'name', value: ({ name }) => name },
  { title: 'collaboration', value: ({ collaborationId }) => collaborationId },
]

const list = defineCommand({
  name: 'list',
  summary: 'list studies: parts of collaborations',
  configure: (command) => command.option('-c, --collaboration <id or name>', 'only those of a collaboration'),
  async run(context, _, options) {
    const client = await context.client()
    const filters =
      options.collaboration === undefined
        ? {}
        : { collaboration: await resolveCollaboration(context, client, options.collaboration) }
    await showList(context, (page) => client.study.list({ ...filters, ...page }), columns)
  },
})

const show = defineCommand({
  name: 'show',
  summary: 'show a study with its organizations',
  configure: (command) => command.argument('<study>', "the study's id", parseId),
  async run(context, [id]) {
    const { organizations, ...study } = await (await context.client()).study.get(id, {
      signal: context.signal,
    })
    context.output.object({ ...study, organizations: organizations.map(withoutKey) }, [
      ...Object.entries(study),
      ['organizations', organizations.map(({ id, name }) => `${name} (${id})`).join(', ')],
    ])
  },
})

export const study = defineGroup({ name: 'study', summary: 'list studies', commands: [list, show] })
