import { collect, fromBase64, sampleBytes, streamOf, toBase64, utf8 } from './bytes.js'
import { type ContractCase, expectBytes, expectCryptoError, expectEqual } from './contract-case.js'
import type { CryptorPair } from './cryptor-contract.js'
import { aesCtr, messageOf, ownKey, padded, pythonMessage, uiMessage } from './cryptor-peers.js'
import { toOctets } from './textbook-rsa.js'

const key = sampleBytes(32).map((byte) => byte | 0x80)
const iv = sampleBytes(16)
/** Counters that overflow in their low 32, 64 and 128 bits after one block. */
const overflowing = [4, 8, 16].map((bytes) => sampleBytes(16).fill(0xff, 16 - bytes))

/** Session keys in an encoding that no program of vantage6 makes. */
const badKeys: Record<string, Uint8Array> = {
  'block type 1': padded(key, 1),
  'block type 0': padded(key, 0),
  'a first octet that is not 0': padded(key).fill(1, 0, 1),
  'a 0 in the padding': padded(key).fill(0, 20, 21),
  'a 0 right after the block type': padded(key).fill(0, 2, 3),
  'no end of the padding': padded(key).fill(0xaa, ownKey.k - 33, ownKey.k - 32),
  'seven bytes of padding': padded(sampleBytes(ownKey.k - 10)),
  'no payload': padded(new Uint8Array(0)),
  ...Object.fromEntries(
    [16, 24, 31, 33, 64].map((length) => [
      `a key of ${length} bytes`,
      padded(sampleBytes(64).slice(0, length)),
    ]),
  ),
  '43 characters': padded(utf8(toBase64(key).slice(0, 43))),
  '44 characters that are not base64': padded(utf8(`${toBase64(key).slice(0, 42)}_=`)),
  '44 characters and a line break': padded(utf8(`${toBase64(key)}\n`)),
  'the base64 of 31 bytes': padded(utf8(toBase64(key.slice(1)))),
}

/** Messages that no cryptor makes for itself: those of the other programs, and of attackers. */
export function readerCases(cryptors: () => Promise<CryptorPair>): ContractCase[] {
  return [
    {
      name: 'inline: a session key in any other encoding fails with the code decrypt and one text',
      async run() {
        const { own } = await cryptors()
        // A body that a reader who took such a key would be content with.
        const body = toBase64(await aesCtr(key, iv, 32, utf8('QUJD')))
        const texts = new Set<string>()
        for (const [what, encoded] of Object.entries(badKeys)) {
          const message = messageOf(encoded, iv, body)
          texts.add((await expectCryptoError(() => own.decrypt(message), ['decrypt'], what)).message)
        }
        const tooLarge = [toBase64(toOctets(ownKey.n, ownKey.k)), toBase64(iv), 'AAAA'].join('$')
        texts.add((await expectCryptoError(() => own.decrypt(tooLarge), ['decrypt'], 'the modulus')).message)
        expectEqual(texts.size, 1, 'the number of different texts')
      },
    },
    {
      name: 'inline: a damaged body does not tell whether the session key was right',
      async run() {
        const { own } = await cryptors()
        for (const body of ['????', 'QUJD*', 'QUJDQ', 'QR==']) {
          const errors = []
          for (const encoded of [padded(key), padded(utf8(toBase64(key))), padded(key, 1)]) {
            const message = messageOf(encoded, iv, body)
            errors.push(await expectCryptoError(() => own.decrypt(message), ['base64-body'], body))
          }
          expectEqual(new Set(errors.map(({ message }) => message)).size, 1, 'the number of different texts')
        }
      },
    },
    {
      name: "inline: in Python's form every plaintext comes back as it is, also what looks like the web UI's",
      async run() {
        const { own } = await cryptors()
        const text = utf8('A'.repeat(32))
        for (const plaintext of ['', '1234', 'abcd', 'YWJjZA==', 'a,b\n', '\f\f\fYWJj', '"é"'].map(utf8)) {
          for (const sessionKey of [key, text])
            expectBytes(
              await own.decrypt(await pythonMessage(plaintext, sessionKey, iv)),
              plaintext,
              JSON.stringify(new TextDecoder().decode(plaintext)),
            )
        }
      },
    },
    {
      name: "inline: in the web UI's form one layer of base64 comes off, and what is none fails with the code decrypt",
      async run() {
        const { own } = await cryptors()
        for (const plaintext of ['', '{}', 'YWJj', 'é'].map(utf8)) {
          const message = await uiMessage(toBase64(plaintext), key, iv)
          expectBytes(
            await own.decrypt(message),
            plaintext,
            JSON.stringify(new TextDecoder().decode(plaintext)),
          )
        }
        for (const text of ['{"a":1}', 'YWJ', 'YQ=', 'YR==', 'YW-_', 'é']) {
          const message = await uiMessage(text, key, iv)
          await expectCryptoError(() => own.decrypt(message), ['decrypt'], text)
        }
      },
    },
    {
      name: 'counters overflow as they do in the program that wrote the message',
      async run() {
        const { own } = await cryptors()
        const plaintext = sampleBytes(100)
        for (const counter of overflowing) {
          const message = await pythonMessage(plaintext, key, counter)
          expectBytes(await own.decrypt(message), plaintext, "Python's form")
          expectBytes(await collect(own.decryptStream(blobOf(message))), plaintext, 'a blob')
          const fromUi = await uiMessage(toBase64(plaintext), key, counter)
          expectBytes(await own.decrypt(fromUi), plaintext, "the web UI's form")
        }
      },
    },
    {
      name: 'stream: a session key in any other encoding fails with the code decrypt',
      async run() {
        const { own } = await cryptors()
        const all = { ...badKeys, "the web UI's, which knows no blobs": padded(utf8(toBase64(key))) }
        for (const [what, encoded] of Object.entries(all)) {
          const message = messageOf(encoded, iv, toBase64(sampleBytes(48)))
          await expectCryptoError(() => collect(own.decryptStream(blobOf(message))), ['decrypt'], what)
        }
      },
    },
  ]
}

/** The same message as a blob, in chunks that end anywhere. */
function blobOf(message: string): ReadableStream<Uint8Array> {
  const [encryptedKey = '', iv = '', body = ''] = message.split('$')
  const header = utf8(`${encryptedKey}$${iv}$`)
  const blob = new Uint8Array([...header, ...fromBase64(body)])
  return streamOf(blob, [header.length - 1, 3, 20])
}
