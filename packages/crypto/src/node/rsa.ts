import { constants, createPrivateKey, createPublicKey, privateDecrypt, publicEncrypt } from 'node:crypto'
import type { RsaPrivateKey } from '../private-key.js'
import { encodeSpki, type RsaPublicKey } from '../public-key.js'

/*
 * Raw RSA of OpenSSL, blinded and in constant time. Not its PKCS#1 v1.5 decryption: Node 20, and 22 and 24 in part, refuse
 * it (CVE-2023-46809), and where it works it hides a wrong key behind random bytes of a random length.
 */

/** RSAEP of RFC 8017, section 5.1.1. */
export function rsaep(publicKey: RsaPublicKey, message: Uint8Array): Uint8Array {
  const key = createPublicKey({ key: Buffer.from(encodeSpki(publicKey)), format: 'der', type: 'spki' })
  return publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, message)
}

/** RSADP of RFC 8017, section 5.1.2. */
export function rsadp(privateKey: RsaPrivateKey): (ciphertext: Uint8Array) => Uint8Array {
  const key = createPrivateKey({ key: Buffer.from(privateKey.pkcs1), format: 'der', type: 'pkcs1' })
  return (ciphertext) => privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, ciphertext)
}
