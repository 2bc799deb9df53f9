import { InvalidTokenError, NotAuthenticatedError, TokenExpiredError } from '../errors/index.js'
import type { Credentials } from '../http/transport.js'
import { readClaims, type TokenStore, type Tokens } from './tokens.js'

/** How a session renews itself. */
export interface SessionOptions {
  store: TokenStore
  /** Trades the refresh token for a new pair: `POST /token/refresh`. */
  refresh(refreshToken: string, signal?: AbortSignal): Promise<Tokens>
  /** Called once when a refresh cannot help any more; may log in again. True when it did. */
  onSessionEnd?: () => Promise<boolean>
}

/** An access token is renewed when less than this is left of it, in milliseconds, so that no request meets the end. */
const RENEW_BEFORE = 60_000

/**
 * Holds one login's tokens and keeps them fresh. Many callers that need a new token at the same time share one refresh.
 */
export class Session implements Credentials {
  readonly #options: SessionOptions
  #tokens: Promise<Tokens | undefined> | undefined
  #renewal: Promise<Tokens | undefined> | undefined

  constructor(options: SessionOptions) {
    this.#options = options
  }

  /** The tokens now held, if any. */
  tokens(): Promise<Tokens | undefined> {
    this.#tokens ??= this.#options.store.load()
    return this.#tokens
  }

  async start(tokens: Tokens): Promise<void> {
    this.#tokens = Promise.resolve(tokens)
    await this.#options.store.save(tokens)
  }

  /** Forgets the tokens. The server has no logout: they stay valid there until they expire. */
  async end(): Promise<void> {
    this.#tokens = Promise.resolve(undefined)
    await this.#options.store.clear()
  }

  async accessToken(): Promise<string> {
    const tokens = await this.tokens()
    if (tokens === undefined) throw new NotAuthenticatedError()
    const { expiresAt } = readClaims(tokens.accessToken)
    if (expiresAt === undefined || expiresAt.getTime() - Date.now() > RENEW_BEFORE) return tokens.accessToken
    const renewed = await this.#renewOnce(tokens)
    // An old token is still sent: the server's clock decides, and its answer is the better error.
    return (renewed ?? tokens).accessToken
  }

  async renew(expired: string): Promise<boolean> {
    const tokens = await this.tokens()
    if (tokens === undefined) return false
    if (tokens.accessToken !== expired) return true
    return (await this.#renewOnce(tokens)) !== undefined
  }

  #renewOnce(tokens: Tokens): Promise<Tokens | undefined> {
    this.#renewal ??= this.#renew(tokens).finally(() => {
      this.#renewal = undefined
    })
    return this.#renewal
  }

  async #renew(tokens: Tokens): Promise<Tokens | undefined> {
    if (tokens.refreshToken !== undefined) {
      try {
        const fresh = await this.#options.refresh(tokens.refreshToken)
        await this.start(fresh)
        return fresh
      } catch (error) {
        if (!(error instanceof TokenExpiredError || error instanceof InvalidTokenError)) throw error
      }
    }
    return (await this.#options.onSessionEnd?.()) ? this.tokens() : undefined
  }
}
