import {
  GatewayError,
  NetworkError,
  RateLimitError,
  ServerError,
  TimeoutError,
  UnknownRouteError,
  UnreadableResponseError,
} from '../errors/index.js'

/** Milliseconds after which a failure of the server itself, which seldom passes, ends a wait. */
const SERVER_ERROR_LIMIT = 60_000
const FIRST_PAUSE = 1_000
const LONGEST_PAUSE = 15_000

/** How long a server has been away, for those who wait for it to come back. */
export class Outage {
  readonly #limit: number
  #since: number | undefined
  #failures = 0

  /** @param limit - Milliseconds for which it may be away. */
  constructor(limit: number) {
    this.#limit = limit
  }

  /** The server has answered. */
  end(): void {
    this.#since = undefined
    this.#failures = 0
  }

  /**
   * @param wasThere - Whether the same was answered before, so that a proxy's "not found" is an outage and no wrong address.
   * @returns Milliseconds until it is worth to ask again; undefined when the error is the last word.
   */
  pauseAfter(error: unknown, wasThere: boolean): number | undefined {
    if (!isOutage(error, wasThere)) return undefined
    this.#since ??= Date.now()
    const isServerError = error instanceof ServerError && !(error instanceof GatewayError)
    const limit = isServerError ? Math.min(this.#limit, SERVER_ERROR_LIMIT) : this.#limit
    if (Date.now() - this.#since >= limit) return undefined
    const pause = Math.min(FIRST_PAUSE * 2 ** this.#failures++, LONGEST_PAUSE)
    return pause * (0.75 + Math.random() / 2)
  }
}

function isOutage(error: unknown, wasThere: boolean): boolean {
  if (error instanceof UnknownRouteError) return wasThere
  return (
    error instanceof NetworkError ||
    error instanceof TimeoutError ||
    error instanceof RateLimitError ||
    error instanceof UnreadableResponseError ||
    error instanceof ServerError
  )
}
