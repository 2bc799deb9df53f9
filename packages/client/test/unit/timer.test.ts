import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { startTimer } from '../../src/http/timer.js'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const DAY = 24 * 60 * 60 * 1000

it('ends after 60 days, which the timers of the platform cannot count', () => {
  const onEnd = vi.fn()
  startTimer(60 * DAY, onEnd)
  vi.advanceTimersByTime(60 * DAY - 1)
  expect(onEnd).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(onEnd).toHaveBeenCalledOnce()
  expect(vi.getTimerCount()).toBe(0)
})

it('never ends when the time is infinite, and leaves nothing when it is stopped', () => {
  const onEnd = vi.fn()
  const stop = startTimer(Number.POSITIVE_INFINITY, onEnd)
  vi.advanceTimersByTime(100 * DAY)
  expect(onEnd).not.toHaveBeenCalled()
  stop()
  expect(vi.getTimerCount()).toBe(0)
})
