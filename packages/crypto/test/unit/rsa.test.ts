import { afterEach, describe, expect, test, vi } from 'vitest'
import { bitLength, I2OSP, OS2IP } from '../../src/bytes.ts'
import * as node from '../../src/node/rsa.ts'
import { type RsaPrivateKey, readPrivateKey } from '../../src/private-key.ts'
import { modInverse, modPow, rsadp, rsaep } from '../../src/web/rsa.ts'
import { codeOf } from '../errors.ts'
import { python } from '../vectors.ts'

const keys = python.keys.map(({ pkcs1 }) => readPrivateKey(pkcs1))
const below = (n: bigint): bigint => OS2IP(crypto.getRandomValues(new Uint8Array(600))) % n

afterEach(() => {
  vi.restoreAllMocks()
})

describe.each(keys.map((key) => ({ bits: 8 * key.k, key })))('RSA with $bits bits', ({ key }) => {
  const { n, k } = key
  const edges = [0n, 1n, 2n, n - 1n, n - 2n, key.p, key.q, n - key.p, 1n << BigInt(8 * k - 9)]
  const octets = [...edges, ...Array.from({ length: 40 }, () => below(n))].map((x) => I2OSP(x, k))

  test('BigInt and OpenSSL agree, also over several lives of the blinding', () => {
    const [web, openssl] = [rsadp(key), node.rsadp(key)]
    for (const c of octets) {
      const m = web(c)
      expect(m).toEqual(new Uint8Array(openssl(c)))
      expect(rsaep(key, m)).toEqual(c)
      expect(new Uint8Array(node.rsaep(key, m))).toEqual(c)
    }
  })

  test('a fault in one half of the CRT is found before anything is shown', async () => {
    for (const damage of [{ dP: key.dP + 2n }, { dQ: key.dQ + 2n }, { qInv: key.qInv + 1n }]) {
      const broken: RsaPrivateKey = { ...key, ...damage }
      expect(await codeOf(() => rsadp(broken)(I2OSP(below(n), k)))).toBe('private-key')
    }
  })
})

test('blinding factors are drawn at the first use, and again after 32', () => {
  const [key] = keys
  if (!key) throw new Error('no key')
  const draws = vi.spyOn(crypto, 'getRandomValues')
  const decrypt = rsadp(key)
  expect(draws).not.toHaveBeenCalled()
  for (let i = 0; i < 33; i++) decrypt(I2OSP(BigInt(i), key.k))
  expect(draws.mock.calls.length).toBeGreaterThanOrEqual(2)
})

test('modular arithmetic', () => {
  expect(modPow(3n, 0n, 7n)).toBe(1n)
  expect(modPow(3n, 200n, 13n)).toBe(3n ** 200n % 13n)
  expect(modPow(2n, 65537n, 1_000_003n)).toBe(2n ** 65537n % 1_000_003n)
  expect((modInverse(17n, 3120n) * 17n) % 3120n).toBe(1n)
  expect(() => modInverse(6n, 9n)).toThrow(RangeError)
  expect([0n, 1n, 255n, 256n, 1n << 2047n].map(bitLength)).toEqual([1, 1, 8, 9, 2048])
})

test('octet strings (RFC 8017, section 4)', () => {
  expect(OS2IP(Uint8Array.of(0, 1, 0))).toBe(256n)
  expect(OS2IP(new Uint8Array())).toBe(0n)
  expect(I2OSP(256n, 3)).toEqual(Uint8Array.of(0, 1, 0))
  expect(() => I2OSP(256n, 1)).toThrow(RangeError)
})
