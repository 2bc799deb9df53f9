/**
 * `@vantage6-js/crypto` for browsers, workers, Deno and everything else with WebCrypto. Node gets `index.node.ts`, which
 * has the same names, through the exports condition `node`.
 *
 * @module
 */
import { readPrivateKey } from './private-key.js'
import { type CryptorOptions, makeCryptor, type RsaCryptor } from './rsa-cryptor.js'
import { webPlatform } from './web/platform.js'

export * from './shared.js'

/**
 * Makes the cryptor of one organization from its private key.
 *
 * @param privateKeyPem - The organization's private key: PKCS#1 or PKCS#8 PEM, RSA with 2048 to 8192 bits. A key that is
 *   protected by a passphrase needs Node.
 * @throws CryptoError `private-key`, or `passphrase` for a protected key that cannot be opened
 */
export async function createCryptor(
  privateKeyPem: string,
  options: CryptorOptions = {},
): Promise<RsaCryptor> {
  return makeCryptor(webPlatform, readPrivateKey(privateKeyPem), options)
}
