import { describe, expect, it } from 'vitest'
import { LogLines } from '../../src/tasks/log-lines.js'

describe('the lines of a log', () => {
  it('are given once, whether an event or the text brings them first', () => {
    const log = new LogLines()
    expect(log.append('a\n')).toEqual(['a'])
    expect(log.read('a\nb\n')).toEqual(['b'])
    // The event of a line that was read already.
    expect(log.append('b')).toEqual([])
    expect(log.append('c\nd')).toEqual(['c', 'd'])
    expect(log.read('a\nb\nc\nd\n')).toEqual([])
  })

  it('may be equal, and empty', () => {
    const log = new LogLines()
    expect(log.append('x\n')).toEqual(['x'])
    expect(log.append('x\n')).toEqual(['x'])
    expect(log.append('\n')).toEqual([''])
    expect(log.read('x\nx\n\nx\n')).toEqual(['x'])
  })

  it('survive that the server drops the first ones when the run becomes active', () => {
    const log = new LogLines()
    log.append('early 1')
    log.append('early 2')
    expect(log.read('line 1\n')).toEqual(['line 1'])
    expect(log.read('early 1\nearly 2\nline 1\nline 2\n')).toEqual(['line 2'])
  })

  it('that were dropped before they could be read are given when the node writes the whole log', () => {
    const log = new LogLines()
    expect(log.read('line 1\nline 2\n')).toEqual(['line 1', 'line 2'])
    expect(log.read('early\nline 1\nline 2\nline 3\n')).toEqual(['early', 'line 3'])
  })

  it('are not given again by a text that is older than the events', () => {
    const log = new LogLines()
    for (const line of ['a', 'b', 'c']) log.append(line)
    expect(log.read('a\nb\n')).toEqual([])
    expect(log.read('')).toEqual([])
    expect(log.read('a\nb\nc\nd')).toEqual(['d'])
  })
})
