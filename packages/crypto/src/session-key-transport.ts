import { OS2IP } from './bytes.js'
import { CryptoError, decryptError } from './crypto-error.js'
import { type Dialect, decodeEme, encodeEme, select, sessionKeyLength } from './eme-pkcs1-v1_5.js'
import { syntheticSessionKey } from './implicit-rejection.js'
import type { Platform } from './platform.js'
import type { RsaPrivateKey } from './private-key.js'
import type { RsaPublicKey } from './public-key.js'

/** RSAES-PKCS1-V1_5-ENCRYPT (RFC 8017, section 7.2.1) of a session key. */
export function encryptSessionKey(
  platform: Platform,
  key: RsaPublicKey,
  sessionKey: Uint8Array,
  dialect: Dialect,
): Uint8Array {
  // Step 1 (length checking) holds: the payload has 32 or 44 octets, the modulus 256 at least, so PS has eight and more.
  const EM = encodeEme(key.k, sessionKey, dialect)
  // Step 3.
  return platform.rsaep(key, EM)
}

/** A session key out of a message, and which dialect the message is of. */
export interface ReceivedKey {
  /** False when the padding is wrong. Then the key is none, and the message must end in `decryptError`. */
  readonly valid: boolean
  readonly key: Uint8Array
  readonly dialect: Dialect
}

/** Decrypts session keys with one private key. */
export type SessionKeyDecryptor = (encryptedKey: Uint8Array) => Promise<ReceivedKey>

/**
 * RSAES-PKCS1-V1_5-DECRYPT (RFC 8017, section 7.2.2) of session keys.
 *
 * @param implicitRejection - Gives a pseudorandom key where the padding is wrong, instead of an error.
 */
export function sessionKeyDecryptor(
  platform: Platform,
  key: RsaPrivateKey,
  implicitRejection: boolean,
): SessionKeyDecryptor {
  const rsadp = platform.rsadp(key)
  return async (encryptedKey) => {
    // Step 1, length checking. Node and OpenSSL would accept a shorter ciphertext.
    if (encryptedKey.length !== key.k) {
      throw new CryptoError(
        'rsa-length',
        `The message is for a key of ${8 * encryptedKey.length} bits, but the private key has ${8 * key.k}.`,
      )
    }
    // Step 2a; the range check of RSADP, RFC 8017, section 5.1.2, step 1.
    // With the wrong private key it can fail by chance, so it is no error of its own.
    if (OS2IP(encryptedKey) >= key.n) throw decryptError()
    // Steps 2b and 2c.
    const EM = rsadp(encryptedKey)
    // Step 3.
    const { valid, ui, sessionKey } = decodeEme(EM)
    EM.fill(0)
    if (implicitRejection) {
      const synthetic = await syntheticSessionKey(key, encryptedKey)
      for (let i = 0; i < sessionKeyLength; i++) {
        sessionKey[i] = select(valid, sessionKey[i] as number, synthetic[i] as number)
      }
    }
    // What is the UI's is valid.
    return { valid: implicitRejection || valid === 1, key: sessionKey, dialect: ui === 1 ? 'ui' : 'python' }
  }
}
