import { encodePrivateKey, readPrivateKey, unwrapPkcs8 } from './private-key.js'
import { encodePublicKey } from './public-key.js'

/**
 * Makes a new RSA private key of 4096 bits with e = 65537, as Python does.
 *
 * @returns A PKCS#1 PEM text without passphrase. Keep it secret, and keep a copy: without it all that was encrypted for
 *   the organization is lost.
 */
export async function generatePrivateKey(): Promise<string> {
  const pair = await crypto.subtle.generateKey(
    // What WebCrypto means to do with the key does not matter; it is only made here.
    { name: 'RSA-OAEP', hash: 'SHA-256', modulusLength: 4096, publicExponent: Uint8Array.of(1, 0, 1) },
    true,
    ['decrypt'],
  )
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey))
  return encodePrivateKey(unwrapPkcs8(pkcs8) as Uint8Array)
}

/**
 * The public key of an unprotected private key, in the server's form.
 *
 * @param privateKeyPem - PKCS#1 or PKCS#8 PEM.
 * @throws CryptoError `private-key` or `passphrase`
 */
export function publicKeyOf(privateKeyPem: string): string {
  return encodePublicKey(readPrivateKey(privateKeyPem))
}
