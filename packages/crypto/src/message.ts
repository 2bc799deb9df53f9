import { portableBase64 } from './base64.js'
import { CryptoError } from './crypto-error.js'
import { ivLength, type SessionKey } from './session-key.js'

/*
 * The wire format: `base64(RSA(session key)) $ base64(iv) $ body`. The body is base64 of the ciphertext in an inline message
 * and the ciphertext itself in a blob.
 */

export const separator = '$'
export const separatorByte = 0x24

/** The two parts before the body, decoded. */
export interface MessageHeader {
  readonly encryptedKey: Uint8Array
  readonly iv: Uint8Array
}

/** A header of a key of 8192 bits has 1394 characters. Nothing longer is read, so that nobody can make a reader buffer. */
export const maxHeaderLength = 4096

/** Everything up to and with the second separator. */
export function encodeHeader(encryptedKey: Uint8Array, { iv }: Pick<SessionKey, 'iv'>): string {
  return portableBase64.encode(encryptedKey) + separator + portableBase64.encode(iv) + separator
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
 * Decodes the two parts before the body.
 *
 * @throws CryptoError `base64-key`, `base64-iv` or `iv-length`
 */
export function decodeHeader(keyPart: string, ivPart: string): MessageHeader {
  const encryptedKey = decodePart(keyPart, 'base64-key', 'first part (the encrypted session key)')
  const iv = decodePart(ivPart, 'base64-iv', 'second part (the initialization vector)')
  if (iv.length !== ivLength) {
    throw new CryptoError(
      'iv-length',
      `The message's initialization vector has ${iv.length} bytes; it must have ${ivLength}.`,
    )
  }
  return { encryptedKey, iv }
}

function decodePart(part: string, code: 'base64-key' | 'base64-iv', name: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(part.length / 4) * 3)
  const length = portableBase64.decodeInto(part, bytes)
  if (length < 0)
    throw new CryptoError(code, `The message's ${name} is not base64: the message was cut or changed.`)
  return bytes.subarray(0, length)
}

/** The error for whatever has not three parts. */
export function formatError(detail: string): CryptoError {
  return new CryptoError(
    'format',
    `This is not an encrypted vantage6 message ("key$iv$body"): ${detail}. ` +
      'Messages of an unencrypted collaboration are plain base64 and need no decryption.',
  )
}
