import { resolve } from 'node:path'
import { defineCommand } from '../../command.js'
import { fingerprint, fingerprintBlocks, generateKeyFile } from '../../encryption.js'

export const generate = defineCommand({
  name: 'generate',
  summary: 'make a new private key',
  description:
    'Makes a new private key (RSA, 4096 bits) in a new file that only you can read. Nothing is sent to the server, and no file is overwritten. Keep a copy: what is encrypted for the key is lost without it.',
  examples: [
    {
      does: 'a new key, then its public half to the server',
      call: 'v6c key generate privkey.pem && v6c key upload privkey.pem',
    },
  ],
  configure: (command) => command.argument('<file>', 'new file'),
  async run({ io, output }, [file]) {
    const path = resolve(io.cwd, file)
    const publicKey = await generateKeyFile(path)
    const digits = await fingerprint(publicKey)
    output.object({ privateKeyFile: path, fingerprint: digits, publicKey }, [
      ['Private key', path],
      ['Fingerprint', fingerprintBlocks(digits)],
    ])
  },
})
