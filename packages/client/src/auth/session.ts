import { InvalidTokenError, NotAuthenticatedError, TokenExpiredError } from '../errors/index.js'
import type { Credentials } from '../http/transport.js'
import { readClaims, type TokenStore, type Tokens } from './tokens.js'
import { untilAborted } from './until-aborted.js'

/** How a session renews itself. */
export interface SessionOptions {
  store: TokenStore
  /** Trades the refresh token for a new pair: `POST /token/refresh`. */
  refresh(refreshToken: string): Promise<Tokens>
  /** Called once when the server takes neither token any more; may log in again. True when it did. */
  onSessionEnd?: () => Promise<boolean>
}

/** An access token is renewed when less than this is left of it, in milliseconds, so that no request meets the end. */
const RENEW_BEFORE = 60_000

/** A 401 text of algorithm stores, which do not tell an expired token from a broken one. */
const STORE_REFUSAL = 'Token is not valid'

/**
 * Holds one login's tokens and keeps them fresh. Many callers that need a new token at the same time share one refresh, and one
 * call of the hook when the refresh token has ended too.
 */
export class Session implements Credentials {
  readonly #options: SessionOptions
  #tokens: Promise<Tokens | undefined> | undefined
  #refreshing: Promise<void> | undefined
  /** What the store is at: a slow `save` must not end after the `clear` of a logout. */
  #storing: Promise<void> = Promise.resolve()
  #recovering: Promise<boolean> | undefined
  /** The tokens whose refresh token the server has refused, or that have none: a refresh is not tried with them again. */
  #stale: Tokens | undefined
  /** The tokens that the hook was called for. */
  #ended: Tokens | undefined
  /** The tokens that this program got itself, and when by the own clock. */
  #received: { tokens: Tokens; at: number } | undefined

  constructor(options: SessionOptions) {
    this.#options = options
  }

  /** The tokens now held, if any. */
  tokens(): Promise<Tokens | undefined> {
    this.#tokens ??= this.#options.store.load().catch((error: unknown) => {
      this.#tokens = undefined
      throw error
    })
    return this.#tokens
  }

  async start(tokens: Tokens): Promise<void> {
    this.#tokens = Promise.resolve(tokens)
    this.#received = { tokens, at: Date.now() }
    await this.#store((store) => store.save(tokens))
  }

  /** Forgets the tokens. The server has no logout: they stay valid there until they expire. */
  async end(): Promise<void> {
    this.#tokens = Promise.resolve(undefined)
    await this.#store((store) => store.clear())
  }

  /**
   * The token for the next request, renewed if it ends soon. When that fails the old one is returned: it may still do, and if not
   * the server's answer to the request is the better error.
   *
   * @throws NotAuthenticatedError, or the signal's reason.
   */
  async accessToken(signal?: AbortSignal): Promise<string> {
    const tokens = await this.#requireTokens()
    if (!this.#endsSoon(tokens) || tokens === this.#stale) return tokens.accessToken
    await untilAborted(
      this.#refreshOnce(tokens).catch(() => undefined),
      signal,
    )
    return (await this.#requireTokens()).accessToken
  }

  /**
   * Gets new tokens after the server refused an access token.
   *
   * @param refusal - Without it, the token has expired.
   * @returns Whether there is another token to try.
   * @throws What the refresh failed with, unless that was a refusal of the refresh token; what the hook throws.
   */
  async renew(
    refused: string,
    signal?: AbortSignal,
    refusal?: TokenExpiredError | InvalidTokenError,
  ): Promise<boolean> {
    const tokens = await this.tokens()
    if (tokens === undefined) return false
    // Somebody else has renewed it meanwhile.
    if (tokens.accessToken !== refused) return true
    if (tokens === this.#ended && this.#recovering === undefined) return false
    this.#recovering ??= this.#recover(tokens, refusal).finally(() => {
      this.#recovering = undefined
    })
    return untilAborted(this.#recovering, signal)
  }

  #store(work: (store: TokenStore) => Promise<void>): Promise<void> {
    const done = this.#storing.then(() => work(this.#options.store))
    this.#storing = done.catch(() => undefined)
    return done
  }

  async #requireTokens(): Promise<Tokens> {
    const tokens = await this.tokens()
    if (tokens === undefined) throw new NotAuthenticatedError()
    return tokens
  }

  /**
   * A token's life is measured from when it came, by one clock: the server's clock and this one may differ by hours. Only for a
   * token that was kept from an earlier run there is nothing but its `exp` to go by; if that misleads, it costs one refresh.
   */
  #endsSoon(tokens: Tokens): boolean {
    const { expiresAt, issuedAt } = readClaims(tokens.accessToken)
    if (expiresAt === undefined) return false
    const lifetime = issuedAt === undefined ? undefined : expiresAt.getTime() - issuedAt.getTime()
    const received = this.#received?.tokens === tokens ? this.#received.at : undefined
    const end = received !== undefined && lifetime !== undefined ? received + lifetime : expiresAt.getTime()
    // A token that lives but a minute would otherwise be renewed with every request.
    const margin = lifetime === undefined ? RENEW_BEFORE : Math.min(RENEW_BEFORE, lifetime / 10)
    return end - Date.now() <= margin
  }

  async #recover(
    tokens: Tokens,
    refusal: TokenExpiredError | InvalidTokenError | undefined,
  ): Promise<boolean> {
    // A broken signature, for instance after the server got another key, is as bad for the refresh token.
    if (!(refusal instanceof InvalidTokenError) || refusal.serverMessage.startsWith(STORE_REFUSAL)) {
      await this.#refreshOnce(tokens)
    }
    if (!(await this.#holds(tokens))) return (await this.tokens()) !== undefined
    this.#ended = tokens
    await this.#options.onSessionEnd?.()
    return !(await this.#holds(tokens)) && (await this.tokens()) !== undefined
  }

  /** Whether these are still the session's tokens: meanwhile somebody may have logged in or out. */
  async #holds(tokens: Tokens): Promise<boolean> {
    return (await this.tokens()) === tokens
  }

  #refreshOnce(tokens: Tokens): Promise<void> {
    this.#refreshing ??= this.#refresh(tokens).finally(() => {
      this.#refreshing = undefined
    })
    return this.#refreshing
  }

  async #refresh(tokens: Tokens): Promise<void> {
    if (tokens.refreshToken === undefined || tokens === this.#stale) return
    try {
      const fresh = await this.#options.refresh(tokens.refreshToken)
      if (await this.#holds(tokens)) await this.start(fresh)
    } catch (error) {
      if (!(error instanceof TokenExpiredError || error instanceof InvalidTokenError)) throw error
      this.#stale = tokens
    }
  }
}
