import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  bitStringTag,
  derElement,
  derInteger,
  integerTag,
  nullTag,
  oidTag,
  rsaEncryptionOid,
  sequenceTag,
} from '../../src/der.ts'
import { encodePem } from '../../src/pem.ts'
import { encodePublicKey, encodeSpki, readPublicKey } from '../../src/public-key.ts'
import { builds } from '../builds.ts'
import { cryptoErrorOf } from '../errors.ts'
import { key2048, key3072, pemText, python, serverForm, utf8 } from '../vectors.ts'

const { n } = readPublicKey(key2048.publicKey)
const serverKey = (modulus: bigint, exponent: bigint): string =>
  encodePublicKey({ n: modulus, e: exponent, k: 0 })
const pem = pemText(key2048.publicKey)
const der = new Uint8Array(Buffer.from(pem.replace(/-----.*-----|\s/g, ''), 'base64'))
const generated = (type: 'ec' | 'ed25519'): string => {
  const { publicKey } =
    type === 'ec' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync(type)
  return serverForm(publicKey.export({ type: 'spki', format: 'pem' }) as string)
}

const same: [string, string][] = [
  ["Python's form", key2048.publicKey],
  ['PKCS#1 PEM', key2048.publicKeyPkcs1],
  ['CRLF', serverForm(pem.replaceAll('\n', '\r\n'))],
  ['without final newline', serverForm(pem.trimEnd())],
  ['base64 with line breaks', key2048.publicKey.replace(/(.{76})/g, '$1\n')],
  ['text before', serverForm(`my key\n${pem}`)],
]

const refused: [string, unknown, RegExp][] = [
  ['empty', '', /is missing/],
  ['null', null, /is missing/],
  ['undefined', undefined, /is missing/],
  ['not base64', '???', /is not base64/],
  ['PEM text itself', pem, /is PEM text/],
  ['base64 of something else', serverForm('hello'), /no complete PEM block/],
  ['base64 of binary', Buffer.from([0xff, 0xfe]).toString('base64'), /no complete PEM block/],
  ['truncated', serverForm(pem.slice(0, 200)), /no complete PEM block/],
  ['truncated inside', serverForm(encodePem('PUBLIC KEY', der.slice(0, 200))), /is damaged/],
  ['bytes at the end', serverForm(encodePem('PUBLIC KEY', Uint8Array.of(...der, 0))), /is damaged/],
  [
    'a block that is not base64',
    serverForm('-----BEGIN PUBLIC KEY-----\n#\n-----END PUBLIC KEY-----\n'),
    /is damaged/,
  ],
  ['a private key', serverForm(key2048.pkcs1), /is a PRIVATE key/],
  ['a PKCS#8 private key', serverForm(key2048.pkcs8), /is a PRIVATE key/],
  ['a private key beside its public key', serverForm(pem + key2048.pkcs1), /is a PRIVATE key/],
  ['a private key that is cut', serverForm(key2048.pkcs1.slice(0, 800)), /is a PRIVATE key/],
  ['a protected private key', serverForm(key2048.protectedPkcs8), /is a PRIVATE key/],
  ['a certificate', serverForm(encodePem('CERTIFICATE', Uint8Array.of(1))), /is a "CERTIFICATE"/],
  [
    'a label that would steer a terminal',
    serverForm('-----BEGIN \u001b[2J\n-----\nAAAA\n-----END \u001b[2J\n-----\n'),
    /no complete PEM block/,
  ],
  ['EC', generated('ec'), /not an RSA key/],
  ['Ed25519', generated('ed25519'), /not an RSA key/],
  ['512 bits', serverKey((1n << 511n) + 1n, 65537n), /512 bits only/],
  ['1024 bits', serverKey((1n << 1023n) + 1n, 65537n), /1024 bits only/],
  ['2047 bits', serverKey((1n << 2046n) + 1n, 65537n), /2047 bits only/],
  ['8193 bits', serverKey((1n << 8192n) + 1n, 65537n), /8193 bits/],
  ['16384 bits', serverKey((1n << 16383n) + 1n, 65537n), /16384 bits/],
  ['an even modulus', serverKey(n + 1n, 65537n), /even modulus/],
  ['e = 1, which would send the session key in clear', serverKey(n, 1n), /unusable exponent/],
  ['e = 0', serverKey(n, 0n), /unusable exponent/],
  ['e = 65536', serverKey(n, 65536n), /unusable exponent/],
  ['e of 65 bits', serverKey(n, (1n << 64n) + 1n), /unusable exponent/],
  ['n = 0', serverKey(0n, 65537n), /bits only/],
  [
    'a negative modulus',
    serverForm(
      encodePem(
        'PUBLIC KEY',
        derElement(
          sequenceTag,
          derElement(sequenceTag, derElement(oidTag, rsaEncryptionOid), derElement(nullTag)),
          derElement(
            bitStringTag,
            Uint8Array.of(0),
            derElement(sequenceTag, derElement(integerTag, new Uint8Array(256).fill(0xff)), derInteger(3n)),
          ),
        ),
      ),
    ),
    /is damaged/,
  ],
]

describe.each(builds)('public keys, $name', (build) => {
  test('come out of private keys as Python makes them', async () => {
    for (const { pkcs1, pkcs8, publicKey, fingerprint } of python.keys) {
      expect(build.publicKeyOf(pkcs1)).toBe(publicKey)
      expect(build.publicKeyOf(pkcs8)).toBe(publicKey)
      expect((await build.createCryptor(pkcs1)).publicKey).toBe(publicKey)
      expect(await build.fingerprint(publicKey)).toBe(fingerprint)
    }
  })

  test.each(same)('%s is the same key', async (_, publicKey) => {
    expect(build.samePublicKey(publicKey, key2048.publicKey)).toBe(true)
    expect(build.samePublicKey(key2048.publicKey, publicKey)).toBe(true)
    expect(await build.fingerprint(publicKey)).toBe(key2048.fingerprint)
    const cryptor = await build.createCryptor(key2048.pkcs1)
    const [message = ''] = await cryptor.encrypt(utf8('{}'), [publicKey])
    expect(await build.decryptJson(cryptor, message)).toEqual({})
  })

  test('another key is another', () => {
    expect(build.samePublicKey(key2048.publicKey, key3072.publicKey)).toBe(false)
    expect(build.samePublicKey(key2048.publicKey, serverKey(n, 3n))).toBe(false)
    expect(build.samePublicKey('', '')).toBe(false)
    expect(build.samePublicKey('x', key2048.publicKey)).toBe(false)
  })

  test.each(refused)('refused: %s', async (_, publicKey, reason) => {
    const cryptor = await build.createCryptor(key2048.pkcs1)
    for (const action of [
      () => build.fingerprint(publicKey as string),
      () => cryptor.encrypt(utf8('{}'), [publicKey as string]),
      () => cryptor.encryptBlob(utf8('{}'), [publicKey as string]),
      () => cryptor.encryptStream(new Blob().stream(), publicKey as string),
      () => cryptor.encryptedLength(1, publicKey as string),
    ]) {
      const error = await cryptoErrorOf(action)
      expect(error.code).toBe('public-key')
      expect(error.message).toMatch(reason)
    }
  })

  test('a fingerprint in blocks that people can compare', () => {
    const blocks = build.fingerprintBlocks(key2048.fingerprint).split(' ')
    expect(blocks).toHaveLength(16)
    expect(blocks.every((block) => /^[0-9a-f]{4}$/.test(block))).toBe(true)
    expect(blocks.join('')).toBe(key2048.fingerprint)
  })
})

test('the bytes under the fingerprint are those that OpenSSL exports', () => {
  for (const { publicKey, fingerprint } of python.keys) {
    const spki = createPublicKey(pemText(publicKey)).export({ type: 'spki', format: 'der' })
    expect(Buffer.from(encodeSpki(readPublicKey(publicKey))).equals(spki)).toBe(true)
    expect(createHash('sha256').update(spki).digest('hex')).toBe(fingerprint)
  }
})
