/**
 * What can go wrong, as stable codes.
 *
 * The codes that describe a message (`format` to `iv-length`) depend on the message's public bytes alone. All that depends
 * on the private key or on the plaintext is the one code `decrypt`, with one text, so that nobody who sees the error learns
 * why (RFC 8017, section 7.2.2).
 */
export type CryptoErrorCode =
  /** The message has not the three parts `key$iv$body`, or is no string (inline) or no bytes (blob). */
  | 'format'
  /** The message's first part is not strict base64. */
  | 'base64-key'
  /** The message's second part is not strict base64. */
  | 'base64-iv'
  /** The message's third part is not strict base64. */
  | 'base64-body'
  /** The encrypted session key is not as long as the private key's modulus: the message is for a key of another size. */
  | 'rsa-length'
  /** The initialization vector is not 16 bytes. */
  | 'iv-length'
  /** The message was encrypted for another key, or was changed. */
  | 'decrypt'
  /** The decrypted bytes are not text in the encoding that was asked for, or the text to encrypt has no UTF-8 form. */
  | 'text'
  /** The decrypted text is not JSON, or the value to encrypt has no JSON form. */
  | 'json'
  /** The plaintext does not fit into an inline message. */
  | 'too-large'
  /** The text is not a private key that vantage6 can use. */
  | 'private-key'
  /** The private key is protected and the passphrase is missing or wrong. */
  | 'passphrase'
  /** The text is not a public key that vantage6 can use. */
  | 'public-key'
  /** An organization's public key is not the one that was remembered. */
  | 'key-changed'
  /** The file with the known keys cannot be read or written. */
  | 'known-keys'
  /** The private key file cannot be read, or would be overwritten. */
  | 'key-file'

export interface CryptoErrorOptions {
  cause?: unknown
  /** Which of the recipients the error is about, counted from 0. */
  recipient?: number | undefined
}

/**
 * The only error that this package throws on purpose. Tell it by `name` and `code`, not by `instanceof`: two copies of the
 * package may be loaded. A message never contains key material or plaintext.
 */
export class CryptoError extends Error {
  override readonly name = 'CryptoError'
  readonly code: CryptoErrorCode
  /** Which of the recipients the error is about, counted from 0; undefined when it is about none. */
  readonly recipient: number | undefined

  constructor(code: CryptoErrorCode, message: string, options: CryptoErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.recipient = options.recipient
  }
}

/** The one error for everything about a decryption that depends on the private key. */
export function decryptError(): CryptoError {
  return new CryptoError(
    'decrypt',
    'The message was encrypted for another key, or was changed. ' +
      'Check that your private key belongs to the public key that the server has of your organization.',
  )
}
