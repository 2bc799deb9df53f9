import type { Cryptor } from '@vantage6-js/client'
import { latin1Text, utf8, utf8Text } from './bytes.js'
import { CryptoError } from './crypto-error.js'
import { isDeep } from './json-text.js'
import type { RsaCryptor } from './rsa-cryptor.js'

/**
 * Encrypts a value as JSON, for several organizations.
 *
 * @returns One inline message for each recipient, in the same order.
 * @throws CryptoError `json` when the value has no JSON form (undefined, a function, a cycle, a bigint)
 */
export async function encryptJson(
  cryptor: Cryptor,
  value: unknown,
  recipients: readonly string[],
): Promise<string[]> {
  let text: string | undefined
  try {
    text = JSON.stringify(value)
  } catch (cause) {
    throw new CryptoError('json', 'The value cannot be written as JSON.', { cause })
  }
  if (text === undefined) throw new CryptoError('json', 'The value cannot be written as JSON.')
  const plaintext = utf8(text)
  return cryptor.encrypt(plaintext, recipients, { json: !isDeep(plaintext) })
}

/**
 * Encrypts a text in UTF-8, for several organizations.
 *
 * @throws CryptoError `text` when it holds half a surrogate pair, for which UTF-8 has no form
 */
export async function encryptText(
  cryptor: Cryptor,
  text: string,
  recipients: readonly string[],
): Promise<string[]> {
  const plaintext = utf8(text)
  if (utf8Text(plaintext) !== text)
    throw new CryptoError('text', 'The text holds half a surrogate pair, for which UTF-8 has no form.')
  return cryptor.encrypt(plaintext, recipients)
}

/**
 * Decrypts an inline message to text. The bytes are UTF-8; in the web UI's form also Latin-1, which the UI sends.
 *
 * @throws CryptoError `text` when they are neither, and whatever `decrypt` throws
 */
export async function decryptText(cryptor: RsaCryptor, message: string): Promise<string> {
  const { plaintext, dialect } = await cryptor.open(message)
  const text = utf8Text(plaintext) ?? (dialect === 'ui' ? latin1Text(plaintext) : undefined)
  if (text === undefined)
    throw new CryptoError('text', 'The decrypted message is not text in UTF-8; use decrypt for its bytes.')
  return text
}

/**
 * Decrypts an inline message to a value. The result is as untrusted as any: encryption does not say who sent it.
 *
 * @throws CryptoError `json` when the text is not JSON (Python also writes NaN and Infinity, which are none), and whatever
 *   `decryptText` throws
 */
export async function decryptJson(cryptor: RsaCryptor, message: string): Promise<unknown> {
  const text = await decryptText(cryptor, message)
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own message would quote the plaintext.
    throw new CryptoError(
      'json',
      'The decrypted message is not JSON; use decryptText or decrypt for its content.',
    )
  }
}
