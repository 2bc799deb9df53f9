import { describe, expect, it } from 'vitest'
import { parseDatabase } from '../../src/input/algorithm-input.ts'
import { findByName, idIn } from '../../src/input/references.ts'
import { parseId, parsePairs, parseValue } from '../../src/input/values.ts'

describe('a value on the command line', () => {
  it.each([
    ['age', 'age'],
    ['5', 5],
    ['-1.5e3', -1500],
    ['"5"', '5'],
    ['true', true],
    ['null', null],
    ['[1, "two"]', [1, 'two']],
    ['{"a": {"b": null}}', { a: { b: null } }],
    ['', ''],
    ['0123', '0123'],
    ['1,5', '1,5'],
    ['"12345678901234567890"', '12345678901234567890'],
  ])('%s is %j', (text, value) => {
    expect(parseValue(text)).toEqual(value)
  })

  it.each(['[1,', '{"a"}', '"open', '12345678901234567890'])('%s is refused', (text) => {
    expect(() => parseValue(text)).toThrow(text)
  })
})

describe('pairs', () => {
  it('split at the first equals sign', () => {
    expect(parsePairs(['filter=age=5', 'n=3'], '--kwarg')).toEqual({ filter: 'age=5', n: 3 })
  })

  it('do not reach the prototype', () => {
    const pairs = parsePairs(['__proto__={"x":1}'], '--kwarg')
    expect(Object.getPrototypeOf(pairs)).toBe(Object.prototype)
    expect(Object.keys(pairs)).toEqual(['__proto__'])
  })
})

describe('a database', () => {
  it('is a label, or an object with one', () => {
    expect(parseDatabase('default')).toBe('default')
    expect(parseDatabase('{"label": "db", "query": "select 1"}')).toEqual({ label: 'db', query: 'select 1' })
    expect(() => parseDatabase('{"query": "select 1"}')).toThrow('label')
  })
})

describe('an id', () => {
  it.each(['0', '-1', '1.5', '1e3', 'x', '', '99999999999999999999'])('is not %j', (text) => {
    expect(() => parseId(text)).toThrow('no id')
    expect(idIn(text)).toBeUndefined()
  })
})

describe('a name', () => {
  const items = [
    { id: 1, name: 'Hospital' },
    { id: 2, name: 'HOSPITAL' },
    { id: 3, name: 'Clinic' },
  ]

  it('must be exact, but case matters only between two that differ by nothing else', () => {
    expect(findByName('HOSPITAL', items, 'organization').id).toBe(2)
    expect(findByName('clinic', items, 'organization').id).toBe(3)
    expect(() => findByName('hospital', items, 'organization')).toThrow('1, 2')
  })

  it('is the same however its accents are made', () => {
    const items = [{ id: 1, name: 'H\u00f4pital Nord' }]
    expect(findByName('Ho\u0302pital Nord', items, 'organization').id).toBe(1)
    expect(findByName('ho\u0302pital nord', items, 'organization').id).toBe(1)
  })

  it('is one line in an error, whatever others have typed', () => {
    const items = [{ id: 1, name: 'A\nError: B' }]
    expect(() => findByName('C', items, 'organization')).toThrow('There are: A Error: B (1).')
  })

  it('that does not exist is answered with those that do', () => {
    expect(() => findByName('Clin', items, 'organization')).toThrow('Hospital (1), HOSPITAL (2), Clinic (3)')
    expect(() => findByName('x', [], 'organization')).toThrow('none that you may see')
  })
})
