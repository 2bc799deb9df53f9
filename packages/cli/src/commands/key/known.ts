import { defineCommand } from '../../command.js'
import type { Context } from '../../context.js'
import { fingerprint, fingerprintBlocks, type KnownKey, openKnownKeys } from '../../encryption.js'
import { CliError } from '../../errors.js'
import { resolveOrganizations } from '../../input/references.js'
import type { Column } from '../../output/table.js'

const columns: Column<KnownKey>[] = [
  { title: 'server', value: ({ server }) => server },
  { title: 'organization', value: ({ organizationId }) => organizationId },
  { title: 'name', value: ({ organizationName }) => organizationName },
  { title: 'fingerprint', value: (key) => key.fingerprint },
]

/** The known-keys file, for commands that show or change it. */
function knownKeys({ paths }: Context) {
  return openKnownKeys(paths.knownKeys, () => undefined)
}

export const known = defineCommand({
  name: 'known',
  summary: 'list the keys of other organizations that are remembered',
  description:
    'Lists the public keys that were remembered when something was first encrypted for an organization. A key that changes later is refused until `v6c key trust`.',
  async run(context) {
    context.output.list(await knownKeys(context).list(), columns)
  },
})

export const trust = defineCommand({
  name: 'trust',
  summary: "accept an organization's present key",
  description:
    'Remembers the key that the server has now of an organization, in the place of an older one. Ask the organization for its fingerprint first, by telephone and not through this server, and give it with --fingerprint, or confirm it.',
  examples: [
    {
      does: 'after a call to the organization',
      call: 'v6c key trust "Hospital B" --fingerprint "3f2a 91c0 …"',
    },
  ],
  configure: (command) =>
    command
      .argument('<organization>', 'id or name')
      .option(
        '--fingerprint <digits>',
        'the fingerprint that the organization has read out; blanks do not matter',
      ),
  async run(context, [reference], options) {
    const { output, prompts, signal } = context
    const client = await context.client()
    const [id = 0] = await resolveOrganizations(context, client, [reference])
    const organization = await client.organization.get(id, { signal })
    if (organization.publicKey === null)
      throw new CliError('missing-public-key', `The server has no public key of ${organization.name}.`)
    const digits = await fingerprint(organization.publicKey)
    const told = options.fingerprint?.replace(/[\s:]/g, '').toLowerCase()
    if (told !== undefined && told !== digits) {
      throw new CliError(
        'fingerprint-mismatch',
        `That is not the key that the server has of ${organization.name}: ${fingerprintBlocks(digits)}. Nothing was changed. Somebody may have put another key in its place.`,
      )
    }
    const question = `Has ${organization.name} read out ${fingerprintBlocks(digits)}?`
    if (told === undefined && !(await prompts.confirm(question, { instead: 'give --fingerprint' })))
      throw new CliError('not-confirmed', 'Nothing was changed.')
    const owner = { server: client.url, organizationId: id, organizationName: organization.name }
    await knownKeys(context).remember(owner, digits)
    output.note(`The key of ${organization.name} is remembered: ${fingerprintBlocks(digits)}`)
    if (output.format !== 'table') output.object({ ...owner, fingerprint: digits })
  },
})
