import { collect, fromBase64, sampleBytes, streamOf, utf8 } from './bytes.js'
import { type ContractCase, expect, expectBytes, expectCryptoError, expectEqual } from './contract-case.js'
import type { CryptorPair } from './cryptor-contract.js'
import { cryptorMessages } from './cryptor-messages.js'

/** Blob messages as streams. */
export function streamCases(cryptors: () => Promise<CryptorPair>): ContractCase[] {
  return [
    ...[0, 1, 16, 65_536, 300_001].map((length) => ({
      name: `stream: ${length} bytes come back exactly, whatever the chunks are`,
      async run() {
        const { own, other } = await cryptors()
        const plaintext = sampleBytes(length)
        for (const sizes of [[length + 1], [1, 7, 16, 4096, 65_537]]) {
          const message = await collect(other.encryptStream(streamOf(plaintext, sizes), own.publicKey))
          expectEqual(message.length, other.encryptedLength(length, own.publicKey), 'encryptedLength')
          const back = await collect(own.decryptStream(streamOf(message, sizes)))
          expectBytes(back, plaintext, `in chunks of ${sizes.join(', ')}`)
        }
      },
    })),
    {
      name: 'stream: a message of the Python client is read, also byte by byte',
      async run() {
        const { own } = await cryptors()
        const message = fromBase64(cryptorMessages.pythonBlobBase64)
        for (const size of [1, message.length]) {
          expectBytes(
            await collect(own.decryptStream(streamOf(message, [size]))),
            utf8(cryptorMessages.inputText),
            `in chunks of ${size}`,
          )
        }
      },
    },
    {
      name: 'stream: errors appear on the returned stream, and the source is cancelled',
      async run() {
        const { own } = await cryptors()
        const message = fromBase64(cryptorMessages.pythonBlobBase64)
        const changed = message.slice()
        // Another character of base64 in the session key.
        changed[40] = changed[40] === 0x41 ? 0x42 : 0x41
        const bad: [string, Uint8Array, string][] = [
          ['an empty stream', new Uint8Array(0), 'format'],
          ['a stream that ends in the header', message.slice(0, 300), 'format'],
          ['a changed session key', changed, 'decrypt'],
        ]
        for (const [what, bytes, code] of bad) {
          let cancelled = false
          const source = new ReadableStream<Uint8Array>({
            start: (controller) => controller.enqueue(bytes.length === 0 ? utf8('$') : bytes),
            pull: (controller) => (code === 'format' ? controller.close() : undefined),
            cancel: () => {
              cancelled = true
            },
          })
          const stream = own.decryptStream(source)
          await expectCryptoError(() => collect(stream), [code], what)
          if (code === 'decrypt') expect(cancelled, `${what}: the source must be cancelled`)
        }
      },
    },
    {
      name: 'stream: a header without end is not read without end',
      async run() {
        const { own } = await cryptors()
        const { source, delivered } = endless(new Uint8Array(1024).fill(0x41))
        await expectCryptoError(() => collect(own.decryptStream(source)), ['format'], 'an endless header')
        expect(delivered() <= 64, `${delivered()} KiB of a header were read`)
      },
    },
    ...(['encryptStream', 'decryptStream'] as const).map((method) => ({
      name: `stream: ${method} works at the pace of its reader, and passes a cancellation on`,
      async run() {
        const { own } = await cryptors()
        const first =
          method === 'encryptStream' ? new Uint8Array(0) : fromBase64(cryptorMessages.pythonBlobBase64)
        const { source, delivered, cancelledWith } = endless(new Uint8Array(1024), first)
        const stream =
          method === 'encryptStream' ? own.encryptStream(source, own.publicKey) : own.decryptStream(source)
        const reader = stream.getReader()
        for (let i = 0; i < 3; i++) await reader.read()
        // Whoever reads ahead has the time for it.
        await new Promise((resolve) => setTimeout(resolve, 20))
        expect(delivered() <= 16, `${delivered()} chunks were read for three`)
        await reader.cancel('enough')
        expectEqual(cancelledWith(), 'enough', 'the reason that the source saw')
      },
    })),
    {
      name: "stream: a source's error is passed on",
      async run() {
        const { own } = await cryptors()
        const broken = (): ReadableStream<Uint8Array> =>
          new ReadableStream({ pull: () => Promise.reject(new Error('disk on fire')) })
        for (const stream of [own.encryptStream(broken(), own.publicKey), own.decryptStream(broken())]) {
          let text = ''
          await collect(stream).catch((error: unknown) => {
            text = String(error)
          })
          expect(text.includes('disk on fire'), `expected the source's error, got "${text}"`)
        }
      },
    },
    {
      name: 'stream: a recipient that has no usable key is refused before anything is read',
      async run() {
        const { own } = await cryptors()
        let read = false
        const source = new ReadableStream<Uint8Array>(
          {
            pull(controller) {
              read = true
              controller.close()
            },
          },
          { highWaterMark: 0 },
        )
        await expectCryptoError(() => own.encryptStream(source, ''), ['public-key'], 'encryptStream')
        expect(!read && !source.locked, 'the source must be untouched')
      },
    },
  ]
}

/** A source that gives one chunk over and over, and fails where an endless one would hang whoever wants to read it all. */
function endless(chunk: Uint8Array, first = chunk) {
  let delivered = 0
  let cancelledWith: unknown
  const source = new ReadableStream<Uint8Array>({
    pull(controller) {
      delivered += 1
      if (delivered > 2000) controller.error(new Error('A source without end was read on and on.'))
      else controller.enqueue(delivered === 1 ? first : chunk.slice())
    },
    cancel(reason) {
      cancelledWith = reason
    },
  })
  return { source, delivered: () => delivered, cancelledWith: () => cancelledWith }
}
