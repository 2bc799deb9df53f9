/** One attempt of a request, as the hooks see it. Never holds a token, a password or a body. */
export interface RequestInfo {
  method: string
  /** The whole URL. */
  url: string
  /** The `X-Request-Id` that is sent along. */
  requestId: string
  /** 0 for the first attempt. */
  attempt: number
}

/** What became of an attempt. */
export interface ResponseInfo extends RequestInfo {
  /** The status, or undefined when no answer came. */
  status: number | undefined
  /** Milliseconds from sending to the answer's head, or to the failure. */
  duration: number
  /** What went wrong when no answer came. */
  error?: unknown
}

/** Functions that see every request, for logs and measurements. What they throw is ignored. */
export interface Hooks {
  onRequest?(info: RequestInfo): void
  onResponse?(info: ResponseInfo): void
}
