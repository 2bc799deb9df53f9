/** What the caller of `Cryptor.encrypt` knows of the plaintext. */
export interface EncryptOptions {
  /**
   * The plaintext is JSON text that the caller has made itself, as with `JSON.stringify`, and nested no deeper than Python
   * reads (1000 levels, some of which its own calls take). Otherwise the cryptor looks, since the Python client corrupts other
   * plaintexts in its own form; for large ones that takes longer than encrypting.
   *
   * @default false
   */
  json?: boolean
}

/**
 * What the client needs of an encryption package. `@vantage6-js/crypto` implements it; a client without one works in
 * unencrypted collaborations only. One `Cryptor` holds one organization's private key.
 *
 * "Message" is vantage6's wire format: inline (a string, kept in the task or run itself) or blob (raw bytes, kept in the
 * server's blob storage).
 *
 * Who implements it runs `cryptorContract` of `@vantage6-js/client/testing`. Errors have the name `CryptoError` and a stable
 * `code`; the client tells them by these, not by their class.
 */
export interface Cryptor {
  /** The public key that belongs to the private key, in the server's form: base64 of the SPKI PEM text. */
  readonly publicKey: string

  /**
   * The SHA-256 fingerprint of a public key's DER SubjectPublicKeyInfo, as 64 lower-case hexadecimal digits.
   *
   * @param publicKey - A public key in the server's form. Line endings do not matter.
   * @throws CryptoError `public-key` when it is not an acceptable RSA public key.
   */
  fingerprint(publicKey: string): Promise<string>

  /**
   * Encrypts one plaintext for several organizations.
   *
   * @param plaintext - The bytes to encrypt, usually JSON text in UTF-8.
   * @param recipients - The organizations' public keys in the server's form.
   * @param options - What the caller knows of the plaintext.
   * @returns One inline message for each recipient, in the same order.
   * @throws CryptoError `public-key`, whose `recipient` says which (counted from 0); `too-large` when no inline message can
   *   carry the plaintext.
   */
  encrypt(plaintext: Uint8Array, recipients: readonly string[], options?: EncryptOptions): Promise<string[]>

  /**
   * Decrypts an inline message that was encrypted for the own key, of either dialect (Python or web UI).
   *
   * @returns Exactly the bytes that were encrypted.
   * @throws CryptoError when the message is malformed, or with one uniform `decrypt` code when the key does not fit.
   */
  decrypt(message: string): Promise<Uint8Array>

  /**
   * Encrypts a stream as a blob message, with constant memory. Nothing is read before the result is.
   *
   * @param recipient - The organization's public key in the server's form.
   * @throws CryptoError `public-key` at once, before the source is touched. Later errors appear on the returned stream.
   */
  encryptStream(plaintext: ReadableStream<Uint8Array>, recipient: string): ReadableStream<Uint8Array>

  /**
   * The length in bytes of the blob message that `encryptStream` makes of a plaintext of `plaintextLength` bytes.
   *
   * @throws CryptoError `public-key`
   */
  encryptedLength(plaintextLength: number, recipient: string): number

  /** Decrypts a blob message as a stream, with constant memory. Errors appear on the returned stream. */
  decryptStream(message: ReadableStream<Uint8Array>): ReadableStream<Uint8Array>
}
