import { defineCommand } from '../../command.js'
import { changesIn } from '../../input/given.js'
import { parseName } from '../../input/values.js'
import { findStudy } from './find-study.js'
import { showStudy } from './show.js'

export const update = defineCommand({
  name: 'update',
  summary: 'change the name of a study',
  description: 'Changes a study. For its organizations see `v6c study add-organization`.',
  configure: (command) =>
    command.argument('<study>', 'id or name').option('-n, --name <name>', 'new name', parseName),
  async run(context, [reference], options) {
    const changes = changesIn(options, '--name')
    const client = await context.client()
    const { id } = await findStudy(context, client, reference)
    const changed = await client.study.update(id, changes, { signal: context.signal })
    context.output.note(`Study "${changed.name}" (${id}) is changed.`)
    showStudy(context, changed)
  },
})
