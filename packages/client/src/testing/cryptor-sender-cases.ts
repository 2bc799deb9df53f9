import { collect, fromBase64, sampleBytes, streamOf, utf8 } from './bytes.js'
import { type ContractCase, expect, expectBytes, expectEqual } from './contract-case.js'
import type { CryptorPair } from './cryptor-contract.js'
import { aesCtr, latin1, payloadOf, readAsPython, readAsUi } from './cryptor-peers.js'

/** Plaintexts that a reader takes for something else if they are sent in the wrong form. */
const plaintexts: Record<string, Uint8Array> = {
  'an empty plaintext': new Uint8Array(0),
  'a JSON object': utf8('{"method":"average","args":[1.5,null]}'),
  'a JSON array with white space': utf8(' [1, 2]\r\n'),
  'a JSON string': utf8('"test"'),
  'a bare JSON number': utf8('1234'),
  'a bare JSON literal': utf8('true'),
  'text that looks like base64': utf8('abcd'),
  'text that is no JSON': utf8('a,b\n1,2\n'),
  'a UUID': utf8('123e4567-e89b-12d3-a456-426614174000'),
  'a byte order mark before JSON': utf8('\ufeff{}'),
  'bytes that are not UTF-8, in a JSON string': Uint8Array.of(0x22, 0xff, 0x22),
  'all byte values': Uint8Array.from({ length: 256 }, (_, i) => i),
  'JSON of many levels': utf8('['.repeat(3000) + ']'.repeat(3000)),
  'JSON with an integer of many digits': utf8(`[${'9'.repeat(5000)}]`),
  '1 MB': sampleBytes(1_000_001),
  '1 MB of JSON': utf8(JSON.stringify('x'.repeat(1_000_000))),
}
for (const json of ['1234', 'true', 'null', 'Infinity', '12345678'])
  plaintexts[`bytes whose base64 is ${json}`] = fromBase64(json)

/** What the Python client and the web UI read of the messages that a cryptor sends. */
export function senderCases(cryptors: () => Promise<CryptorPair>): ContractCase[] {
  return [
    ...Object.entries(plaintexts).map(([name, plaintext]) => ({
      name: `inline: the Python client and the web UI read ${name} exactly`,
      async run() {
        const { own, other } = await cryptors()
        const [message = ''] = await other.encrypt(plaintext, [own.publicKey])
        expectBytes(await readAsPython(message), plaintext, 'what Python reads')
        expectEqual(await readAsUi(message), latin1(plaintext), 'what the web UI reads')
      },
    })),
    {
      name: 'inline: JSON that the caller vouches for is read by the Python client and the web UI',
      async run() {
        const { own } = await cryptors()
        for (const text of ['{"a":1}', '[1]', '"text"', '1234', 'null', 'true']) {
          const [message = ''] = await own.encrypt(utf8(text), [own.publicKey], { json: true })
          expectBytes(await readAsPython(message), utf8(text), `what Python reads of ${text}`)
          expectEqual(await readAsUi(message), text, `what the web UI reads of ${text}`)
        }
      },
    },
    {
      name: 'inline: JSON beyond ASCII is sent in the form of the Python client, whose text is UTF-8',
      async run() {
        const { own } = await cryptors()
        const text = '{"town":"Köln – 科隆"}'
        const [message = ''] = await own.encrypt(utf8(text), [own.publicKey])
        expectBytes(await readAsPython(message), utf8(text), 'what Python reads')
        expectEqual(await readAsUi(message), text, 'what the web UI reads')
      },
    },
    {
      name: 'stream: the Python client reads what is sent',
      async run() {
        const { own, other } = await cryptors()
        const plaintext = sampleBytes(70_001)
        const message = await collect(other.encryptStream(streamOf(plaintext, [9999]), own.publicKey))
        const [key = '', iv = ''] = latin1(message.subarray(0, 1000)).split('$')
        const payload = payloadOf(fromBase64(key))
        expectEqual(payload.length, 32, 'the length of the session key')
        expect((fromBase64(iv)[12] ?? 0x80) < 0x80, 'the low 32 bits of the counter must not wrap')
        const body = message.subarray(key.length + iv.length + 2)
        expectBytes(await aesCtr(payload, fromBase64(iv), 128, body), plaintext, 'what Python reads')
      },
    },
    {
      name: 'encrypting leaves the plaintext as it is, and takes a part of a larger buffer',
      async run() {
        const { own } = await cryptors()
        const buffer = sampleBytes(1000)
        const part = buffer.subarray(100, 900)
        const [message = ''] = await own.encrypt(part, [own.publicKey])
        const source = new ReadableStream<Uint8Array>({
          start(controller) {
            controller.enqueue(part)
            controller.close()
          },
        })
        const blob = await collect(own.encryptStream(source, own.publicKey))
        expectBytes(buffer, sampleBytes(1000), 'the buffer afterwards')
        expectBytes(await own.decrypt(message), part, 'the inline message')
        expectBytes(await collect(own.decryptStream(streamOf(blob, [blob.length]))), part, 'the blob message')
      },
    },
    {
      name: 'many messages at once do not get mixed up',
      async run() {
        const { own, other } = await cryptors()
        await Promise.all(
          Array.from({ length: 8 }, async (_, i) => {
            const plaintext = sampleBytes(100_000 + i).fill(i, 0, 50_000)
            const [message = ''] = await other.encrypt(plaintext, [own.publicKey])
            expectBytes(await own.decrypt(message), plaintext, `message ${i}`)
          }),
        )
      },
    },
  ]
}
