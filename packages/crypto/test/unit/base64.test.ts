import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { webBase64 } from '../../src/base64.ts'
import { nodeBase64 } from '../../src/node/base64.ts'

const modern = 'setFromBase64' in Uint8Array.prototype
const implementations = [
  { name: 'Node', base64: nodeBase64 },
  // Node 25 and later have the engine's own methods; the others take the other path.
  { name: modern ? 'web, by the engine' : 'web, by atob', base64: webBase64 },
]

describe.each(implementations)('base64, $name', ({ base64 }) => {
  const decode = (text: string): Uint8Array | undefined => {
    const target = new Uint8Array(Math.ceil(text.length / 4) * 3)
    const length = base64.decodeInto(text, target)
    return length < 0 ? undefined : target.slice(0, length)
  }

  test('encodes and decodes as Node does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = Buffer.from(bytes).toString('base64')
        expect(base64.encode(bytes)).toBe(text)
        expect(decode(text)).toEqual(bytes)
      }),
    )
  })

  test('encodes a part of a larger buffer', () => {
    expect(base64.encode(Uint8Array.of(1, 2, 3, 4, 5).subarray(1, 3))).toBe('AgM=')
  })

  test.each([
    ...[
      'A',
      'AA',
      'AAA',
      'AAAAA',
      'A===',
      '====',
      '=',
      '==',
      '=AAA',
      'AA=A',
      'AAA=AAAA',
      'AA==AAAA',
      'AAAA=',
    ],
    ...[
      'AB==',
      'AAB=',
      'AA A',
      'AA\nA',
      '\tAAA',
      'AAAA\n',
      'AAAA    ',
      '-AAA',
      '_AAA',
      'A-_A',
      '*AAA',
      'AAA\u0000',
    ],
    ...[
      '\u0141AAA',
      'AAA\u0141',
      '\u0100\u0100\u0100\u0100',
      'AAA\u00c1',
      'AA\u00bd=',
      'AAA\uff1d',
      '\ud83d\ude42AA',
    ],
  ])('refuses %j', (text) => {
    expect(decode(text)).toBeUndefined()
  })

  test('takes only what it would write itself', () => {
    const character = fc.constantFrom(...'ABab01+/=-_ \n\u0141\u00e9'.split(''))
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 12 }), (text) => {
        const bytes = decode(text)
        expect(bytes === undefined ? undefined : base64.encode(bytes)).toBe(
          bytes === undefined ? undefined : text,
        )
        expect(bytes !== undefined).toBe(Buffer.from(text, 'base64').toString('base64') === text)
      }),
      { numRuns: 2000 },
    )
  })
})
