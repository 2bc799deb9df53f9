import { resolve } from 'node:path'
import { defineCommand } from '../../command.js'
import { openPrivateKey, requireKeyFile } from '../../connect.js'
import { fingerprint as digitsOf, fingerprintBlocks } from '../../encryption.js'

export const fingerprint = defineCommand({
  name: 'fingerprint',
  summary: 'show the fingerprint of a private key file',
  description:
    'Shows the SHA-256 fingerprint of the public half of a private key file. `v6c organization show` shows that of the key which the server has of an organization: read one to the other by telephone to be sure.',
  configure: (command) => command.argument('[file]', "private key file (default: the profile's)"),
  async run(context, [file]) {
    const path = file === undefined ? requireKeyFile(context) : resolve(context.io.cwd, file)
    const { publicKey } = await openPrivateKey(context, path)
    const digits = await digitsOf(publicKey)
    context.output.object({ privateKeyFile: path, fingerprint: digits, publicKey }, [
      ['Private key', path],
      ['Fingerprint', fingerprintBlocks(digits)],
    ])
  },
})
