import { type TwoFactorSetupRequiredError, Vantage6Error } from '@vantage6-js/client'
import type { Context } from './context.js'

/**
 * Shows the secret of two-factor authentication. The server has handed it out this once: it must reach the user, whatever else is
 * silent.
 */
export function showTwoFactorSecret(
  { io, output }: Pick<Context, 'io' | 'output'>,
  { qrUri, otpSecret }: TwoFactorSetupRequiredError,
): void {
  io.stderr.write(
    output.format === 'json'
      ? `${JSON.stringify({ twoFactorSetup: { uri: qrUri, secret: otpSecret } })}\n`
      : `Add this to your authenticator app. It is shown only once.\n  secret:  ${otpSecret}\n  address: ${qrUri}\n`,
  )
}

/** Told by its code: the errors of another copy of the package count, too. */
export function isTwoFactorSetup(error: unknown): error is TwoFactorSetupRequiredError {
  return error instanceof Vantage6Error && error.code === 'two-factor-setup-required'
}

/** A code as people type and paste it, with blanks between the digits. */
export function cleanCode(code: string): string {
  return code.replace(/\s/g, '')
}
