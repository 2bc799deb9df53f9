import { expect } from 'vitest'
import { CryptoError } from '../src/crypto-error.ts'

/** The CryptoError that an action fails with; the test fails when it does not, or with anything else. */
export async function cryptoErrorOf(action: () => unknown): Promise<CryptoError> {
  try {
    await action()
  } catch (error) {
    expect(error).toBeInstanceOf(CryptoError)
    return error as CryptoError
  }
  throw new Error('expected a CryptoError, but nothing was thrown')
}

/** The code of the CryptoError that an action fails with. */
export async function codeOf(action: () => unknown): Promise<string> {
  return (await cryptoErrorOf(action)).code
}
