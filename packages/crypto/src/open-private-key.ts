import { CryptoError } from './crypto-error.js'
import type { Platform } from './platform.js'
import { isProtectedPrivateKey, type RsaPrivateKey, readPrivateKey } from './private-key.js'

/**
 * Reads a PEM private key, and opens it first when it is protected and the platform can.
 *
 * @throws CryptoError `private-key`, or `passphrase` when it is missing or wrong, or of no use on this platform
 */
export function openPrivateKey(
  { unprotect }: Platform,
  pem: string,
  passphrase: string | undefined,
): RsaPrivateKey {
  if (!isProtectedPrivateKey(pem)) return readPrivateKey(pem)
  if (unprotect === undefined) {
    throw new CryptoError(
      'passphrase',
      'The private key is protected by a passphrase, which only Node can open. ' +
        'Write an unprotected copy with "openssl rsa -in key.pem -traditional -out copy.pem", and delete it after use.',
    )
  }
  if (passphrase === undefined) {
    throw new CryptoError(
      'passphrase',
      'The private key is protected by a passphrase; give it as the option "passphrase".',
    )
  }
  return readPrivateKey(unprotect(pem, passphrase))
}
