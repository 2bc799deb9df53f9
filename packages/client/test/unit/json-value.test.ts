import { describe, expect, it } from 'vitest'
import { toJson } from '../../src/tasks/json-value.js'

describe('an input is checked to be JSON', () => {
  const cycle: Record<string, unknown> = { method: 'm' }
  cycle.kwargs = { again: cycle }
  it.each([
    ['NaN', { kwargs: { limits: [1, 2, Number.NaN] } }, 'input.kwargs.limits[2]'],
    ['Infinity', { x: Number.POSITIVE_INFINITY }, 'input.x'],
    ['a bigint', { x: 1n }, 'input.x'],
    ['a cycle', cycle, 'input.kwargs.again'],
    ['a Map', { x: new Map() }, 'input.x'],
    ['a function', { x: () => 1 }, 'input.x'],
    ['undefined in an array', { x: [undefined] }, 'input.x[0]'],
    ['undefined', undefined, 'input'],
  ])('%s is refused with its path', (_name, value, path) => {
    expect(() => toJson(value, 'input')).toThrow(
      expect.objectContaining({
        code: 'invalid-argument',
        argument: path,
        message: expect.stringContaining(`\`${path}\``),
      }),
    )
  })

  it('the same object twice is no cycle', () => {
    const shared = { a: 1 }
    expect(toJson({ x: shared, y: shared }, 'input')).toBe('{"x":{"a":1},"y":{"a":1}}')
  })

  it('dates, nulls, any text and absent optional keys pass', () => {
    expect(toJson({ at: new Date(0), none: null, text: 'größe 名前', absent: undefined }, 'input')).toBe(
      '{"at":"1970-01-01T00:00:00.000Z","none":null,"text":"größe 名前"}',
    )
  })

  it('a toJSON that gives the object itself is no cycle', () => {
    class Limits {
      readonly upper = 3
      toJSON() {
        return this
      }
    }
    const literal = {
      lower: 1,
      toJSON() {
        return this
      },
    }
    expect(toJson({ limits: new Limits(), literal }, 'input')).toBe(
      '{"limits":{"upper":3},"literal":{"lower":1}}',
    )
  })

  it('what a toJSON gives is written without a toJSON of its own: what would be lost is refused', () => {
    const inner = { a: 1, toJSON: () => ({ b: 2 }) }
    expect(toJson({ x: { toJSON: () => inner } }, 'input')).toBe('{"x":{"a":1}}')
    expect(() => toJson({ x: { toJSON: () => new Date(0) } }, 'input')).toThrow('`input.x` is a Date')
  })
})
