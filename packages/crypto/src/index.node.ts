/**
 * `@vantage6-js/crypto` for Node: the same names as in `index.ts`, with RSA and AES of `node:crypto`.
 *
 * @module
 */

import { unprotectWith } from './node/passphrase.js'
import { nodePlatform } from './node/platform.js'
import { readPrivateKey } from './private-key.js'
import { type CryptorOptions, makeCryptor, type RsaCryptor } from './rsa-cryptor.js'

export * from './shared.js'

/**
 * Makes the cryptor of one organization from its private key.
 *
 * @param privateKeyPem - The organization's private key: PKCS#1 or PKCS#8 PEM, RSA with 2048 to 8192 bits. A key that is
 *   protected by a passphrase needs `options.passphrase`.
 * @throws CryptoError `private-key`, or `passphrase` for a protected key that cannot be opened
 */
export async function createCryptor(
  privateKeyPem: string,
  options: CryptorOptions = {},
): Promise<RsaCryptor> {
  return makeCryptor(nodePlatform, readPrivateKey(privateKeyPem, unprotectWith(options.passphrase)), options)
}
