import { createCipheriv } from 'node:crypto'
import CryptoJS from 'crypto-js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concatBytes } from '../../src/bytes.ts'
import { aesCtr as node } from '../../src/node/aes-ctr.ts'
import { counterAt, aesCtr as web } from '../../src/web/aes-ctr.ts'

const implementations = [
  { name: 'Node', aesCtr: node },
  { name: 'web', aesCtr: web },
]
const bytes = (digits: string): Uint8Array => new Uint8Array(Buffer.from(digits, 'hex'))

/** Cuts an input at the given places and runs the pieces through one cipher. */
async function run(
  aesCtr: typeof web,
  key: Uint8Array,
  iv: Uint8Array,
  bits: 32 | 128,
  input: Uint8Array,
  cuts: number[],
) {
  const cipher = aesCtr(key, iv, bits)
  const edges = [0, ...cuts.map((cut) => cut % (input.length + 1)).sort((a, b) => a - b), input.length]
  const pieces: Uint8Array[] = []
  for (let i = 1; i < edges.length; i++) pieces.push(await cipher.update(input.slice(edges[i - 1], edges[i])))
  return Buffer.from(concatBytes(...pieces)).toString('hex')
}

const cryptoJs = (key: Uint8Array, iv: Uint8Array, input: Uint8Array): string =>
  CryptoJS.AES.encrypt(
    CryptoJS.enc.Hex.parse(Buffer.from(input).toString('hex')),
    CryptoJS.enc.Hex.parse(Buffer.from(key).toString('hex')),
    {
      iv: CryptoJS.enc.Hex.parse(Buffer.from(iv).toString('hex')),
      mode: CryptoJS.mode.CTR,
      padding: CryptoJS.pad.NoPadding,
    },
  ).ciphertext.toString(CryptoJS.enc.Hex)

describe.each(implementations)('AES-256-CTR, $name', ({ aesCtr }) => {
  test('NIST SP 800-38A, F.5.5', async () => {
    const key = bytes('603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4')
    const iv = bytes('f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff')
    const plaintext = bytes(
      '6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51' +
        '30c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710',
    )
    expect(await run(aesCtr, key, iv, 128, plaintext, [])).toBe(
      '601ec313775789a5b7a7f504bbf3d228f443e3ca4d62b59aca84e990cacaf5c5' +
        '2b0930daa23de94ce87017ba2d84988ddfc9c58db67aada613c2dd08457941a6',
    )
  })

  const input = fc.uint8Array({ minLength: 0, maxLength: 400 })
  const cuts = fc.array(fc.nat(400), { maxLength: 6 })
  // Counters that overflow after a few blocks in some of their bytes are what this is about.
  const iv = fc
    .tuple(
      fc.uint8Array({ minLength: 16, maxLength: 16 }),
      fc.integer({ min: 0, max: 16 }),
      fc.integer({ min: 0xf0, max: 0xff }),
    )
    .map(([start, from, last]) => {
      const all = start.slice().fill(0xff, from)
      if (from < 16) all[15] = last
      return all
    })
  const key = fc.uint8Array({ minLength: 32, maxLength: 32 })

  test('128 bits count as in OpenSSL, however the message is cut', async () => {
    await fc.assert(
      fc.asyncProperty(key, iv, input, cuts, async (k, v, text, at) => {
        const expected = createCipheriv('aes-256-ctr', k, v).update(text).toString('hex')
        expect(await run(aesCtr, k, v, 128, text, at)).toBe(expected)
      }),
    )
  })

  test('32 bits count as in crypto-js, however the message is cut', async () => {
    await fc.assert(
      fc.asyncProperty(key, iv, input, cuts, async (k, v, text, at) => {
        expect(await run(aesCtr, k, v, 32, text, at)).toBe(cryptoJs(k, v, text))
      }),
    )
  })

  test('the initialization vector and the input stay as they are', async () => {
    const vector = new Uint8Array(16).fill(0xff)
    const data = new Uint8Array(100)
    await run(aesCtr, new Uint8Array(32), vector, 32, data, [50])
    await run(aesCtr, new Uint8Array(32), vector, 128, data, [50])
    expect([vector, data]).toEqual([new Uint8Array(16).fill(0xff), new Uint8Array(100)])
  })
})

test('the counter after more blocks than 32 bits hold', () => {
  const zero = new Uint8Array(16)
  expect(Buffer.from(counterAt(zero, 2 ** 40 + 5, 128)).toString('hex')).toBe(
    '00000000000000000000010000000005',
  )
  expect(Buffer.from(counterAt(zero, 2 ** 40 + 5, 32)).toString('hex')).toBe(
    '00000000000000000000000000000005',
  )
  const full = new Uint8Array(16).fill(0xff)
  expect(Buffer.from(counterAt(full, 1, 128)).toString('hex')).toBe('0'.repeat(32))
  expect(Buffer.from(counterAt(full, 1, 32)).toString('hex')).toBe(`${'f'.repeat(24)}00000000`)
})
