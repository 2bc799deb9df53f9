import type { ServerFetcher } from '@vantage6-js/generated/v4/server'
import { Vantage6Error } from '../errors/index.js'
import type { Connection } from '../http/connection.js'
import { dataOf } from '../http/data.js'
import type { RequestOptions } from '../http/request-options.js'
import type { Tokens } from './tokens.js'
import { totpCode } from './totp.js'
import { untilAborted } from './until-aborted.js'

/** How to answer when the server asks for a two-factor code. Give at most one. */
export interface LoginOptions extends RequestOptions {
  /** The six digits, or a function that asks the user for them. It is called only when the server wants a code. */
  mfaCode?: string | (() => Promise<string>)
  /** The base32 secret that was handed out when two-factor authentication was set up: codes are made from it. */
  totpSecret?: string
}

/** The server wants a two-factor code, and none was given. */
export class TwoFactorRequiredError extends Vantage6Error {
  override name = 'TwoFactorRequiredError'

  constructor() {
    super(
      'two-factor-required',
      'This server wants a two-factor code. Pass `mfaCode` (the code, or a function that asks for it) or `totpSecret`.',
    )
  }
}

/**
 * The account has no two-factor authentication yet, and the server demands it. It has just handed out the secret, **this once**:
 * show `qrUri` as a QR code (or `otpSecret`) to the user, let them add it to their authenticator, and log in again with a code.
 */
export class TwoFactorSetupRequiredError extends Vantage6Error {
  override name = 'TwoFactorSetupRequiredError'
  /** The `otpauth://` URI for the QR code. */
  declare readonly qrUri: string
  /** The base32 secret. */
  declare readonly otpSecret: string

  constructor(qrUri: string, otpSecret: string) {
    super(
      'two-factor-setup-required',
      'This server demands two-factor authentication. Add the secret of this error (`qrUri`, `otpSecret`) to an authenticator app now, it is given only once, and log in with a code.',
    )
    // Not enumerable, so that a logger which prints the error's fields does not print the secret.
    Object.defineProperties(this, { qrUri: { value: qrUri }, otpSecret: { value: otpSecret } })
  }
}

/**
 * Logs a user in: `POST /token/user`, a second time when the server asks for a two-factor code.
 *
 * @throws LoginError, TwoFactorRequiredError, TwoFactorSetupRequiredError
 */
export async function loginUser(
  connection: Connection<ServerFetcher>,
  username: string,
  password: string,
  options: LoginOptions,
): Promise<Tokens> {
  // A code is sent along where there is one: each login costs the server half a second. Without two-factor it ignores the code.
  const login = (mfaCode?: string) =>
    dataOf(
      connection.api.POST('/token/user', {
        body: { username, password, ...(mfaCode === undefined ? {} : { mfa_code: mfaCode }) },
        ...connection.call(options),
      }),
    )
  const given =
    options.totpSecret !== undefined
      ? await totpCode(options.totpSecret)
      : typeof options.mfaCode === 'string'
        ? options.mfaCode
        : undefined
  const first = await login(given)
  if ('access_token' in first) return toTokens(first)
  if ('otp_secret' in first) throw new TwoFactorSetupRequiredError(first.qr_uri, first.otp_secret)
  const code =
    typeof options.mfaCode === 'function' ? await untilAborted(options.mfaCode(), options.signal) : ''
  if (code === '') throw new TwoFactorRequiredError()
  const second = await login(code)
  if ('access_token' in second) return toTokens(second)
  throw new TwoFactorRequiredError()
}

/** Makes tokens of the server's answer to a login or a refresh. */
export function toTokens(wire: { access_token: string; refresh_token: string }): Tokens {
  return { accessToken: wire.access_token, refreshToken: wire.refresh_token }
}
