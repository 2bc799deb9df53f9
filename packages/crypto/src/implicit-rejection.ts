import { concatBytes, I2OSP, utf8 } from './bytes.js'
import { sessionKeyLength } from './eme-pkcs1-v1_5.js'
import type { RsaPrivateKey } from './private-key.js'

/**
 * The session key that a wrong RSA part stands for when padding errors must not show: a pseudorandom function of the
 * private key and the ciphertext, so it is the same each time and nobody without the key can foresee it.
 *
 * The construction is that of draft-irtf-cfrg-rsa-guidance (as OpenSSL 3.2 and later have it) with one difference: the
 * synthetic message always has the length of a session key, instead of a random one, so that its length shows nothing.
 *
 * @param encryptedKey - The ciphertext C, k octets.
 */
export async function syntheticSessionKey(
  { d, k }: Pick<RsaPrivateKey, 'd' | 'k'>,
  encryptedKey: Uint8Array,
): Promise<Uint8Array> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const hmac = async (key: Uint8Array, message: Uint8Array): Promise<Uint8Array> => {
    const imported = await crypto.subtle.importKey('raw', key.slice(), algorithm, false, ['sign'])
    return new Uint8Array(await crypto.subtle.sign(algorithm, imported, message.slice()))
  }
  // KDK = HMAC(SHA256(I2OSP(d, k)), C)
  const DH = new Uint8Array(await crypto.subtle.digest('SHA-256', I2OSP(d, k)))
  const KDK = await hmac(DH, encryptedKey)
  // AM = PRF(KDK, "message", k), of which the last octets are the synthetic message.
  const label = utf8('message')
  const bits = I2OSP(BigInt(8 * k), 2)
  const blocks: Uint8Array[] = []
  for (let i = 0; i * 32 < k; i++) blocks.push(await hmac(KDK, concatBytes(I2OSP(BigInt(i), 2), label, bits)))
  return concatBytes(...blocks).slice(k - sessionKeyLength, k)
}
