import { describe, expect, it } from 'vitest'
import { EventQueue } from '../../src/events/event-queue.js'

describe('the queue of events', () => {
  it('keeps what comes before somebody reads, and wakes who waits', async () => {
    const queue = new EventQueue<number>()
    queue.push(1)
    const next = queue.read()
    expect(await next()).toEqual({ done: false, value: 1 })
    const waiting = next()
    queue.push(2)
    expect(await waiting).toEqual({ done: false, value: 2 })
  })

  it('keeps nothing where only handlers listen', async () => {
    const queue = new EventQueue<number>()
    queue.push(1)
    queue.forgetUnlessRead()
    queue.push(2)
    const next = queue.read()
    queue.push(3)
    expect(await next()).toEqual({ done: false, value: 3 })
  })

  it('ends after what was still there, or fails once', async () => {
    const ended = new EventQueue<number>()
    ended.push(1)
    ended.end()
    const next = ended.read()
    expect(await next()).toEqual({ done: false, value: 1 })
    expect(await next()).toEqual({ done: true, value: undefined })

    const failed = new EventQueue<number>()
    const nextOfFailed = failed.read()
    failed.fail(new Error('away'))
    await expect(nextOfFailed()).rejects.toThrow('away')
    expect(await nextOfFailed()).toEqual({ done: true, value: undefined })
  })
})
