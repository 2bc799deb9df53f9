import type { TokenStore, Tokens } from './auth/tokens.js'
import type { Client } from './client.js'
import type { EventsOptions } from './events/events-options.js'
import type { Hooks } from './http/hooks.js'
import type { RetryOptions } from './http/retry.js'
import type { Fetch } from './http/transport.js'
import type { KeyTrust } from './key-trust.js'
import type { VersionPolicy } from './version-check.js'

/** How a client works. Everything has a default. */
export interface ClientOptions {
  /** The `fetch` to send requests with, for proxies, custom certificates or tests. Default: the global one. */
  fetch?: Fetch
  /**
   * For Node: an `Agent` or `ProxyAgent` of undici that the global `fetch` sends requests with, instead of a `fetch` of your own.
   * The connection for events does not go through it.
   */
  dispatcher?: object
  /** Milliseconds for one attempt of a request; 0 for no limit. Default 60 000. */
  timeout?: number
  /** Milliseconds for a call with all its repetitions; 0 for no limit. Default 300 000. */
  totalTimeout?: number
  /** How reads are repeated. What may have changed something is never sent twice. */
  retry?: RetryOptions
  /** Functions that see every request. */
  hooks?: Hooks
  /**
   * Tokens that were made elsewhere, instead of a login: `{ accessToken }` alone for an algorithm's container, both for a login of
   * another program. They are kept in memory.
   */
  tokens?: Tokens
  /** Where the session's tokens are kept. Default: in memory. */
  tokenStore?: TokenStore
  /**
   * Called once when the server takes neither the access nor the refresh token any more. Log in again in it with
   * `client.authenticate`, before any other call of this client, and return true: the calls that wait then go on.
   */
  onSessionEnd?: (client: Client) => Promise<boolean>
  /** Remembers the organizations' public keys and refuses silent changes. Default: every key of the server is taken. */
  keyTrust?: KeyTrust
  /** The server's URL as algorithm stores know it, when that is not the URL of this client. It must fit exactly. */
  storeServerUrl?: string
  /** What to do when the server's minor version differs from the one this package is made for. Default `warn`. */
  onVersionMismatch?: VersionPolicy
  /** How events are heard, which waiting uses too. */
  events?: EventsOptions
  /** Where warnings go. Default: `console.warn`. */
  warn?: (message: string) => void
}
