import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPortableJson, maxDepth } from '../../src/json-text.ts'
import { utf8 } from '../vectors.ts'

/** What JavaScript says, with the exceptions that `isPortableJson` makes. */
function expected(text: string): boolean {
  try {
    JSON.parse(text)
  } catch {
    return false
  }
  return /^[ \t\r\n]*[[{"]/.test(text)
}

describe('JSON that Python and the web UI read', () => {
  test('every value that JavaScript writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 1, 4), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        expect(isPortableJson(utf8(text))).toBe(expected(text))
      }),
    )
  })

  test('nothing that JavaScript does not read', () => {
    const token = fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"a"',
        '"',
        '\\',
        '\\u00e9',
        '\\x',
        '1',
        '-',
        '0',
        '.5',
        'e',
        'E+1',
        ' ',
      ],
      ...['\n', 'true', 'false', 'null', 'nul', 'NaN', '\u0000', '\t', 'é', "'"],
    )
    fc.assert(
      fc.property(fc.array(token, { maxLength: 12 }), (tokens) => {
        const text = tokens.join('')
        expect(isPortableJson(utf8(text))).toBe(expected(text))
      }),
      { numRuns: 20_000 },
    )
  })

  test('every change of one byte', () => {
    const text = utf8('{"a": [1, -0.5e+3, {"b\\u00e9\\n": "é"}], "c": [true, false, null, [], {}]}')
    expect(isPortableJson(text)).toBe(true)
    for (let at = 0; at < text.length; at++) {
      for (const byte of [0, 0x20, 0x22, 0x2c, 0x30, 0x5b, 0x5d, 0x7b, 0x7d, 0x80]) {
        const changed = text.slice()
        changed[at] = byte
        const asText = Buffer.from(changed)
        // Where the bytes are no UTF-8, JavaScript would see other characters.
        const valid = asText.toString() !== '' && Buffer.from(asText.toString()).equals(asText)
        expect(isPortableJson(changed), asText.toString()).toBe(valid && expected(asText.toString()))
      }
    }
  })

  test.each([
    ['an unclosed string', '"abc'],
    ['an unclosed escape', '"abc\\'],
    ['a short \\u', '"\\u12"'],
    ['a colon in an array', '["a":1]'],
    ['a comma at the end', '[1,]'],
    ['a leading zero', '[01]'],
    ['a byte order mark', '\ufeff{}'],
    ['NaN', '[NaN]'],
    ['two values', '{} {}'],
    ['nothing', ''],
    ['blanks', '  '],
    ['a closing bracket', ']'],
    ['the wrong bracket', '{]'],
  ])('not: %s', (_, text) => {
    expect(isPortableJson(utf8(text))).toBe(false)
  })

  test('limits of Python', () => {
    const nested = (depth: number): Uint8Array =>
      utf8(`${'[{"a":'.repeat(depth / 2)}1${'}]'.repeat(depth / 2)}`)
    expect(isPortableJson(nested(maxDepth))).toBe(true)
    expect(isPortableJson(nested(maxDepth + 2))).toBe(false)
    expect(isPortableJson(utf8('['.repeat(1_000_000)))).toBe(false)
    // Brackets in strings are no nesting, neither those that open nor those that close.
    expect(isPortableJson(utf8(JSON.stringify('['.repeat(10_000))))).toBe(true)
    expect(isPortableJson(utf8(`${'["}\\"]",'.repeat(maxDepth + 1)}1${']'.repeat(maxDepth + 1)}`))).toBe(
      false,
    )
    expect(isPortableJson(utf8(`[${'1'.repeat(4299)}]`))).toBe(true)
    expect(isPortableJson(utf8(`[${'1'.repeat(4300)}]`))).toBe(false)
  })
})
