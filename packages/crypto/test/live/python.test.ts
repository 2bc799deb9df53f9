import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setUpEnvironment } from '@vantage6-js/sandbox'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { maxDepth } from '../../src/json-text.ts'
import { writePrivateKeyFile } from '../../src/node.ts'
import type { RsaCryptor } from '../../src/rsa-cryptor.ts'
import { builds } from '../builds.ts'
import { fromBase64, key2048, key3072, toBase64, utf8 } from '../vectors.ts'

/** What rsa_cryptor.py can do. */
type Operation =
  | { do: 'public-key' }
  | { do: 'verify-public-key'; publicKey: string }
  | { do: 'decrypt-inline' | 'decrypt-blob' | 'decrypt-stream'; data: string }
  | { do: 'encrypt-inline' | 'encrypt-blob' | 'encrypt-stream'; data: string; publicKey: string }
type Answer = { value: string | boolean; error?: undefined } | { value?: undefined; error: string }

let python: string
let folder: string
beforeAll(async () => {
  python = (await setUpEnvironment()).python
  folder = await mkdtemp(join(tmpdir(), 'crypto-live-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Lets the real RSACryptor work with a private key. */
async function rsaCryptor(privateKeyFile: string, operations: readonly Operation[]): Promise<Answer[]> {
  const script = fileURLToPath(new URL('./rsa_cryptor.py', import.meta.url))
  const child = spawn(python, [script], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify({ privateKeyFile, operations }))
  const exited = once(child, 'exit')
  const output = await new Response(child.stdout as unknown as BodyInit).text()
  expect(await exited).toEqual([0, null])
  return JSON.parse(output) as Answer[]
}

const collect = async (stream: ReadableStream<Uint8Array>): Promise<Uint8Array> =>
  new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer())
const streamOf = (bytes: Uint8Array): ReadableStream<Uint8Array> =>
  new Blob([bytes as Uint8Array<ArrayBuffer>]).stream()

const plaintexts: Uint8Array[] = [
  '',
  '{"method":"average","kwargs":{"column":"größe"}}',
  '"test"',
  '[]',
  ' {"a": 1}\n',
  'null',
  'true',
  '42',
  '-1.5e300',
  'NaN',
  'test',
  'abcd',
  'abcd efgh',
  'AAAA\n',
  '1234',
  'a,b\n1,2\n',
  '123e4567-e89b-12d3-a456-426614174000',
  '\ufeff{}',
  '{"a":1',
  '['.repeat(maxDepth) + ']'.repeat(maxDepth),
  '['.repeat(3000) + ']'.repeat(3000),
  `[${'9'.repeat(4299)}]`,
  `[${'9'.repeat(5000)}]`,
  // Some chunks.
  JSON.stringify('x'.repeat(2_000_000)),
].map(utf8)
plaintexts.push(
  Uint8Array.from({ length: 256 }, (_, i) => i),
  new Uint8Array(2_000_001),
  Uint8Array.of(0x22, 0xff, 0x22),
  // Their base64 is JSON.
  ...['1234', '0000', 'true', 'null', 'Infinity', '12345678', '12e+3456', '1'.repeat(6000)].map(fromBase64),
)
for (const bytes of fc.sample(fc.uint8Array({ maxLength: 60 }), 60)) plaintexts.push(bytes)
for (const text of fc.sample(fc.json({ maxDepth: 3 }), 60)) plaintexts.push(utf8(text))
for (const text of fc.sample(fc.string({ unit: fc.constantFrom(...'ABab01+/= \n'), maxLength: 24 }), 60)) {
  plaintexts.push(utf8(text))
}

describe.each(builds)('with the real RSACryptor, $name', (build) => {
  let cryptor: RsaCryptor
  let keyFile: string
  beforeAll(async () => {
    // A short key: there are hundreds of RSA operations to come.
    keyFile = join(folder, `${build.name}.pem`)
    await writePrivateKeyFile(keyFile, key2048.pkcs1)
    cryptor = await build.createCryptor(key2048.pkcs1)
  })

  test('it loads a key that we made, finds its public key the same, and reads what is for it', async () => {
    const pem = await build.generatePrivateKey()
    const file = join(folder, `${build.name} new.pem`)
    await writePrivateKeyFile(file, pem)
    const { publicKey } = await build.createCryptor(pem)
    const crlf = toBase64(utf8(Buffer.from(publicKey, 'base64').toString().replaceAll('\n', '\r\n')))
    const [message = ''] = await cryptor.encrypt(utf8('{}'), [publicKey])
    const answers = await rsaCryptor(file, [
      { do: 'public-key' },
      { do: 'verify-public-key', publicKey },
      // To Python this is another key, to us it is not.
      { do: 'verify-public-key', publicKey: crlf },
      { do: 'decrypt-inline', data: message },
    ])
    expect(answers.map(({ value }) => value)).toEqual([publicKey, true, false, toBase64(utf8('{}'))])
    expect(build.samePublicKey(crlf, publicKey)).toBe(true)
  })

  test('it reads every plaintext that we send, exactly: inline, as a blob and as a stream', async () => {
    const to = [key3072.publicKey, cryptor.publicKey]
    const operations: Operation[] = []
    for (const plaintext of plaintexts) {
      const inline = (await cryptor.encrypt(plaintext, to))[1] ?? ''
      const blob = (await cryptor.encryptBlob(plaintext, to))[1] ?? plaintext
      const stream = await collect(cryptor.encryptStream(streamOf(plaintext), cryptor.publicKey))
      operations.push(
        { do: 'decrypt-inline', data: inline },
        { do: 'decrypt-blob', data: toBase64(blob) },
        { do: 'decrypt-stream', data: toBase64(stream) },
      )
    }
    const answers = await rsaCryptor(keyFile, operations)
    const wrong = answers
      .map((answer, i) => ({
        answer,
        operation: operations[i]?.do,
        plaintext: plaintexts[Math.floor(i / 3)] ?? utf8(''),
      }))
      .filter(({ answer, plaintext }) => answer.value !== toBase64(plaintext))
      .map(({ answer, operation, plaintext }) => ({
        operation,
        plaintext: Buffer.from(plaintext).toString().slice(0, 60),
        answer,
      }))
    expect(wrong).toEqual([])
    expect(answers).toHaveLength(3 * plaintexts.length)
  })

  test('we read every plaintext that it sends, exactly, also those that it cannot read itself', async () => {
    const { publicKey } = cryptor
    const operations = plaintexts.flatMap((plaintext): Operation[] => {
      const data = toBase64(plaintext)
      return [
        { do: 'encrypt-inline', data, publicKey },
        { do: 'encrypt-blob', data, publicKey },
        { do: 'encrypt-stream', data, publicKey },
      ]
    })
    const answers = await rsaCryptor(keyFile, operations)
    for (const [i, plaintext] of plaintexts.entries()) {
      const [inline, blob, stream] = answers.slice(3 * i, 3 * i + 3).map(({ value }) => String(value))
      const expected = toBase64(plaintext)
      expect(toBase64(await cryptor.decrypt(inline ?? ''))).toBe(expected)
      expect(toBase64(await cryptor.decryptBlob(fromBase64(blob ?? '')))).toBe(expected)
      expect(toBase64(await collect(cryptor.decryptStream(streamOf(fromBase64(stream ?? '')))))).toBe(
        expected,
      )
    }
  })
})
