import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CryptoError } from '../../src/crypto-error.ts'
import { builds } from '../builds.ts'
import { fromBase64, key2048, key3072, pemText, python, serverForm, toBase64, ui } from '../vectors.ts'

/** What a hostile server may do to a text or to bytes. */
type Change =
  | { kind: 'replace'; at: number; with: number }
  | { kind: 'insert'; at: number; with: number }
  | { kind: 'delete'; at: number; length: number }
  | { kind: 'repeat'; at: number; length: number }
  | { kind: 'truncate'; at: number }

const at = fc.double({ min: 0, max: 1, noNaN: true })
const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('replace' as const), at, with: fc.nat(0xffff) }),
    fc.record({ kind: fc.constant('insert' as const), at, with: fc.nat(0xffff) }),
    fc.record({ kind: fc.constant('delete' as const), at, length: fc.nat(40) }),
    fc.record({ kind: fc.constant('repeat' as const), at, length: fc.nat(40) }),
    fc.record({ kind: fc.constant('truncate' as const), at }),
  ),
  { minLength: 1, maxLength: 4 },
)

/** Applies changes to a sequence of numbers: bytes, or UTF-16 code units. */
function mutate(units: readonly number[], list: readonly Change[]): number[] {
  let result = [...units]
  for (const change of list) {
    const index = Math.floor(change.at * result.length)
    if (change.kind === 'replace') result[index] = change.with
    else if (change.kind === 'insert') result.splice(index, 0, change.with)
    else if (change.kind === 'delete') result.splice(index, change.length)
    else if (change.kind === 'repeat') result.splice(index, 0, ...result.slice(index, index + change.length))
    else result = result.slice(0, index)
  }
  return result
}

const mutateText = (text: string, list: readonly Change[]): string =>
  String.fromCharCode(
    ...mutate(
      Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)),
      list,
    ),
  )
const mutateBytes = (bytes: Uint8Array, list: readonly Change[]): Uint8Array =>
  Uint8Array.from(mutate([...bytes], list))

/** The code of what an action fails with, or what it gives. Anything but a CryptoError fails the test. */
async function outcomeOf<T>(action: () => T): Promise<Awaited<T> | string> {
  try {
    return await action()
  } catch (error) {
    if (!(error instanceof CryptoError)) throw error
    return error.code
  }
}

const messageCodes = [
  'format',
  'base64-key',
  'base64-iv',
  'base64-body',
  'rsa-length',
  'iv-length',
  'decrypt',
]
const inline = [
  ...python.messages.filter((m) => m.key === 0 && m.form === 'inline').map(({ message }) => message),
  ...ui.messages.filter((m) => m.key === 0 && m.value === 'input').map(({ message }) => message),
]
const blobs = python.messages
  .filter((m) => m.key === 0 && m.form !== 'inline' && m.plaintext !== 'long')
  .map(({ message }) => fromBase64(message))

describe.each(builds)('fuzz, $name', (build) => {
  const cryptor = build.createCryptor(key2048.pkcs1)

  test('a changed inline message decrypts to as many bytes as its body has, or fails with a code of a message', async () => {
    const own = await cryptor
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...inline), changes, async (message, list) => {
        const changed = mutateText(message, list)
        const outcome = await outcomeOf(() => own.decrypt(changed))
        if (typeof outcome === 'string') {
          expect(messageCodes).toContain(outcome)
          return
        }
        // Bit flips in iv and body cannot be noticed. But what comes back is never the message itself.
        const bodyLength = Buffer.from(changed.trimEnd().split('$')[2] ?? '', 'base64').length
        expect(outcome.length).toBeLessThanOrEqual(bodyLength)
      }),
      { numRuns: 600 },
    )
  }, 120_000)

  test('any text at all fails with a code of a message', async () => {
    const own = await cryptor
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('$', 'A', '=', '+', '\n', 'é') }),
    )
    await fc.assert(
      fc.asyncProperty(text, async (message) => {
        expect(messageCodes).toContain(await outcomeOf(() => own.decrypt(message)))
      }),
      { numRuns: 1000 },
    )
  })

  test('a changed blob message, whole and as a stream, gives the same', async () => {
    const own = await cryptor
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...blobs),
        changes,
        fc.integer({ min: 1, max: 700 }),
        async (blob, list, size) => {
          const changed = mutateBytes(blob, list)
          const whole = await outcomeOf(() => own.decryptBlob(changed))
          let offset = 0
          const source = new ReadableStream<Uint8Array>({
            pull(controller) {
              if (offset >= changed.length) controller.close()
              else controller.enqueue(changed.slice(offset, offset + size))
              offset += size
            },
          })
          const streamed = await outcomeOf(async () => {
            const pieces: Uint8Array[] = []
            for await (const piece of own.decryptStream(source) as unknown as AsyncIterable<Uint8Array>)
              pieces.push(piece)
            return new Uint8Array(Buffer.concat(pieces))
          })
          expect(streamed).toEqual(whole)
          if (typeof whole === 'string') expect(messageCodes).toContain(whole)
        },
      ),
      { numRuns: 400 },
    )
  }, 120_000)

  test('a changed private key is refused, or is the key that it was', async () => {
    const pems = [key2048.pkcs1, key2048.pkcs8, key3072.pkcs1]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...pems), changes, async (pem, list) => {
        const outcome = await outcomeOf(() => build.publicKeyOf(mutateText(pem, list)))
        expect([key2048.publicKey, key3072.publicKey, 'private-key', 'passphrase']).toContain(outcome)
      }),
      { numRuns: 600 },
    )
  }, 120_000)

  test('changed bytes of a private key are refused', async () => {
    const der = fromBase64(key2048.pkcs1.replace(/-----.*-----|\s/g, ''))
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const changed = mutateBytes(der, list)
        const body = toBase64(changed).replace(/.{64}/g, '$&\n')
        const outcome = await outcomeOf(() =>
          build.publicKeyOf(`-----BEGIN RSA PRIVATE KEY-----\n${body}\n-----END RSA PRIVATE KEY-----\n`),
        )
        if (outcome !== 'private-key') expect(toBase64(changed)).toBe(toBase64(der))
      }),
      { numRuns: 600 },
    )
  }, 120_000)

  test('a changed public key is refused, or encrypts for whatever key it is', async () => {
    const own = await cryptor
    const publicKeys = [key2048.publicKey, key2048.publicKeyPkcs1]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...publicKeys),
        fc.boolean(),
        changes,
        async (publicKey, outside, list) => {
          const changed = outside
            ? mutateText(publicKey, list)
            : serverForm(mutateText(pemText(publicKey), list))
          const outcome = await outcomeOf(() => own.encrypt(new Uint8Array(3), [changed]))
          if (outcome === 'public-key') return
          expect(await outcomeOf(() => own.fingerprint(changed))).toMatch(/^[0-9a-f]{64}$/)
        },
      ),
      { numRuns: 600 },
    )
  }, 120_000)

  test('any bytes come back exactly, inline, as a blob and as a stream', async () => {
    const own = await cryptor
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.integer({ min: 1, max: 50 }),
        async (plaintext, size) => {
          const [message = ''] = await own.encrypt(plaintext, [own.publicKey])
          expect(await own.decrypt(message)).toEqual(plaintext)
          const [blob = plaintext] = await own.encryptBlob(plaintext, [own.publicKey])
          expect(await own.decryptBlob(blob)).toEqual(plaintext)
          let offset = 0
          const source = new ReadableStream<Uint8Array>({
            pull(controller) {
              if (offset >= plaintext.length) controller.close()
              else controller.enqueue(plaintext.slice(offset, offset + size))
              offset += size
            },
          })
          const back = new Uint8Array(
            await new Response(
              own.decryptStream(own.encryptStream(source, own.publicKey)) as ReadableStream<
                Uint8Array<ArrayBuffer>
              >,
            ).arrayBuffer(),
          )
          expect(back).toEqual(plaintext)
        },
      ),
      { numRuns: 60 },
    )
  }, 120_000)
})
