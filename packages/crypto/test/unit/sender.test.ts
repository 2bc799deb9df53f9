import { isUtf8 } from 'node:buffer'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { decodeEme } from '../../src/eme-pkcs1-v1_5.ts'
import { maxDepth } from '../../src/json-text.ts'
import { aesCtr } from '../../src/node/aes-ctr.ts'
import { nodePlatform } from '../../src/node/platform.ts'
import { rsadp } from '../../src/node/rsa.ts'
import { readPrivateKey } from '../../src/private-key.ts'
import { drawSessionKey } from '../../src/session-key.ts'
import { webPlatform } from '../../src/web/platform.ts'
import { builds } from '../builds.ts'
import { codeOf, cryptoErrorOf } from '../errors.ts'
import { uiDecrypt } from '../vectors/ui.mjs'
import { fromBase64, key2048, key3072, key4096, toBase64, utf8 } from '../vectors.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

describe('session keys', () => {
  test('a key that is valid UTF-8 is drawn again', () => {
    const real = crypto.getRandomValues.bind(crypto)
    let keys = 0
    vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
      if (array instanceof Uint8Array && array.length === 32) {
        keys += 1
        return keys <= 3 ? array.fill(0x40 + keys) : array.fill(0xff)
      }
      return real(array as Uint8Array<ArrayBuffer>) as never
    })
    const { key } = drawSessionKey()
    expect(keys).toBe(4)
    expect(isUtf8(key)).toBe(false)
  })

  test('the counter cannot wrap in the low 32 bits', () => {
    for (let i = 0; i < 64; i++) expect(drawSessionKey().iv[12]).toBeLessThan(0x80)
  })
})

test.each([
  ['Node', nodePlatform],
  ['web', webPlatform],
])("a chunk's base64, and base64 of that, have no padding, %s", (_, { chunkSize }) => {
  const base64 = Buffer.alloc(chunkSize).toString('base64')
  expect(base64).not.toContain('=')
  expect(Buffer.from(base64).toString('base64')).not.toContain('=')
})

describe.each(builds)('sending, $name', (build) => {
  /** The length of the RSA payload, which says the dialect. */
  const payloadOf = (message: string): 'python' | 'ui' => {
    const EM = rsadp(readPrivateKey(key2048.pkcs1))(fromBase64(message.split('$')[0] ?? ''))
    const { valid, ui } = decodeEme(EM)
    expect(valid).toBe(1)
    return ui === 1 ? 'ui' : 'python'
  }

  /** What stands in a message before the UI's base64 is undone. */
  const decryptedText = (message: string): string => {
    const [encryptedKey = '', iv = '', body = ''] = message.split('$')
    const { sessionKey } = decodeEme(rsadp(readPrivateKey(key2048.pkcs1))(fromBase64(encryptedKey)))
    return Buffer.from(
      aesCtr(sessionKey, fromBase64(iv), 32).update(fromBase64(body)) as Uint8Array,
    ).toString('latin1')
  }

  const cases: [string, Uint8Array, 'python' | 'ui'][] = [
    ['an object', utf8('{"a":"é"}'), 'python'],
    ['an array with white space', utf8(' [1, 2]\r\n'), 'python'],
    ['a string', utf8('"test"'), 'python'],
    ['nothing', new Uint8Array(), 'python'],
    ['a number, which the UI would take for base64', utf8('1234'), 'ui'],
    ['null, which the UI would take for base64', utf8('null'), 'ui'],
    ['text that Python would take for base64', utf8('abcd'), 'ui'],
    ['CSV', utf8('a,b\n1,2\n'), 'ui'],
    ['binary', Uint8Array.of(0, 255, 254), 'ui'],
    ['invalid UTF-8 in a string', Uint8Array.of(0x22, 0xff, 0x22), 'ui'],
    ['a byte order mark before JSON, which Python refuses', utf8('\ufeff{}'), 'ui'],
    ['the deepest nesting that Python takes', utf8('['.repeat(maxDepth) + ']'.repeat(maxDepth)), 'python'],
    ['a nesting that Python refuses', utf8('['.repeat(maxDepth + 1) + ']'.repeat(maxDepth + 1)), 'ui'],
    ['an integer that Python refuses', utf8(`[${'9'.repeat(4301)}]`), 'ui'],
  ]
  test.each(cases)('%s', async (_, plaintext, dialect) => {
    const cryptor = await build.createCryptor(key2048.pkcs1)
    const [message = ''] = await cryptor.encrypt(plaintext, [key2048.publicKey])
    expect(payloadOf(message)).toBe(dialect)
    expect(toBase64(await cryptor.decrypt(message))).toBe(toBase64(plaintext))
  })

  test('the libraries of the web UI read what we send', async () => {
    const cryptor = await build.createCryptor(key2048.pkcs1)
    for (const value of [{ a: ['größe', 1] }, [1, 2], 'text', 42, null, true, 'x'.repeat(100_000)]) {
      const text = JSON.stringify(value)
      const [message = ''] = await build.encryptJson(cryptor, value, [key2048.publicKey])
      const read = uiDecrypt(message, key2048.pkcs1)
      expect(read).toBe(text)
    }
  })

  test('bytes whose base64 is JSON, which Python would not decode', async () => {
    const cryptor = await build.createCryptor(key2048.pkcs1)
    for (const base64 of ['1234', 'true', 'null', 'Infinity', '12e+3456', '1'.repeat(2_000_000)]) {
      const plaintext = fromBase64(base64)
      const [message = ''] = await cryptor.encrypt(plaintext, [key2048.publicKey])
      expect(toBase64(await cryptor.decrypt(message))).toBe(base64)
      if (base64.length < 1000) {
        // The UI's own steps, up to what it hands to atob.
        expect(uiDecrypt(message, key2048.pkcs1)).toBe(Buffer.from(plaintext).toString('latin1'))
      }
      // What Python decrypts must be nothing that json.loads takes.
      const text = decryptedText(message)
      expect(text).toBe(`\f\f\f${base64}`)
      expect(() => JSON.parse(text)).toThrow(SyntaxError)
    }
  })

  test('one body serves all recipients, with its own session key encryption for each', async () => {
    const cryptor = await build.createCryptor(key2048.pkcs1)
    const recipients = [key2048, key3072, key4096, key2048].map(({ publicKey }) => publicKey)
    const messages = await cryptor.encrypt(utf8('{"a":1}'), recipients)
    const parts = messages.map((message) => message.split('$'))
    expect(new Set(parts.map(([, iv, body]) => `${iv} ${body}`)).size).toBe(1)
    expect(new Set(parts.map(([key]) => key)).size).toBe(4)
    expect(parts.map(([key]) => fromBase64(key ?? '').length)).toEqual([256, 384, 512, 256])
    for (const [index, key] of [key2048, key3072, key4096, key2048].entries()) {
      const own = await build.createCryptor(key.pkcs1)
      expect(await build.decryptJson(own, messages[index] ?? '')).toEqual({ a: 1 })
    }
  })

  test('blobs for several recipients', async () => {
    const cryptor = await build.createCryptor(key2048.pkcs1)
    const plaintext = new Uint8Array(200_003).map((_, i) => i % 251)
    const [mine, theirs] = await cryptor.encryptBlob(plaintext, [key2048.publicKey, key4096.publicKey])
    expect(theirs?.length).toBe(710 + plaintext.length)
    expect(toBase64(await cryptor.decryptBlob(mine ?? plaintext))).toBe(toBase64(plaintext))
    expect(await cryptor.encryptBlob(plaintext, [])).toEqual([])
  })

  test('a plaintext that no string can carry is refused before anything is encrypted', async () => {
    const cryptor = await build.createCryptor(key2048.pkcs1)
    // As long as it must be for the error, without the memory.
    const huge = Object.defineProperty(new Uint8Array(8), 'length', { value: 400 * 2 ** 20 }) as Uint8Array
    const error = await cryptoErrorOf(() => cryptor.encrypt(huge, [key4096.publicKey]))
    expect(error.code).toBe('too-large')
    expect(error.message).toContain('blob')
  })

  test('an error names the recipient', async () => {
    const cryptor = await build.createCryptor(key2048.pkcs1)
    const error = await cryptoErrorOf(() => cryptor.encryptBlob(utf8('x'), [key2048.publicKey, 'x']))
    expect(error).toMatchObject({ code: 'public-key', recipient: 1 })
  })

  test('a stream of anything but bytes fails', async () => {
    const cryptor = await build.createCryptor(key2048.pkcs1)
    const source = new ReadableStream({
      start(controller) {
        controller.enqueue('text')
        controller.close()
      },
    })
    const reader = cryptor.encryptStream(source, key2048.publicKey).getReader()
    await reader.read()
    await expect(reader.read()).rejects.toThrow(TypeError)
  })

  test('JSON and text helpers', async () => {
    const cryptor = await build.createCryptor(key2048.pkcs1)
    const to = [cryptor.publicKey]
    const [text = ''] = await build.encryptText(cryptor, 'grüße, 漢字', to)
    expect(await build.decryptText(cryptor, text)).toBe('grüße, 漢字')
    expect(await codeOf(() => build.decryptJson(cryptor, text))).toBe('json')
    const secret = await cryptoErrorOf(() => build.decryptJson(cryptor, text))
    expect(String(secret.stack)).not.toContain('grüße')
    const cycle: unknown[] = []
    cycle.push(cycle)
    for (const value of [undefined, () => 1, cycle, 1n]) {
      expect(await codeOf(() => build.encryptJson(cryptor, value, to))).toBe('json')
    }
    // UTF-8 would put U+FFFD into its place.
    expect(await codeOf(() => build.encryptText(cryptor, 'half a \ud83d', to))).toBe('text')
  })

  test('a value that nests deeper than Python reads is sent in the form of the UI', async () => {
    const cryptor = await build.createCryptor(key2048.pkcs1)
    const nested = (depth: number): unknown => (depth === 0 ? ']' : [']', nested(depth - 1)])
    for (const [depth, dialect] of [
      [maxDepth, 'python'],
      [maxDepth + 1, 'ui'],
    ] as const) {
      const [message = ''] = await build.encryptJson(cryptor, nested(depth), [key2048.publicKey])
      expect(payloadOf(message)).toBe(dialect)
      expect(await build.decryptJson(cryptor, message)).toEqual(nested(depth))
    }
  })

  test('bytes that are no text: Latin-1 only in the form of the UI', async () => {
    const cryptor = await build.createCryptor(key2048.pkcs1)
    const [ui = ''] = await cryptor.encrypt(Uint8Array.of(0xe9), [cryptor.publicKey])
    expect(await build.decryptText(cryptor, ui)).toBe('é')
    const { python } = await import('../vectors.ts')
    const binary = python.messages.find((m) => m.form === 'inline' && m.plaintext === 'binary' && m.key === 0)
    expect(await codeOf(() => build.decryptText(cryptor, binary?.message ?? ''))).toBe('text')
  })
})
