import type { Middleware } from 'openapi-fetch'

/** Options of a bound fetcher. */
export interface FetcherOptions {
  /** URL of the API, with the API path and without a trailing slash: `https://server.example/api`. */
  baseUrl: string
  /** The `fetch` to use; the global one by default. Gets one `Request`. */
  fetch?: (request: Request) => Promise<Response>
  /** Headers that every request carries. */
  headers?: HeadersInit
  /**
   * Middleware, in the order in which it sees requests (and in reverse for responses). More can be added
   * later with `use()`.
   */
  middleware?: readonly Middleware[]
}
