/**
 * What can go wrong with one request. "Forwarded" says whether the server sees it: whoever repeats a forwarded request may do
 * something twice.
 */
export type Fault =
  /** Forwarded, but later. */
  | { readonly kind: 'latency'; readonly milliseconds: number }
  /** The connection is reset before the request's body is read. Not forwarded. */
  | { readonly kind: 'reset-before-body' }
  /** Forwarded; the server answers, but the connection is reset before the client hears of it. */
  | { readonly kind: 'reset-after-body' }
  /** Forwarded; the connection is reset after so many bytes of the response's body (default half of them). */
  | { readonly kind: 'truncate'; readonly bytes?: number }
  /** Forwarded; after so many bytes of the response's body (default 0) nothing comes any more, and nothing closes. */
  | { readonly kind: 'stall'; readonly bytes?: number }
  /** Forwarded; status and headers are right, the body is not what it should be. */
  | { readonly kind: 'garbage'; readonly body?: string }
  /** The client gets something that is not HTTP. Not forwarded. */
  | { readonly kind: 'not-http' }
  /** A proxy's answer instead of the server's. Forwarded only if `forward` says so (a gateway that gave up waiting). */
  | {
      readonly kind: 'status'
      readonly status: number
      /** Seconds or an HTTP date. */
      readonly retryAfter?: number | string
      /** Default: a short HTML page, as proxies send. */
      readonly body?: string
      readonly forward?: boolean
    }
  /** Nothing ever comes back. Not forwarded. */
  | { readonly kind: 'blackhole' }

/** Says which requests get a fault. What is left out fits everything. */
export interface FaultRule {
  readonly fault: Fault
  readonly method?: string
  /** Tested against path and query, as `/api/task?page=2`; a string must be contained. */
  readonly path?: RegExp | string
  /** Requests that fit but are let pass first; default 0. */
  readonly skip?: number
  /** How many requests get the fault; default all. */
  readonly times?: number
}

/** Seeded, randomized faults for all requests that fit. */
export interface RandomFaults {
  readonly seed: number
  /** Share of the requests that get a fault, 0 to 1. */
  readonly rate: number
  readonly faults: readonly Fault[]
  readonly method?: string
  readonly path?: RegExp | string
}

/** One request as the proxy saw it. */
export interface SeenRequest {
  readonly method: string
  readonly path: string
  readonly fault: Fault | undefined
  /** Milliseconds since the epoch. */
  readonly at: number
  /** Whether the server got the whole request. */
  forwarded: boolean
  /** The status that the server answered, if it did. */
  status: number | undefined
}
