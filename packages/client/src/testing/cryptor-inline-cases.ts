import { fromBase64, sampleBytes, toBase64, utf8 } from './bytes.js'
import { type ContractCase, expect, expectBytes, expectCryptoError, expectEqual } from './contract-case.js'
import type { CryptorPair } from './cryptor-contract.js'
import { cryptorMessages } from './cryptor-messages.js'

const plaintexts: Record<string, Uint8Array> = {
  'an empty plaintext': new Uint8Array(0),
  'a JSON object': utf8('{"method":"average","args":["größe",1.5,null]}'),
  'a bare JSON number': utf8('42'),
  'a bare JSON literal': utf8('true'),
  'text that looks like base64': utf8('abcd'),
  'text that is no JSON': utf8('a,b\n1,2\n'),
  'one byte': Uint8Array.of(0xff),
  'all byte values': Uint8Array.from({ length: 256 }, (_, i) => i),
  '15 bytes': sampleBytes(15),
  '16 bytes': sampleBytes(16),
  '17 bytes': sampleBytes(17),
  // More than a cryptor may work on at a time.
  '3 MB': sampleBytes(3_000_001),
  '3 MB of JSON': utf8(JSON.stringify('x'.repeat(3_000_000))),
}

/** Inline messages. */
export function inlineCases(cryptors: () => Promise<CryptorPair>): ContractCase[] {
  return [
    ...Object.entries(plaintexts).map(([name, plaintext]) => ({
      name: `inline: ${name} comes back exactly, for each of two recipients`,
      async run() {
        const { own, other } = await cryptors()
        const messages = await other.encrypt(plaintext, [own.publicKey, other.publicKey])
        expectEqual(messages.length, 2, 'the number of messages')
        expectBytes(await own.decrypt(messages[0] ?? ''), plaintext, 'the first message')
        expectBytes(await other.decrypt(messages[1] ?? ''), plaintext, 'the second message')
      },
    })),
    {
      name: 'inline: JSON that the caller vouches for comes back exactly, also what is no object',
      async run() {
        const { own, other } = await cryptors()
        for (const text of ['{"a":"é"}', '[1]', '"text"', '42', 'null']) {
          const [message = ''] = await other.encrypt(utf8(text), [own.publicKey], { json: true })
          expectBytes(await own.decrypt(message), utf8(text), text)
        }
      },
    },
    {
      name: 'inline: no recipients, no messages',
      async run() {
        const { own } = await cryptors()
        expectEqual((await own.encrypt(utf8('{}'), [])).length, 0, 'the number of messages')
      },
    },
    {
      name: 'inline: a message has three parts in strict base64, and nothing of it repeats',
      async run() {
        const { own } = await cryptors()
        const seen = new Set<string>()
        for (let i = 0; i < 4; i++) {
          const [message = ''] = await own.encrypt(utf8('{"a":1}'), [own.publicKey])
          const parts = message.split('$')
          expectEqual(parts.length, 3, 'the number of parts')
          for (const part of parts) {
            expectEqual(toBase64(fromBase64(part)), part, 'a part in strict base64')
            seen.add(part)
          }
          expectEqual(fromBase64(parts[0] ?? '').length, 256, 'the length of the encrypted session key')
          const iv = fromBase64(parts[1] ?? '')
          expectEqual(iv.length, 16, 'the length of the initialization vector')
          expect((iv[12] ?? 0x80) < 0x80, 'the low 32 bits of the counter must not wrap in the web UI')
        }
        expectEqual(seen.size, 12, 'the number of different parts')
      },
    },
    {
      name: 'inline: a message of the Python client is read',
      async run() {
        const { own } = await cryptors()
        expectBytes(
          await own.decrypt(cryptorMessages.pythonInline),
          utf8(cryptorMessages.inputText),
          'plaintext',
        )
        // Its counter carries beyond the low 32 bits.
        expectBytes(
          await own.decrypt(cryptorMessages.pythonCarryInline),
          fromBase64(cryptorMessages.pythonCarryPlaintextBase64),
          'plaintext after a carry',
        )
      },
    },
    {
      name: 'inline: a message of the web UI is read',
      async run() {
        const { own } = await cryptors()
        expectBytes(await own.decrypt(cryptorMessages.uiInline), utf8(cryptorMessages.uiText), 'plaintext')
        // Its counter wraps within the low 32 bits.
        expectBytes(
          await own.decrypt(cryptorMessages.uiWrapInline),
          utf8(cryptorMessages.uiText),
          'plaintext after a wrap',
        )
      },
    },
    {
      name: 'inline: white space after a message does not matter',
      async run() {
        const { own } = await cryptors()
        expectBytes(
          await own.decrypt(`${cryptorMessages.pythonInline}\r\n`),
          utf8(cryptorMessages.inputText),
          'plaintext',
        )
      },
    },
    {
      name: 'inline: a message for another key fails, and never comes back as it was',
      async run() {
        const { own, other } = await cryptors()
        const [message = ''] = await own.encrypt(utf8('{}'), [other.publicKey])
        // The keys differ in length, which the message shows.
        await expectCryptoError(
          () => own.decrypt(message),
          ['rsa-length', 'decrypt'],
          'a message for a longer key',
        )
      },
    },
    {
      name: 'inline: a changed session key fails with the code decrypt and one text',
      async run() {
        const { own } = await cryptors()
        const [keyPart = '', iv = '', body = ''] = cryptorMessages.pythonInline.split('$')
        const texts = new Set<string>()
        for (const index of [1, 100, 255]) {
          const encryptedKey = fromBase64(keyPart)
          encryptedKey[index] = (encryptedKey[index] ?? 0) ^ 1
          const changed = [toBase64(encryptedKey), iv, body].join('$')
          const error = await expectCryptoError(
            () => own.decrypt(changed),
            ['decrypt'],
            `byte ${index} changed`,
          )
          texts.add(error.message)
          expect(!error.message.includes(body), 'an error must not quote the message')
        }
        expectEqual(texts.size, 1, 'the number of different texts')
      },
    },
    {
      name: 'inline: what is no message is refused with its code',
      async run() {
        const { own } = await cryptors()
        const [key = '', iv = '', body = ''] = cryptorMessages.pythonInline.split('$')
        const bad: [string, string, string][] = [
          ['an empty text', '', 'format'],
          ['no separator', toBase64(utf8('{}')), 'format'],
          ['one separator', `${key}$${iv}`, 'format'],
          ['a session key that is not base64', `?${key.slice(1)}$${iv}$${body}`, 'base64-key'],
          [
            'a session key that is too short',
            `${toBase64(fromBase64(key).slice(1))}$${iv}$${body}`,
            'rsa-length',
          ],
          ['an initialization vector that is not base64', `${key}$?${iv.slice(1)}$${body}`, 'base64-iv'],
          ['an initialization vector of 12 bytes', `${key}$${iv.slice(0, 16)}$${body}`, 'iv-length'],
          ['a body that is not base64', `${key}$${iv}$?${body.slice(1)}`, 'base64-body'],
          ['a body with a fourth part', `${key}$${iv}$${body}$${body}`, 'base64-body'],
          ['a body that is cut', `${key}$${iv}$${body.slice(0, 5)}`, 'base64-body'],
          ...[
            'QUJD\nQUJD',
            'QUJD    QUJD',
            ' QUJD',
            '-_-_',
            'QQ',
            'QR==',
            'QQ==QUJD',
            'QUJDQ===',
            '====',
            '\u0141AAA',
          ].map((text): [string, string, string] => [
            `the body ${text}`,
            `${key}$${iv}$${text}`,
            'base64-body',
          ]),
        ]
        for (const [what, message, code] of bad) {
          await expectCryptoError(() => own.decrypt(message), [code], what)
        }
      },
    },
  ]
}
