import type { ObservedResponse, ResponseValidator, Violation } from './response-validator.js'

/** A response that was compared with the document. */
export interface Observation extends ObservedResponse {
  /** `GET /task/{id}`; undefined if the document has no such operation. */
  operation: string | undefined
  violations: Violation[]
}

/** A `fetch` that remembers what it saw. */
export interface ObservingFetch {
  (input: RequestInfo | URL, init?: RequestInit): Promise<Response>
  /** Every response so far, in order. */
  readonly observations: readonly Observation[]
  /** The violations of all of them. A test ends with `expect(fetch.violations).toEqual([])`. */
  readonly violations: readonly Violation[]
}

/**
 * Wraps `fetch` so that every response is compared with the document of `validator`. The response that the caller
 * gets is untouched; a violation does not throw, it is collected.
 */
export function observingFetch(fetch: typeof globalThis.fetch, validator: ResponseValidator): ObservingFetch {
  const observations: Observation[] = []
  const observing = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = input instanceof Request ? input : undefined
    const method = init?.method ?? request?.method ?? 'GET'
    const url = request?.url ?? String(input)
    const response = await fetch(input, init)
    const contentType = response.headers.get('content-type')
    const body = await bodyOf(response, contentType)
    const observed: ObservedResponse = { method, url, status: response.status, contentType, body }
    const operation = validator.operationOf(method, url)
    observations.push({ ...observed, operation, violations: validator.check(observed) })
    return response
  }
  return Object.defineProperties(observing, {
    observations: { get: () => observations },
    violations: { get: () => observations.flatMap((observation) => observation.violations) },
  }) as ObservingFetch
}

/** The body, read from a copy. Bytes are not read: they may be a large stream, and no schema says more of them. */
async function bodyOf(response: Response, contentType: string | null): Promise<unknown> {
  if (contentType === null || contentType.startsWith('application/octet-stream')) return undefined
  const text = await response.clone().text()
  if (!contentType.startsWith('application/json')) return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
