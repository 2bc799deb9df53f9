import type { StudyWithOrganizations } from '@vantage6-js/client'
import { defineCommand } from '../../command.js'
import type { Context } from '../../context.js'
import { withoutKey } from '../organization/columns.js'
import { findStudy } from './find-study.js'

export const show = defineCommand({
  name: 'show',
  summary: 'show a study with its organizations',
  configure: (command) => command.argument('<study>', 'id or name'),
  async run(context, [reference]) {
    const client = await context.client()
    const { id } = await findStudy(context, client, reference)
    showStudy(context, await client.study.get(id, { signal: context.signal }))
  },
})

/** Writes a study, with its organizations. */
export function showStudy({ output }: Context, { organizations, ...study }: StudyWithOrganizations): void {
  output.object({ ...study, organizations: organizations.map(withoutKey) }, [
    ...Object.entries(study),
    ['organizations', organizations.map(({ id, name }) => `${name} (${id})`).join(', ')],
  ])
}
