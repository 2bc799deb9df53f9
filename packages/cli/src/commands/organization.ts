import type { Organization } from '@vantage6-js/client'
import { defineCommand, defineGroup } from '../command.js'
import { fingerprint, fingerprintBlocks } from '../encryption.js'
import { findByName, idIn, resolveCollaboration } from '../input/references.js'
import type { Column } from '../output/table.js'
import { showList } from './show-list.js'

export const organizationColumns: Column<Organization>[] = [
  { title: 'id', value: ({ id }) => id },
  { title: 'name', value: ({ name }) => name },
  { title: 'country', value: ({ country }) => country },
  { title: 'domain', value: ({ domain }) => domain },
  { title: 'key', value: ({ publicKey }) => publicKey !== null },
]

/** In lists the long key is not worth its place: whether there is one is. */
export function withoutKey({ publicKey, ...rest }: Organization): object {
  return { ...rest, hasPublicKey: publicKey !== null }
}

const list = defineCommand({
  name: 'list',
  summary: 'list the organizations that you may see',
  configure: (command) => command.option('-c, --collaboration <id or name>', 'only those of a collaboration'),
  async run(context, _, options) {
    const client = await context.client()
    const scope =
      options.collaboration === undefined
        ? {}
        : { collaboration: await resolveCollaboration(context, client, options.collaboration) }
    await showList(context, (page) => client.organization.list({ ...scope, ...page }), organizationColumns)
  },
})

const show = defineCommand({
  name: 'show',
  summary: 'show an organization, and the fingerprint of its key',
  configure: (command) => command.argument('[organization]', 'id or name (default: your own)'),
  async run(context, [reference]) {
    const { output, signal } = context
    const client = await context.client()
    const id = reference === undefined ? undefined : idIn(reference)
    const found =
      reference === undefined || id !== undefined
        ? await client.organization.get(id, { signal })
        : findByName(reference, await client.organization.list({ signal }).all(), 'organization')
    const digits = found.publicKey === null ? null : await fingerprint(found.publicKey)
    const { publicKey, ...rest } = found
    output.object({ ...rest, publicKey, fingerprint: digits }, [
      ...Object.entries(rest),
      ['fingerprint', digits === null ? null : fingerprintBlocks(digits)],
    ])
  },
})

export const organization = defineGroup({
  name: 'organization',
  summary: 'list organizations',
  commands: [list, show],
})
