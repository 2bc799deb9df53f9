import { errorFromResponse } from '../errors/from-response.js'
import {
  InvalidTokenError,
  TimeoutError,
  TokenExpiredError,
  UnreadableResponseError,
} from '../errors/index.js'
import { bufferedResponse } from './buffered-response.js'
import { type Deadline, sleep, startDeadline } from './deadline.js'
import type { Hooks, RequestInfo } from './hooks.js'
import { NetworkError, networkError } from './network-error.js'
import type { RequestOptions } from './request-options.js'
import { DEFAULT_RETRY, isRepeatableStatus, type RetryOptions, retryDelay } from './retry.js'

/** The part of `fetch` that the client uses: give your own for proxies, custom certificates or tests. */
export type Fetch = (request: Request) => Promise<Response>

/** Where the transport gets the access token from. */
export interface Credentials {
  /** The token for the next request; undefined for none. */
  accessToken(signal?: AbortSignal): Promise<string | undefined>
  /** Called when the server refused this token. True when there is another one to try. */
  renew(
    refused: string,
    signal?: AbortSignal,
    refusal?: TokenExpiredError | InvalidTokenError,
  ): Promise<boolean>
}

/** How a transport works, with every default filled in. */
export interface TransportOptions {
  fetch: Fetch
  timeout: number
  totalTimeout: number
  retry?: RetryOptions
  hooks?: Hooks
  credentials?: Credentials
  /** Runs once before the first request, see `VersionCheck`. */
  beforeFirst?: (signal: AbortSignal) => Promise<void>
}

/** The options of one call, and how its answer is read. */
export interface SendOptions extends RequestOptions {
  /** Leave the answer's body unread: it may be large. Time limits then end with the answer's head. */
  stream?: boolean
  /** Opens the request's body, for each attempt anew: a body that streams can be sent only once. */
  body?: () => ReadableStream<Uint8Array<ArrayBuffer>> | Blob
}

const READS = new Set(['GET', 'HEAD'])

/**
 * Sends requests: adds the token, bounds the time, repeats reads, renews an expired token, and throws a typed error for
 * every answer that is not ok. It knows nothing of resources.
 */
export class Transport {
  readonly #options: TransportOptions
  readonly #retry: Required<RetryOptions>

  constructor(options: TransportOptions) {
    this.#options = options
    this.#retry = { ...DEFAULT_RETRY, ...options.retry }
  }

  /** Milliseconds for one attempt, where a call says nothing else. */
  get timeout(): number {
    return this.#options.timeout
  }

  /** Milliseconds for a call with all its repetitions, where it says nothing else. */
  get totalTimeout(): number {
    return this.#options.totalTimeout
  }

  /** How reads are repeated. */
  get retry(): Required<RetryOptions> {
    return this.#retry
  }

  /** A transport with the same settings but for these. */
  with(changes: Partial<TransportOptions>): Transport {
    return new Transport({ ...this.#options, ...changes })
  }

  /**
   * Sends one request and returns its answer, which is ok.
   *
   * @param basePath - The API's base URL; errors show paths relative to it.
   * @throws ApiError, NetworkError, TimeoutError, or the signal's reason.
   */
  async send(request: Request, basePath: string, options: SendOptions = {}): Promise<Response> {
    const totalTimeout = options.totalTimeout ?? this.#options.totalTimeout
    const path = relativePath(request.url, basePath)
    const label = `${request.method} ${path.split('?', 1)[0]}`
    const total = startDeadline(totalTimeout, `${label} took longer than ${totalTimeout} ms in all.`, [
      request.signal,
      options.signal,
    ])
    try {
      await this.#options.beforeFirst?.(total.signal)
      return await this.#sendRepeatedly(request, path, label, options, total)
    } catch (error) {
      throw total.signal.aborted ? total.signal.reason : error
    } finally {
      total.clear()
    }
  }

  async #sendRepeatedly(
    request: Request,
    path: string,
    label: string,
    options: SendOptions,
    total: Deadline,
  ): Promise<Response> {
    const { credentials } = this.#options
    const isRead = READS.has(request.method)
    const requestId = crypto.randomUUID()
    let renewed = false
    for (let attempt = 0; ; attempt++) {
      const token = await credentials?.accessToken(total.signal)
      let retryAfter: string | null = null
      let failure: unknown
      try {
        const response = await this.#attempt(request, token, label, options, total, { requestId, attempt })
        if (response.ok) return response
        retryAfter = response.headers.get('retry-after')
        failure = await errorFromResponse(response, request.method, path)
        // A token is refused before the request is looked at, so that this may be sent again, whatever it is.
        if (isTokenRefusal(failure) && token !== undefined && !renewed && credentials) {
          renewed = true
          if (await credentials.renew(token, total.signal, failure)) continue
        }
        if (!isRead || !isRepeatableStatus(response.status)) throw failure
      } catch (error) {
        if (error === failure || total.signal.aborted || !mayRepeat(error, isRead)) throw error
        failure = error
      }
      if (attempt >= this.#retry.limit) throw failure
      await sleep(retryDelay(attempt, retryAfter, this.#retry), total.signal)
    }
  }

  async #attempt(
    original: Request,
    token: string | undefined,
    label: string,
    options: SendOptions,
    total: Deadline,
    trace: { requestId: string; attempt: number },
  ): Promise<Response> {
    const timeout = options.timeout ?? this.#options.timeout
    const deadline = startDeadline(timeout, `${label} got no answer within ${timeout} ms.`, [total.signal])
    const { signal } = deadline
    const request = options.body
      ? new Request(original, { signal, body: options.body(), duplex: 'half' } as RequestInit)
      : new Request(original.clone(), { signal })
    if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`)
    request.headers.set('x-request-id', trace.requestId)
    const info: RequestInfo = { method: request.method, url: request.url, ...trace }
    const started = performance.now()
    this.#notify((hooks) => hooks.onRequest?.(info))
    let status: number | undefined
    let failure: unknown
    try {
      const response = await this.#options.fetch(request)
      status = response.status
      return response.ok && !options.stream ? await bufferedResponse(response, label) : response
    } catch (error) {
      failure = deadline.signal.aborted ? deadline.signal.reason : networkError(error, label, original.url)
      throw failure
    } finally {
      deadline.clear()
      const duration = performance.now() - started
      this.#notify((hooks) =>
        hooks.onResponse?.({
          ...info,
          status,
          duration,
          ...(failure === undefined ? {} : { error: failure }),
        }),
      )
    }
  }

  #notify(call: (hooks: Hooks) => void): void {
    try {
      if (this.#options.hooks) call(this.#options.hooks)
    } catch {
      // A broken hook of the caller must not break the request that it watches.
    }
  }
}

function isTokenRefusal(error: unknown): error is TokenExpiredError | InvalidTokenError {
  return error instanceof TokenExpiredError || error instanceof InvalidTokenError
}

/** A read may always be repeated, anything else only when it provably never reached the server. */
function mayRepeat(error: unknown, isRead: boolean): boolean {
  if (error instanceof NetworkError) return isRead || error.neverSent
  return (
    isRead && (error instanceof TimeoutError || (error instanceof UnreadableResponseError && error.isJson))
  )
}

function relativePath(url: string, basePath: string): string {
  return url.startsWith(basePath) ? url.slice(basePath.length) : new URL(url).pathname
}
