import type { Base64 } from './base64.js'
import type { RsaPrivateKey } from './private-key.js'
import type { RsaPublicKey } from './public-key.js'

/** How many low bits of the counter block count: 128 in OpenSSL (Python), 32 in crypto-js (the web UI). */
export type CounterBits = 32 | 128

/** AES-256-CTR over one message. Encryption and decryption are the same operation. */
export interface CtrCipher {
  /** The next bytes of the message. The input is not kept; the caller may reuse it as soon as the call has returned. */
  update(bytes: Uint8Array): Uint8Array | Promise<Uint8Array>
}

/**
 * The primitives that differ between Node and the rest of the world. There are two implementations, `web` and `node`; the
 * package's entry points bind one. All that is vantage6's or PKCS#1's stands above this line and is shared.
 */
export interface Platform {
  readonly base64: Base64
  /**
   * Into how many bytes a message is cut for the cipher. A multiple of 144, so that neither AES (16) nor base64 (3) has a rest,
   * nor base64 of base64 (9).
   */
  readonly chunkSize: number
  /** An uninitialized or zeroed buffer for a result that is written in full. */
  allocate(length: number): Uint8Array
  aesCtr(key: Uint8Array, iv: Uint8Array, counterBits: CounterBits): CtrCipher
  /** RSAEP of RFC 8017, section 5.1.1, on octet strings of the modulus' length. */
  rsaep(key: RsaPublicKey, message: Uint8Array): Uint8Array
  /** Prepares RSADP of RFC 8017, section 5.1.2, on octet strings of the modulus' length. The ciphertext is below n. */
  rsadp(key: RsaPrivateKey): (ciphertext: Uint8Array) => Uint8Array
}
