/** When and how reads are repeated. Requests that may have changed something are never repeated by this. */
export interface RetryOptions {
  /** Repetitions after the first attempt. Default 4; 0 for none. */
  limit?: number
  /** Milliseconds before the first repetition; each further one waits twice as long. Default 300. */
  delay?: number
  /** The longest wait in milliseconds, also when the server's Retry-After says more. Default 15 000. */
  maxDelay?: number
}

export const DEFAULT_RETRY: Required<RetryOptions> = { limit: 4, delay: 300, maxDelay: 15_000 }

const REPEATABLE_STATUS = new Set([429, 502, 503, 504])

/** 500 is not among them: vantage6 says 500 to bad input, which no repetition cures. */
export function isRepeatableStatus(status: number): boolean {
  return REPEATABLE_STATUS.has(status)
}

/**
 * @param attempt - 0 for the wait before the first repetition.
 * @returns Milliseconds, with jitter, so that many clients do not come back in step.
 */
export function retryDelay(
  attempt: number,
  retryAfter: string | null,
  options: Required<RetryOptions>,
): number {
  const asked = parseRetryAfter(retryAfter)
  if (asked !== undefined) return Math.min(asked, options.maxDelay)
  const backoff = Math.min(options.delay * 2 ** attempt, options.maxDelay)
  return backoff * (0.5 + Math.random() / 2)
}

/** RFC 9110 section 10.2.3: seconds, or an HTTP date. */
function parseRetryAfter(header: string | null): number | undefined {
  if (header === null) return undefined
  const seconds = Number(header)
  if (Number.isFinite(seconds) && header.trim() !== '') return Math.max(0, seconds * 1000)
  const date = Date.parse(header)
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now())
}
