import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { derElement, derInteger, sequenceTag } from '../../src/der.ts'
import { encodePem } from '../../src/pem.ts'
import { encodePrivateKey, type RsaPrivateKey, readPrivateKey } from '../../src/private-key.ts'
import { modInverse } from '../../src/web/rsa.ts'
import { builds } from '../builds.ts'
import { cryptoErrorOf } from '../errors.ts'
import { key2048, key3072, key4096, pemText, python } from '../vectors.ts'

/** A PKCS#1 PEM text of any numbers. */
function pkcs1Pem(key: RsaPrivateKey, changes: Partial<RsaPrivateKey> = {}, version = 0n): string {
  const { n, e, d, p, q, dP, dQ, qInv } = { ...key, ...changes }
  const numbers = [version, n, e, d, p, q, dP, dQ, qInv].map(derInteger)
  return encodePrivateKey(derElement(sequenceTag, ...numbers))
}

const key = readPrivateKey(key2048.pkcs1)
const der = (pem: string): Uint8Array =>
  new Uint8Array(Buffer.from(pem.replace(/-----.*-----|\s/g, ''), 'base64'))
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const ed = generateKeyPairSync('ed25519')
const small = generateKeyPairSync('rsa', { modulusLength: 1024 })
const pss = generateKeyPairSync('rsa-pss', { modulusLength: 2048 })
const pem = (
  format: { privateKey: { export(o: { type: string; format: 'pem' }): string | Buffer } },
  type: string,
): string => format.privateKey.export({ type, format: 'pem' }) as string

describe('private keys that are read', () => {
  const swapped = pkcs1Pem(key, {
    p: key.q,
    q: key.p,
    dP: key.dQ,
    dQ: key.dP,
    qInv: modInverse(key.p, key.q),
  })
  test.each([
    ['PKCS#1', key2048.pkcs1],
    ['PKCS#8', key2048.pkcs8],
    ['with CRLF', key2048.pkcs1.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\ufeff${key2048.pkcs1}`],
    ['with a byte order mark, read as Latin-1', `\u00ef\u00bb\u00bf${key2048.pkcs1}`],
    ['with text before', `Bag Attributes\n  friendlyName: x\n${key2048.pkcs1}`],
    ['with text after', `${key2048.pkcs1}\nthe key of my organization`],
    ['without the final newline', key2048.pkcs1.trimEnd()],
    ['on one line', key2048.pkcs1.replace(/(?<!-)\n(?!-)/g, '')],
    ['the first of two', key2048.pkcs1 + key3072.pkcs1],
    ['after a public key', pemText(key2048.publicKey) + key2048.pkcs1],
    ['with p and q swapped', swapped],
  ])('%s', (_, text) => {
    const read = readPrivateKey(text)
    expect([read.n, read.d, read.k]).toEqual([key.n, key.d, 256])
  })

  test('what is written is what Python writes', () => {
    for (const { pkcs1, pkcs8 } of python.keys)
      expect(encodePrivateKey(readPrivateKey(pkcs8).pkcs1)).toBe(pkcs1)
  })
})

const refused: [string, string, RegExp][] = [
  ['empty', '', /is empty/],
  ['blanks', ' \n', /is empty/],
  ['base64 of the PEM text', Buffer.from(key2048.pkcs1).toString('base64'), /not a complete PEM text/],
  ['DER', Buffer.from(der(key2048.pkcs1)).toString('latin1'), /openssl rsa -inform DER/],
  ['truncated', key2048.pkcs1.slice(0, 800), /not a complete PEM text/],
  ['without its first line', key2048.pkcs1.slice(32), /not a complete PEM text/],
  ['truncated inside', encodePem('RSA PRIVATE KEY', der(key2048.pkcs1).slice(0, 500)), /is damaged/],
  [
    'with bytes at the end',
    encodePem('RSA PRIVATE KEY', Uint8Array.of(...der(key2048.pkcs1), 0)),
    /is damaged/,
  ],
  ['an empty block', encodePem('RSA PRIVATE KEY', new Uint8Array()), /is damaged/],
  [
    'a block that is not base64',
    '-----BEGIN RSA PRIVATE KEY-----\n####\n-----END RSA PRIVATE KEY-----',
    /is damaged/,
  ],
  ['PKCS#1 bytes under the label of PKCS#8', encodePem('PRIVATE KEY', der(key2048.pkcs1)), /is damaged/],
  ['PKCS#8 bytes under the label of PKCS#1', encodePem('RSA PRIVATE KEY', der(key2048.pkcs8)), /is damaged/],
  ['EC, SEC 1', pem(ec, 'sec1'), /is a "EC PRIVATE KEY"/],
  ['EC, PKCS#8', pem(ec, 'pkcs8'), /not an RSA key/],
  ['Ed25519', pem(ed, 'pkcs8'), /not an RSA key/],
  ['RSA-PSS', pem(pss, 'pkcs8'), /not an RSA key/],
  ['a public key', pemText(key2048.publicKey), /PUBLIC KEY"/],
  ['a PKCS#1 public key', pemText(key2048.publicKeyPkcs1), /PUBLIC KEY"/],
  ['a certificate', encodePem('CERTIFICATE', Uint8Array.of(1)), /is a "CERTIFICATE"/],
  ["OpenSSH's format", encodePem('OPENSSH PRIVATE KEY', Uint8Array.of(1)), /ssh-keygen -p -m PEM/],
  ['1024 bits', pem(small, 'pkcs1'), /1024 bits only/],
  ['more than 8192 bits', pkcs1Pem(key, { n: (1n << 8192n) + 1n }), /8193 bits/],
  ['three primes', pkcs1Pem(key, {}, 1n), /not an RSA key/],
  ['n that is not pq', pkcs1Pem(key, { n: key.n + 2n }), /do not belong together/],
  ['an even n', pkcs1Pem(key, { n: key.n + 1n }), /even modulus/],
  ['a wrong d', pkcs1Pem(key, { d: key.d + 2n }), /do not belong together/],
  ['a wrong dP', pkcs1Pem(key, { dP: key.dP + 2n }), /do not belong together/],
  ['a wrong dQ', pkcs1Pem(key, { dQ: key.dQ + 2n }), /do not belong together/],
  ['a wrong qInv', pkcs1Pem(key, { qInv: key.qInv + 1n }), /do not belong together/],
  ['p = 1', pkcs1Pem(key, { p: 1n, q: key.n }), /do not belong together/],
  ['p = 0', pkcs1Pem(key, { p: 0n }), /do not belong together/],
  ['e = 1', pkcs1Pem(key, { e: 1n }), /unusable exponent/],
  ['another e', pkcs1Pem(key, { e: 3n }), /do not belong together/],
  ['something very long', 'x'.repeat(1 << 20) + key2048.pkcs1, /not a complete PEM text/],
]

describe.each(builds)('private keys that are refused, $name', ({ createCryptor, publicKeyOf }) => {
  test.each(refused)('%s', async (_, text, reason) => {
    const error = await cryptoErrorOf(() => createCryptor(text))
    expect(error.code).toBe('private-key')
    expect(error.message).toMatch(reason)
    expect(error.message.split('\n')).toHaveLength(1)
    expect((await cryptoErrorOf(() => publicKeyOf(text))).message).toBe(error.message)
  })
})

describe('passphrases', () => {
  const [node, web] = builds
  const protectedKeys = [
    ['PKCS#1', key4096.protectedPkcs1],
    ['PKCS#8', key4096.protectedPkcs8],
  ] as const

  test.each(protectedKeys)('%s in Node', async (_, text) => {
    const { passphrase } = key4096
    expect((await node?.createCryptor(text, { passphrase }))?.publicKey).toBe(key4096.publicKey)
    const missing = await cryptoErrorOf(() => node?.createCryptor(text))
    expect(missing).toMatchObject({
      code: 'passphrase',
      message: expect.stringContaining('option "passphrase"'),
    })
    const wrong = await cryptoErrorOf(() => node?.createCryptor(text, { passphrase: 'wrong' }))
    expect(wrong.code).toBe('passphrase')
    expect(`${wrong.stack}${wrong.message}`).not.toContain('"wrong"')
  })

  test.each(protectedKeys)('%s in the web', async (_, text) => {
    const error = await cryptoErrorOf(() => web?.createCryptor(text, { passphrase: key4096.passphrase }))
    expect(error).toMatchObject({
      code: 'passphrase',
      message: expect.stringContaining('in Node'),
    })
  })

  test('publicKeyOf says what it needs', async () => {
    expect((await cryptoErrorOf(() => web?.publicKeyOf(key4096.protectedPkcs8))).code).toBe('passphrase')
  })
})

describe.each(builds)('a new key, $name', ({ generatePrivateKey, publicKeyOf, createCryptor }) => {
  test('is a PKCS#1 PEM text of 4096 bits with e = 65537', async () => {
    const text = await generatePrivateKey()
    expect(text).toMatch(
      /^-----BEGIN RSA PRIVATE KEY-----\n([A-Za-z0-9+/=]{64}\n)+[A-Za-z0-9+/=]{1,64}\n-----END RSA PRIVATE KEY-----\n$/,
    )
    const { k, e } = readPrivateKey(text)
    expect([k, e]).toEqual([512, 65537n])
    expect((await createCryptor(text)).publicKey).toBe(publicKeyOf(text))
  })
})
