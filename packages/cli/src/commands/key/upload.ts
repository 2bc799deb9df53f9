import { resolve } from 'node:path'
import { defineCommand } from '../../command.js'
import { openPrivateKey, requireKeyFile } from '../../connect.js'
import { fingerprint, fingerprintBlocks } from '../../encryption.js'
import { CliError } from '../../errors.js'

export const upload = defineCommand({
  name: 'upload',
  summary: "make a key your organization's, at the server",
  description:
    "Uploads the public half of a private key file as your organization's key. The organization's node needs the same private key file. When the server has another key, it is replaced only with --replace: nobody can then read what was encrypted for the old one without the old file.",
  configure: (command) =>
    command
      .argument('[file]', "private key file (default: the profile's)")
      .option('--replace', 'replace the key that the server has'),
  async run(context, [file], options) {
    const { io, output, prompts, signal } = context
    const path = file === undefined ? requireKeyFile(context) : resolve(io.cwd, file)
    const { publicKey } = await openPrivateKey(context, path)
    const digits = await fingerprint(publicKey)
    const client = await context.client()
    const organization = await client.organization.get(undefined, { signal })
    const known = organization.publicKey === null ? undefined : await fingerprint(organization.publicKey)
    if (known !== undefined && known !== digits && options.replace !== true) {
      const question = `${organization.name} has another key (${fingerprintBlocks(known)}). Replace it?`
      if (!(await prompts.confirm(question, { instead: 'give --replace' })))
        throw new CliError('not-confirmed', 'Nothing was uploaded.')
    }
    if (known !== digits) await client.organization.update(organization, { publicKey }, { signal })
    output.note(
      known === digits
        ? `${organization.name} has this key already.`
        : `${organization.name} has a new key: ${fingerprintBlocks(digits)}`,
    )
    if (output.format !== 'table')
      output.object({ organizationId: organization.id, fingerprint: digits, replaced: known ?? null })
  },
})
