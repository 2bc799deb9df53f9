import type { Cryptor } from '@vantage6-js/client'
import { cryptorContract } from '@vantage6-js/client/testing'
import { describe, expect, test } from 'vitest'
import { builds } from '../builds.ts'

describe.each(builds)('the Cryptor contract, $name', ({ createCryptor }) => {
  for (const { name, run } of cryptorContract((pem) => createCryptor(pem))) test(name, run)
})

/** What somebody might get wrong, and the case that must notice. */
const mistakes: [string, (cryptor: Cryptor) => Partial<Cryptor>, string][] = [
  [
    'sends nested JSON in the form that Python cannot read',
    (real) => ({ encrypt: (plaintext, recipients) => real.encrypt(plaintext, recipients, { json: true }) }),
    'inline: the Python client and the web UI read JSON of many levels exactly',
  ],
  [
    'guesses by the plaintext whether it is base64',
    (real) => ({
      async decrypt(message) {
        const plaintext = await real.decrypt(message)
        const text = Buffer.from(plaintext).toString('latin1')
        return /^(\w{4})+$/.test(text) ? new Uint8Array(Buffer.from(text, 'base64')) : plaintext
      },
    }),
    "inline: in Python's form every plaintext comes back as it is, also what looks like the web UI's",
  ],
  [
    'gives the message back where it cannot decrypt it',
    (real) => ({ decrypt: (message) => real.decrypt(message).catch(() => Buffer.from(message)) }),
    'inline: a session key in any other encoding fails with the code decrypt and one text',
  ],
  [
    'overlooks white space in a message',
    (real) => ({ decrypt: (message) => real.decrypt(message.replace(/\s/g, '')) }),
    'inline: what is no message is refused with its code',
  ],
  [
    'looks at the padding before the body',
    (real) => ({
      async decrypt(message) {
        const [key, iv] = message.split('$')
        await real.decrypt(`${key}$${iv}$`)
        return real.decrypt(message)
      },
    }),
    'inline: a damaged body does not tell whether the session key was right',
  ],
  [
    'encrypts in place',
    (real) => ({
      encrypt(plaintext, recipients, options) {
        const messages = real.encrypt(plaintext.slice(), recipients, options)
        plaintext.fill(0)
        return messages
      },
    }),
    'encrypting leaves the plaintext as it is, and takes a part of a larger buffer',
  ],
  [
    'reads ahead',
    (real) => ({
      decryptStream: (message) =>
        real.decryptStream(
          message.pipeThrough(new TransformStream(undefined, undefined, { highWaterMark: 40 })),
        ),
    }),
    'stream: decryptStream works at the pace of its reader, and passes a cancellation on',
  ],
]

test.each(mistakes)('the contract notices a cryptor that %s', async (_, mistake, name) => {
  const cases = cryptorContract(async (pem) => {
    const real = await (builds[0] as (typeof builds)[number]).createCryptor(pem)
    const methods: Cryptor = {
      publicKey: real.publicKey,
      fingerprint: (key) => real.fingerprint(key),
      encrypt: (plaintext, recipients, options) => real.encrypt(plaintext, recipients, options),
      decrypt: (message) => real.decrypt(message),
      encryptStream: (plaintext, recipient) => real.encryptStream(plaintext, recipient),
      encryptedLength: (length, recipient) => real.encryptedLength(length, recipient),
      decryptStream: (message) => real.decryptStream(message),
    }
    return { ...methods, ...mistake(real) }
  })
  const noticing = cases.find((one) => one.name === name)
  await expect(noticing?.run()).rejects.toMatchObject({ name: 'ContractError' })
})
