import { describe, expect, test } from 'vitest'
import { parseJson } from '../../src/results/json.js'

describe('JSON as Python writes it', () => {
  test('plain JSON is read as JSON.parse reads it', () => {
    const text = '{"a": [1, -2.5e3, true, null, "NaN", "x\\"1\\\\"], "__proto__": {"b": 1}}'
    expect(parseJson(text)).toEqual(JSON.parse(text))
    expect(parseJson(text, { bigIntegers: 'bigint' })).toEqual(JSON.parse(text))
    expect(Object.keys(parseJson(text, { bigIntegers: 'bigint' }) as object)).toEqual(['a', '__proto__'])
  })

  test('NaN and the infinities are numbers, but not in strings', () => {
    const value = parseJson('{"NaN": [NaN, Infinity, -Infinity, "NaN, Infinity \\" NaN", "\\\\"], "b": NaN}')
    expect(value).toEqual({
      NaN: [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 'NaN, Infinity " NaN', '\\'],
      b: Number.NaN,
    })
  })

  test('or null, or an error, as the caller chooses', () => {
    expect(parseJson('[NaN, -Infinity, 1]', { nonFinite: 'null' })).toEqual([null, null, 1])
    expect(() => parseJson('[NaN]', { nonFinite: 'error' })).toThrow(SyntaxError)
    expect(() => parseJson('[NaN, 9007199254740993]', { nonFinite: 'error', bigIntegers: 'bigint' })).toThrow(
      SyntaxError,
    )
  })

  test.each([
    ['number', 9007199254740992],
    ['bigint', 9007199254740993n],
    ['text', '9007199254740993'],
  ] as const)('whole numbers beyond 2^53 as %s', (bigIntegers, expected) => {
    expect(parseJson('{"id": 9007199254740993}', { bigIntegers })).toEqual({ id: expected })
  })

  test('only whole numbers that are too large become bigints', () => {
    const text = '[9007199254740991, -9007199254740993, 1e20, 1.25, 0, "9007199254740993", -0]'
    expect(parseJson(text, { bigIntegers: 'bigint' })).toEqual([
      9007199254740991,
      -9007199254740993n,
      1e20,
      1.25,
      0,
      '9007199254740993',
      -0,
    ])
  })

  test.each([
    '{NaN: 1}',
    '[1 NaN]',
    '[NaNx]',
    '[01234567890123456789]',
    '[--Infinity]',
    '"unfinished NaN',
    '[9007199254740993',
    '{9007199254740993: 1}',
    '',
  ])('%j stays an error', (text) => {
    expect(() => parseJson(text, { bigIntegers: 'bigint' })).toThrow(SyntaxError)
  })

  test('a long string is no problem', () => {
    const long = 'x\\n'.repeat(2_000_000)
    const value = parseJson(`["${long}", NaN]`) as [string, number]
    expect(value[0]).toHaveLength(4_000_000)
    expect(value[1]).toBeNaN()
  })
})
