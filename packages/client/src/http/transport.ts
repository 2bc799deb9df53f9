import { untilAborted } from '../auth/until-aborted.js'
import { errorFromResponse } from '../errors/from-response.js'
import {
  InvalidTokenError,
  TimeoutError,
  TokenExpiredError,
  UnreadableResponseError,
  type Vantage6Error,
} from '../errors/index.js'
import { bufferedResponse } from './buffered-response.js'
import { type Deadline, sleep, startDeadline } from './deadline.js'
import type { Hooks, RequestInfo } from './hooks.js'
import { isPermanent, LOOK_FIRST, NetworkError, networkError } from './network-error.js'
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

/** How a transport works. */
export interface TransportOptions {
  /** Default: the global one. */
  fetch?: Fetch | undefined
  /** Milliseconds for one attempt; 0 for no limit. Default 60 000. */
  timeout?: number | undefined
  /** Milliseconds for a call with all its repetitions; 0 for no limit. Default 300 000. */
  totalTimeout?: number | undefined
  retry?: RetryOptions | undefined
  hooks?: Hooks | undefined
  credentials?: Credentials
  /** Runs once before the first request, see `VersionCheck`. */
  beforeFirst?: (signal: AbortSignal) => Promise<void>
}

/** The options of one call, and how its answer is read. */
export interface SendOptions extends RequestOptions {
  /** Leave the answer's body unread: it may be large. Time limits then end with the answer's head. */
  stream?: boolean
  /** Repeat it like a read: it changes nothing, although its method says otherwise. */
  repeatable?: boolean
  /** Opens the request's body, for each attempt anew: a body that streams can be sent only once. */
  body?: () => ReadableStream<Uint8Array<ArrayBuffer>> | Blob
}

const READS = new Set(['GET', 'HEAD'])

/** What is said and told of one attempt. */
interface Trace {
  requestId: string
  attempt: number
  /** Path and query below the API's base URL. */
  path: string
  /** `GET /task`, for messages. */
  label: string
}

/**
 * Sends requests: adds the token, bounds the time, repeats reads, renews an expired token, and throws a typed error for
 * every answer that is not ok. It knows nothing of resources.
 */
export class Transport {
  readonly #options: TransportOptions
  readonly #fetch: Fetch
  /** Milliseconds for one attempt, where a call says nothing else. */
  readonly timeout: number
  /** Milliseconds for a call with all its repetitions, where it says nothing else. */
  readonly totalTimeout: number
  /** How reads are repeated. */
  readonly retry: Required<RetryOptions>

  constructor(options: TransportOptions) {
    this.#options = options
    // The global one is looked up for each request: tests and tools replace it.
    this.#fetch = options.fetch ?? ((request) => fetch(request))
    this.timeout = options.timeout ?? 60_000
    this.totalTimeout = options.totalTimeout ?? 300_000
    this.retry = { ...DEFAULT_RETRY, ...options.retry }
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
    const totalTimeout = options.totalTimeout ?? this.totalTimeout
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
    const repeatable = isRead(request, options)
    const requestId = crypto.randomUUID()
    let renewed = false
    for (let attempt = 0; ; attempt++) {
      const token = await credentials?.accessToken(total.signal)
      let retryAfter: string | null = null
      let failure: unknown
      try {
        const trace = { requestId, attempt, path, label }
        const { response, refusal } = await this.#attempt(request, token, options, total, trace)
        if (refusal === undefined) return response
        retryAfter = response.headers.get('retry-after')
        failure = refusal
        // A token is refused before the request is looked at, so that this may be sent again, whatever it is.
        if (isTokenRefusal(failure) && token !== undefined && !renewed && credentials) {
          // Where this throws, nothing was renewed: a read that is repeated then asks for it again.
          renewed = await credentials.renew(token, total.signal, failure)
          if (renewed) continue
        }
        if (!repeatable || !isRepeatableStatus(response.status)) throw failure
      } catch (error) {
        if (error === failure || total.signal.aborted || !mayRepeat(error, repeatable)) throw error
        failure = error
      }
      if (attempt >= this.retry.limit) throw failure
      await sleep(retryDelay(attempt, retryAfter, this.retry), total.signal)
    }
  }

  /** One attempt, with everything that is read of its answer within the time limit: the body, or what is wrong. */
  async #attempt(
    original: Request,
    token: string | undefined,
    options: SendOptions,
    total: Deadline,
    { requestId, attempt, path, label }: Trace,
  ): Promise<{ response: Response; refusal?: Vantage6Error }> {
    const timeout = options.timeout ?? this.timeout
    const advice = isRead(original, options) ? '' : LOOK_FIRST
    const deadline = startDeadline(timeout, `${label} got no answer within ${timeout} ms. ${advice}`.trim(), [
      total.signal,
    ])
    // A redirect would drop the token, turn a POST into a GET, or send it twice.
    const init = { signal: deadline.signal, redirect: 'manual' } as const
    const request = options.body
      ? // In any other redirect mode Node keeps all of a stream, in case that it has to be sent again.
        new Request(original, {
          signal: deadline.signal,
          redirect: 'error',
          body: options.body(),
          duplex: 'half',
        } as RequestInit)
      : new Request(original.clone(), init)
    if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`)
    request.headers.set('x-request-id', requestId)
    const info: RequestInfo = { method: request.method, url: request.url, requestId, attempt }
    const started = performance.now()
    this.#notify((hooks) => hooks.onRequest?.(info))
    let status: number | undefined
    let failure: unknown
    try {
      // A `fetch` of the caller may not listen to the signal.
      const response = await untilAborted(this.#fetch(request), deadline.signal)
      status = response.status
      if (!response.ok) {
        const refusal = errorFromResponse(response, request.method, path, requestId, advice)
        return { response, refusal: await untilAborted(refusal, deadline.signal) }
      }
      if (options.stream) return { response }
      return { response: await untilAborted(bufferedResponse(response, label), deadline.signal) }
    } catch (error) {
      failure = deadline.signal.aborted
        ? deadline.signal.reason
        : networkError(error, label, original.url, advice)
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

  /** A broken hook of the caller must not break the request that it watches. */
  #notify(call: (hooks: Hooks) => unknown): void {
    try {
      const done = this.#options.hooks && call(this.#options.hooks)
      if (done instanceof Promise) done.catch(() => undefined)
    } catch {
      // As above.
    }
  }
}

/** Whether it changes nothing, so that it may always be repeated. */
function isRead({ method }: Request, { repeatable = false }: SendOptions): boolean {
  return READS.has(method) || repeatable
}

function isTokenRefusal(error: unknown): error is TokenExpiredError | InvalidTokenError {
  return error instanceof TokenExpiredError || error instanceof InvalidTokenError
}

/** A read may always be repeated, anything else only when it provably never reached the server. */
function mayRepeat(error: unknown, isRead: boolean): boolean {
  if (error instanceof NetworkError) return !isPermanent(error) && (isRead || error.neverSent)
  return (
    isRead && (error instanceof TimeoutError || (error instanceof UnreadableResponseError && error.isJson))
  )
}

function relativePath(url: string, basePath: string): string {
  return url.startsWith(basePath) ? url.slice(basePath.length) : new URL(url).pathname
}
