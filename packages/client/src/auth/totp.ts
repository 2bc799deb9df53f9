import { InvalidArgumentError } from '../errors/index.js'

/**
 * The present time-based one-time password (RFC 6238: SHA-1, six digits, 30 seconds), as the server checks it.
 *
 * @param secret - Base32, blanks and case do not matter.
 * @throws InvalidArgumentError when the secret is not base32. The message does not show it.
 */
export async function totpCode(secret: string): Promise<string> {
  // Loaded only when used: a login without a TOTP secret should not carry the library.
  const { Secret, TOTP } = await import('otpauth')
  try {
    return new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate()
  } catch {
    throw new InvalidArgumentError('totpSecret', 'The TOTP secret is not base32 text (A-Z and 2-7).')
  }
}
