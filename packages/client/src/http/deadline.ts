import { TimeoutError } from '../errors/index.js'
import { startTimer } from './timer.js'

/** A signal that ends with any of several others or after a time, and leaves no listener or timer behind. */
export interface Deadline {
  readonly signal: AbortSignal
  /** Removes the timer and the listeners. Call it when the guarded work is over. */
  clear(): void
}

/**
 * @param timeout - Milliseconds; 0 or less for no limit.
 * @param message - What the `TimeoutError` says.
 * @param parents - Signals that end this one too, with their own reasons.
 */
export function startDeadline(
  timeout: number,
  message: string,
  parents: readonly (AbortSignal | undefined)[],
): Deadline {
  const controller = new AbortController()
  const abort = (event: Event) => controller.abort((event.target as AbortSignal).reason)
  for (const parent of parents) {
    if (parent?.aborted) controller.abort(parent.reason)
    parent?.addEventListener('abort', abort, { once: true })
  }
  const stop =
    timeout > 0 ? startTimer(timeout, () => controller.abort(new TimeoutError(timeout, message))) : undefined
  return {
    signal: controller.signal,
    clear() {
      stop?.()
      for (const parent of parents) parent?.removeEventListener('abort', abort)
    },
  }
}

/**
 * Waits, or ends at once with the signal.
 *
 * @param duration - Milliseconds.
 * @throws The signal's reason.
 */
export function sleep(duration: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason)
      return
    }
    const end = () => {
      stop()
      reject(signal?.reason)
    }
    const stop = startTimer(duration, () => {
      signal?.removeEventListener('abort', end)
      resolve()
    })
    signal?.addEventListener('abort', end, { once: true })
  })
}
