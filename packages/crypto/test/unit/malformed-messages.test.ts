import { constants, createPublicKey, generateKeyPairSync, publicEncrypt } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { OS2IP } from '../../src/bytes.ts'
import { readPublicKey } from '../../src/public-key.ts'
import { builds } from '../builds.ts'
import { cryptoErrorOf } from '../errors.ts'
import { fromBase64, key2048, key3072, key4096, pemText, python, toBase64, utf8 } from '../vectors.ts'

const good = python.messages.find(
  ({ key, form, plaintext }) => key === 0 && form === 'inline' && plaintext === 'input',
)?.message as string
const [key, iv, body] = good.split('$') as [string, string, string]
const k = 256

/** An RSA part of any encoded message. */
const rawRsa = (EM: Uint8Array): string =>
  toBase64(
    publicEncrypt(
      { key: createPublicKey(pemText(key2048.publicKey)), padding: constants.RSA_NO_PADDING },
      EM,
    ),
  )

/** An RSA part with the padding of PKCS#1 v1.5 around any payload. */
const padded = (payload: Uint8Array, { type = 2, psLength = k - 3 - payload.length } = {}): string => {
  const EM = new Uint8Array(k).fill(0xaa)
  EM[0] = 0
  EM[1] = type
  EM[2 + psLength] = 0
  EM.set(payload, 3 + psLength)
  return rawRsa(EM)
}
const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length))
const keyText = (bytes: Uint8Array): Uint8Array => utf8(toBase64(bytes))
const ivOf = (length: number): string => toBase64(new Uint8Array(length))
const withBody = (text: string): string => `${key}$${iv}$${text}`
const oaep = toBase64(
  publicEncrypt({ key: pemText(key2048.publicKey), padding: constants.RSA_PKCS1_OAEP_PADDING }, random(32)),
)
const { n } = readPublicKey(key2048.publicKey)
const number = (value: bigint): string =>
  Buffer.from(value.toString(16).padStart(2 * k, '0'), 'hex').toString('base64')

/** What, the message, the code. */
const rows: [string, unknown, string][] = [
  ['empty', '', 'format'],
  ['no separator', 'abcd', 'format'],
  ['one separator', `${key}$${iv}`, 'format'],
  ['a message of an unencrypted collaboration', toBase64(utf8('{"method":"x"}')), 'format'],
  ['the whole message in base64 again', toBase64(utf8(good)), 'format'],
  ['null', null, 'format'],
  ['undefined', undefined, 'format'],
  ['a number', 42, 'format'],
  ['an object', {}, 'format'],
  ['bytes given as an inline message', utf8(good), 'format'],
  ['a first part without end', `${'A'.repeat(5000)}$${iv}$${body}`, 'format'],

  ['key part: bad character', `*${key.slice(1)}$${iv}$${body}`, 'base64-key'],
  ['key part: URL alphabet', `${rawRsaWith62()}$${iv}$${body}`, 'base64-key'],
  ['key part: truncated', `${key.slice(0, -5)}$${iv}$${body}`, 'base64-key'],
  ['key part: a line break', `${key.slice(0, 64)}\n${key.slice(64)}$${iv}$${body}`, 'base64-key'],
  ['key part: leading space', ` ${good}`, 'base64-key'],
  ['key part: a character beyond Latin-1', `\u0141${key.slice(1)}$${iv}$${body}`, 'base64-key'],
  ['key part: without its padding', `${key.replaceAll('=', '')}$${iv}$${body}`, 'base64-key'],
  ['key part: 255 bytes', `${toBase64(fromBase64(key).slice(1))}$${iv}$${body}`, 'rsa-length'],
  ['key part: 257 bytes', `${toBase64(Uint8Array.of(0, ...fromBase64(key)))}$${iv}$${body}`, 'rsa-length'],
  ['key part: empty', `$${iv}$${body}`, 'rsa-length'],
  ['key part: for a key of 4096 bits', messageFor(2), 'rsa-length'],
  ['RSA integer n', `${number(n)}$${iv}$${body}`, 'decrypt'],
  ['RSA integer above n', `${'/'.repeat(341)}${'w=='}$${iv}$${body}`, 'decrypt'],

  ['RSA integer 0', `${number(0n)}$${iv}$${body}`, 'decrypt'],
  ['RSA integer 1', `${number(1n)}$${iv}$${body}`, 'decrypt'],
  ['RSA integer n - 1', `${number(n - 1n)}$${iv}$${body}`, 'decrypt'],
  [
    'tampered RSA',
    `${key.slice(0, 40)}${key[40] === 'A' ? 'B' : 'A'}${key.slice(41)}$${iv}$${body}`,
    'decrypt',
  ],
  ['block type 1', `${padded(random(32), { type: 1 })}$${iv}$${body}`, 'decrypt'],
  // Such a body says nothing of the padding, or it would be an oracle for whoever may change messages.
  ['block type 1, body not base64', `${padded(random(32), { type: 1 })}$${iv}$?`, 'base64-body'],
  ['block type 0', `${padded(random(32), { type: 0 })}$${iv}$${body}`, 'decrypt'],
  ['padding of 7 bytes', `${padded(random(k - 10))}$${iv}$${body}`, 'decrypt'],
  ['padding of 8 bytes and a long payload', `${padded(random(k - 11))}$${iv}$${body}`, 'decrypt'],
  [
    'no separator in the padding',
    `${rawRsa(new Uint8Array(k).fill(0xaa).fill(0, 0, 1).fill(2, 1, 2))}$${iv}$${body}`,
    'decrypt',
  ],
  ['a zero in the padding', `${rawRsa(zeroIn(100))}$${iv}$${body}`, 'decrypt'],
  ['a zero right after the block type', `${rawRsa(zeroIn(2))}$${iv}$${body}`, 'decrypt'],
  ['OAEP', `${oaep}$${iv}$${body}`, 'decrypt'],
  ['textbook RSA of a session key', `${number(OS2IP(random(32)))}$${iv}$${body}`, 'decrypt'],
  ...[0, 1, 16, 24, 31, 33, 43, 45, 48, 64].map((length): [string, string, string] => [
    `session key of ${length} bytes`,
    `${padded(random(length))}$${iv}$${body}`,
    'decrypt',
  ]),
  ['44 bytes that are no base64', `${padded(random(44).fill(0x2a))}$${iv}$${body}`, 'decrypt'],
  ['44 characters of the URL alphabet', `${padded(utf8(`${'-_'.repeat(21)}-=`))}$${iv}$${body}`, 'decrypt'],
  ['44 characters without padding: 33 bytes', `${padded(keyText(random(33)))}$${iv}$${body}`, 'decrypt'],
  [
    '44 characters with bits that stand for nothing',
    `${padded(utf8(`${'A'.repeat(42)}B=`))}$${iv}$${body}`,
    'decrypt',
  ],
  ['44 characters for 31 bytes', `${padded(keyText(random(31)))}$${iv}$${body}`, 'decrypt'],
  ['43 characters, without padding', `${padded(keyText(random(32)).slice(0, 43))}$${iv}$${body}`, 'decrypt'],
  ['44 characters and a newline', `${padded(utf8(`${toBase64(random(32))}\n`))}$${iv}$${body}`, 'decrypt'],
  ['base64 of base64', `${padded(keyText(keyText(random(32))))}$${iv}$${body}`, 'decrypt'],

  ['iv: bad character', `${key}$*${iv.slice(1)}$${body}`, 'base64-iv'],
  ['iv: without its padding', `${key}$${iv.replaceAll('=', '')}$${body}`, 'base64-iv'],
  ...[0, 8, 12, 15, 17, 32].map((length): [string, string, string] => [
    `iv of ${length} bytes`,
    `${key}$${ivOf(length)}$${body}`,
    'iv-length',
  ]),

  ['body: bad character', withBody(`!${body.slice(1)}`), 'base64-body'],
  ['body: a bad character more', withBody(`!${body}`), 'base64-body'],
  ['body: a third separator', withBody(`${body}$${body}`), 'base64-body'],
  ['body: line breaks', withBody(`${body.slice(0, 8)}\n${body.slice(8)}`), 'base64-body'],
  ['body: four blanks', withBody(`${body.slice(0, 8)}    ${body.slice(8)}`), 'base64-body'],
  ['body: leading space', withBody(` ${body}`), 'base64-body'],
  ['body: data after the padding', withBody('QQ==QUJD'), 'base64-body'],
  ['body: URL alphabet', withBody('-_-_'), 'base64-body'],
  ['body: without its padding', withBody('QQ'), 'base64-body'],
  ['body: one character too many', withBody('QUJDQ'), 'base64-body'],
  ['body: three padding characters', withBody('Q==='), 'base64-body'],
  ['body: only padding', withBody('===='), 'base64-body'],
  ['body: bits that stand for nothing', withBody('QR=='), 'base64-body'],
  ['body: a character that Node would cut to a byte', withBody('\u0141AAA'), 'base64-body'],
  ['body: a bad character far behind', withBody(`${'A'.repeat(400_000)}*AAA`), 'base64-body'],
  [
    'body: padding in the middle of a long one',
    withBody(`${'A'.repeat(87_358)}==${'A'.repeat(100_000)}`),
    'base64-body',
  ],

  [
    'form of the UI, but what is decrypted is no base64',
    `${padded(keyText(random(32)))}$${iv}$${toBase64(random(64))}`,
    'decrypt',
  ],
  [
    'form of the UI, but one byte is missing',
    `${padded(keyText(random(32)))}$${iv}$${toBase64(random(63))}`,
    'decrypt',
  ],
]

function rawRsaWith62(): string {
  for (;;) {
    const part = rawRsa(Uint8Array.of(0, 2, ...random(k - 2)))
    if (/[+/]/.test(part)) return part.replaceAll('+', '-').replaceAll('/', '_')
  }
}

function zeroIn(index: number): Uint8Array {
  const EM = new Uint8Array(k).fill(0xaa)
  EM[0] = 0
  EM[1] = 2
  EM[index] = 0
  EM[k - 33] = 0
  return EM
}

function messageFor(index: 1 | 2): string {
  return python.messages.find((m) => m.key === index && m.form === 'inline' && m.plaintext === 'input')
    ?.message as string
}

describe.each(builds)('malformed inline messages, $name', ({ createCryptor }) => {
  const cryptor = createCryptor(key2048.pkcs1)

  test('the message that all are made of is good', async () => {
    expect(toBase64(await (await cryptor).decrypt(good))).toBe(python.plaintexts.input)
    expect(toBase64(await (await cryptor).decrypt(`${good} \r\n`))).toBe(python.plaintexts.input)
  })

  test.each(rows)('%s: %3$s', async (_, message, code) => {
    const own = await cryptor
    const error = await cryptoErrorOf(() => own.decrypt(message as string))
    expect(error.code).toBe(code)
    expect(error.message).not.toContain(body)
  })

  test('all that depends on the private key is one error with one text', async () => {
    const own = await cryptor
    const texts = new Set<string>()
    for (const [, message, code] of rows) {
      if (code === 'decrypt') texts.add((await cryptoErrorOf(() => own.decrypt(message as string))).message)
    }
    expect(texts.size).toBe(1)
  })

  test('a key of the same size that is not the right one', async () => {
    const other = await createCryptor(key3072.pkcs1)
    const [message = ''] = await other.encrypt(utf8('{}'), [key4096.publicKey])
    const wrong = await createCryptor(wrongKey4096())
    expect((await cryptoErrorOf(() => wrong.decrypt(message))).code).toBe('decrypt')
  })

  test('a session key that is valid UTF-8, which Python cannot read, is read', async () => {
    const sessionKey = utf8('0123456789abcdef0123456789abcdef')
    const message = `${padded(sessionKey)}$${iv}$`
    expect(await (await cryptor).open(message)).toEqual({ plaintext: new Uint8Array(), dialect: 'python' })
  })
})

let generated: string | undefined
function wrongKey4096(): string {
  generated ??= generateKeyPairSync('rsa', { modulusLength: 4096 }).privateKey.export({
    type: 'pkcs1',
    format: 'pem',
  }) as string
  return generated
}

describe.each(builds)('malformed blob messages, $name', ({ createCryptor }) => {
  const cryptor = createCryptor(key2048.pkcs1)
  const header = utf8(`${key}$${iv}$`)
  const join = (...parts: (string | Uint8Array)[]): Uint8Array =>
    new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part))))

  const blobs: [string, unknown, string][] = [
    ['empty', new Uint8Array(), 'format'],
    ['no separator', utf8('abc'), 'format'],
    ['one separator', utf8(`${key}$abc`), 'format'],
    ['no second separator in the first 4 KiB', join(`${key}$`, new Uint8Array(5000), '$'), 'format'],
    ['no separator at all, long', new Uint8Array(10_000).fill(0x41), 'format'],
    ['a string given as a blob', good, 'format'],
    ['null', null, 'format'],
    ['header that is not UTF-8', join(Uint8Array.of(0xff, 0xfe), '$', iv, '$'), 'base64-key'],
    ['key part: truncated', join(key.slice(1), '$', iv, '$'), 'base64-key'],
    ['key part: another length', join(toBase64(random(255)), '$', iv, '$'), 'rsa-length'],
    ['iv: bad character', join(key, '$', `*${iv.slice(1)}`, '$'), 'base64-iv'],
    ['iv of 12 bytes', join(key, '$', ivOf(12), '$'), 'iv-length'],
    ['tampered RSA', join(padded(random(31)), '$', iv, '$'), 'decrypt'],
    [
      'form of the UI, which the UI never uses for blobs',
      join(padded(keyText(random(32))), '$', iv, '$'),
      'decrypt',
    ],
  ]

  test.each(blobs)('%s: %3$s', async (_, message, code) => {
    const own = await cryptor
    expect((await cryptoErrorOf(() => own.decryptBlob(message as Uint8Array))).code).toBe(code)
    if (!(message instanceof Uint8Array)) return
    for (const size of [message.length, 100]) {
      let offset = 0
      const source = new ReadableStream<Uint8Array>({
        pull(controller) {
          if (offset >= message.length) controller.close()
          else controller.enqueue(message.subarray(offset, offset + size))
          offset += size
        },
      })
      const reader = own.decryptStream(source).getReader()
      expect((await cryptoErrorOf(() => reader.read())).code).toBe(code)
    }
  })

  test('an empty body is an empty plaintext', async () => {
    expect(await (await cryptor).decryptBlob(header)).toEqual(new Uint8Array())
  })
})
