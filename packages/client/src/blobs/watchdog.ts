import { TimeoutError } from '../errors/index.js'
import { startTimer } from '../http/timer.js'

/** A signal that ends with the caller's, or when nothing has happened for too long. */
export interface Watchdog {
  readonly signal: AbortSignal
  /** Something has happened. */
  alive(): void
  /** From now on the silence may last so long. */
  patience(timeout: number): void
  /** Removes the timer and the listener. */
  clear(): void
}

/**
 * Bounds the silence of a transfer rather than its length, which depends on how much there is.
 *
 * @param timeout - Milliseconds of silence; 0 for no limit.
 * @param label - What is watched, for the error.
 */
export function startWatchdog(timeout: number, label: string, parent: AbortSignal | undefined): Watchdog {
  const controller = new AbortController()
  const abort = () => controller.abort(parent?.reason)
  if (parent?.aborted) abort()
  parent?.addEventListener('abort', abort, { once: true })
  let limit = timeout
  let last = performance.now()
  let stop: (() => void) | undefined
  // One timer that looks at the clock: setting a new one for each chunk would cost more than the chunk.
  const check = () => {
    const left = last + limit - performance.now()
    if (left > 0) stop = startTimer(left, check)
    else controller.abort(new TimeoutError(limit, `${label} stood still for ${limit} ms.`))
  }
  const start = () => {
    stop?.()
    stop = limit > 0 ? startTimer(limit, check) : undefined
  }
  start()
  return {
    signal: controller.signal,
    alive() {
      last = performance.now()
    },
    patience(timeout) {
      limit = timeout
      last = performance.now()
      start()
    },
    clear() {
      stop?.()
      parent?.removeEventListener('abort', abort)
    },
  }
}
