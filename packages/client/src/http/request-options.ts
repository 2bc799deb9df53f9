/** What every call that talks to a server accepts. */
export interface RequestOptions {
  /** Ends the call early. The call then throws the signal's reason. */
  signal?: AbortSignal
  /** Milliseconds for one attempt; 0 for no limit. Default: the client's `timeout`. */
  timeout?: number
  /** Milliseconds for the call with all its repetitions; 0 for no limit. Default: the client's `totalTimeout`. */
  totalTimeout?: number
}

/** The request's part of a call's options, for the calls that it makes itself. */
export function requestOptions({ signal, timeout, totalTimeout }: RequestOptions): RequestOptions {
  return {
    ...(signal === undefined ? {} : { signal }),
    ...(timeout === undefined ? {} : { timeout }),
    ...(totalTimeout === undefined ? {} : { totalTimeout }),
  }
}
