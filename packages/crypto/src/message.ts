import { decodeBase64, encodeBase64 } from './base64.js'
import { CryptoError, type CryptoErrorCode } from './crypto-error.js'
import { ivLength, type SessionKey } from './session-key.js'

/*
 * The wire format: `base64(RSA(session key)) $ base64(iv) $ body`. The body is base64 of the ciphertext in an inline message
 * and the ciphertext itself in a blob.
 */

const separator = '$'

/** The two parts before the body, decoded. */
export interface MessageHeader {
  readonly encryptedKey: Uint8Array
  readonly iv: Uint8Array
  /** Where the body begins. */
  readonly bodyStart: number
}

/** A header of a key of 8192 bits has 1394 characters. Nothing longer is read, so that nobody can make a reader buffer. */
export const maxHeaderLength = 4096

/** Everything up to and with the second separator. */
export function encodeHeader(encryptedKey: Uint8Array, { iv }: Pick<SessionKey, 'iv'>): string {
  return encodeBase64(encryptedKey) + separator + encodeBase64(iv) + separator
}

/** The length of `encodeHeader`'s text for a modulus of k octets: 710 for 4096 bits. */
export function headerLength(k: number): number {
  return base64Length(k) + 1 + base64Length(ivLength) + 1
}

/** The number of characters of padded base64. */
export function base64Length(bytes: number): number {
  return Math.ceil(bytes / 3) * 4
}

/**
 * Reads the header at the start of a message.
 *
 * @param start - The first characters of the message: all that there are, or `maxHeaderLength` of them.
 * @throws CryptoError `format`, `base64-key`, `base64-iv` or `iv-length`
 */
export function decodeHeader(start: string): MessageHeader {
  const [header, keyPart, ivPart] = /^([^$]*)\$([^$]*)\$/.exec(start) ?? []
  if (header === undefined || keyPart === undefined || ivPart === undefined) {
    throw formatError('it has no two "$"')
  }
  const encryptedKey = decodeBase64(keyPart)
  if (encryptedKey === undefined) throw base64Error('base64-key', 'first')
  const iv = decodeBase64(ivPart)
  if (iv === undefined) throw base64Error('base64-iv', 'second')
  if (iv.length !== ivLength) {
    throw new CryptoError(
      'iv-length',
      `The message's second part has ${iv.length} bytes instead of ${ivLength}.`,
    )
  }
  return { encryptedKey, iv, bodyStart: header.length }
}

/** The error for a part that is not base64. */
export function base64Error(code: CryptoErrorCode, which: string): CryptoError {
  return new CryptoError(code, `The message's ${which} part is not base64: it was cut or changed.`)
}

/** The error for whatever has not three parts. */
export function formatError(detail: string): CryptoError {
  return new CryptoError('format', `This is not an encrypted vantage6 message ("key$iv$body"): ${detail}.`)
}
