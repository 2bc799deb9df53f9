import { hex } from './bytes.js'
import { encodeSpki, readPublicKey } from './public-key.js'

/**
 * The SHA-256 fingerprint of a public key's DER SubjectPublicKeyInfo, as 64 lower-case hexadecimal digits. The same as
 * `openssl pkey -pubin -outform DER | sha256sum` prints.
 *
 * @param publicKey - A public key in the server's form. Line endings and the PEM label do not matter.
 * @throws CryptoError `public-key`
 */
export async function fingerprint(publicKey: string): Promise<string> {
  const spki = encodeSpki(readPublicKey(publicKey))
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', spki.slice())))
}

/**
 * A fingerprint in blocks of four digits, for people who compare it by eye or by telephone:
 * `3f2a 91c0 …`, 16 blocks.
 */
export function fingerprintBlocks(fingerprint: string): string {
  return (fingerprint.match(/.{1,4}/g) ?? []).join(' ')
}
