import type { ServerFetcher } from '@vantage6-js/generated/v4/server'
import type { ClientContext } from '../context.js'
import { InvalidArgumentError } from '../errors/index.js'
import type { Connection } from '../http/connection.js'
import { dataOf } from '../http/data.js'
import type { RequestOptions } from '../http/request-options.js'

/** A two-factor secret that the server has just made. It is told this once, and valid at once: add it to an authenticator. */
export interface TwoFactorSetup {
  /** The `otpauth://` URI for a QR code. */
  qrUri: string
  /** The base32 secret. */
  otpSecret: string
}

/** The server itself and the own account: `client.util`. */
export class UtilClient {
  readonly #context: ClientContext
  /** For what needs no login. */
  readonly #anonymous: Connection<ServerFetcher>

  constructor(context: ClientContext, anonymous: Connection<ServerFetcher>) {
    this.#context = context
    this.#anonymous = anonymous
  }

  /** `GET /version`: the server's version, for example `4.15.2`. Needs no login. */
  async getServerVersion(options: RequestOptions = {}): Promise<string> {
    const { api } = this.#anonymous
    return (await dataOf(api.GET('/version', this.#anonymous.call(options)))).version
  }

  /** `GET /health`: whether the server reaches its database. Needs no login. */
  async getServerHealth(options: RequestOptions = {}): Promise<{ database: boolean }> {
    const { api } = this.#anonymous
    const { database } = await dataOf(api.GET('/health', this.#anonymous.call(options)))
    return { database }
  }

  /**
   * `PATCH /password/change`: changes the own password. Tokens that were given out stay valid until they expire.
   *
   * @param newPassword - 8 to 128 characters with a digit, a capital, a small letter and a special one. Only 72 bytes count.
   * @throws LoginError when the current password is wrong; that counts as a failed login, and several lock the account.
   * @throws BadRequestError when the new password is too weak, or the same.
   */
  async changeMyPassword(
    currentPassword: string,
    newPassword: string,
    options: RequestOptions = {},
  ): Promise<void> {
    const { server } = this.#context
    const body = { current_password: currentPassword, new_password: newPassword }
    await dataOf(server.api.PATCH('/password/change', { body, ...server.call(options) }))
  }

  /**
   * `POST /recover/lost`: has a token mailed with which `setMyPassword` sets a new password. Needs no login. The server says yes
   * whether there is such an account or not, and also when it has no mail server. Server 4.15 mails only the first such token of
   * an account's life.
   */
  async resetMyPassword(
    account: { email: string } | { username: string },
    options: RequestOptions = {},
  ): Promise<void> {
    const { email, username } = account as { email?: string; username?: string }
    if ((email === undefined) === (username === undefined)) {
      throw new InvalidArgumentError('account', 'Give either the `email` or the `username` of the account.')
    }
    const body = email === undefined ? { username: username as string } : { email }
    await dataOf(this.#anonymous.api.POST('/recover/lost', { body, ...this.#anonymous.call(options) }))
  }

  /**
   * `POST /recover/reset`: sets a new password with a token of `resetMyPassword`. Needs no login. Ends a lock of the account.
   *
   * @param token - Of the mail. It can be used for an hour.
   */
  async setMyPassword(token: string, password: string, options: RequestOptions = {}): Promise<void> {
    const body = { reset_token: token, password }
    await dataOf(this.#anonymous.api.POST('/recover/reset', { body, ...this.#anonymous.call(options) }))
  }

  /**
   * `POST /recover/2fa/lost`: has a token mailed with which `setTwoFactorAuth` makes a new two-factor secret. Needs no login.
   *
   * @throws LoginError when the password is wrong; that counts as a failed login.
   * @throws BadRequestError when the server has no mail server.
   */
  async resetTwoFactorAuth(username: string, password: string, options: RequestOptions = {}): Promise<void> {
    const body = { username, password }
    await dataOf(this.#anonymous.api.POST('/recover/2fa/lost', { body, ...this.#anonymous.call(options) }))
  }

  /**
   * `POST /recover/2fa/reset`: makes a new two-factor secret with a token of `resetTwoFactorAuth`. Needs no login. The old secret
   * is dead at once.
   */
  async setTwoFactorAuth(token: string, options: RequestOptions = {}): Promise<TwoFactorSetup> {
    const body = { reset_token: token }
    const wire = await dataOf(
      this.#anonymous.api.POST('/recover/2fa/reset', { body, ...this.#anonymous.call(options) }),
    )
    return { qrUri: wire.qr_uri, otpSecret: wire.otp_secret }
  }
}
