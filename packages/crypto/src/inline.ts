import { decodedLength } from './base64.js'
import { utf8 } from './bytes.js'
import { CryptoError, decryptError } from './crypto-error.js'
import type { Dialect } from './eme-pkcs1-v1_5.js'
import { base64Error, base64Length } from './message.js'
import type { CtrCipher, Platform } from './platform.js'

/** The longest string of V8, in Node and Chromium. No inline message can be longer. */
const maxStringLength = 2 ** 29 - 24

/**
 * What the base64 text begins with in our messages of the UI's form. Python leaves a text that is JSON as it is, and base64
 * can be (`1234`, `true`). A form feed begins no JSON, and whoever decodes base64 there ignores it: `atob` and Python's
 * `b64decode` do. Three of them leave no rest in the outer base64.
 */
const notJson = '\f\f\f'

/**
 * Encrypts a plaintext to the body of an inline message: base64 of the ciphertext; in the UI's dialect the plaintext is
 * base64 encoded before encryption too.
 */
export async function encryptInlineBody(
  { base64, chunkSize }: Platform,
  cipher: CtrCipher,
  plaintext: Uint8Array,
  dialect: Dialect,
): Promise<string> {
  let body = ''
  // In chunks that stay in the processor's cache: one pass over all of a large message is two to three times slower. Each
  // chunk's base64 must end without padding, so that the parts can be joined: see `chunkSize`.
  for (let offset = 0; offset < plaintext.length; offset += chunkSize) {
    let input = plaintext.subarray(offset, offset + chunkSize)
    if (dialect === 'ui') input = utf8((offset === 0 ? notJson : '') + base64.encode(input))
    // Engines keep a sum of strings as a tree, and copy it once, when it is sent: `join` would copy it twice.
    body += base64.encode(await cipher.update(input))
  }
  return body
}

/**
 * Refuses a plaintext that no inline message can carry.
 *
 * @throws CryptoError `too-large`
 */
export function checkInlineSize(plaintextLength: number, headerLength: number, dialect: Dialect): void {
  const encrypted = dialect === 'python' ? plaintextLength : base64Length(plaintextLength) + notJson.length
  if (headerLength + base64Length(encrypted) <= maxStringLength) return
  throw new CryptoError(
    'too-large',
    `A plaintext of ${plaintextLength} bytes does not fit into an inline message; use blob storage (encryptStream).`,
  )
}

/**
 * Decrypts the body of an inline message.
 *
 * @throws CryptoError `base64-body`, or `decrypt` when the dialect is the UI's and the decrypted body is not base64.
 */
export async function decryptInlineBody(
  platform: Platform,
  cipher: CtrCipher,
  body: string,
  dialect: Dialect,
): Promise<Uint8Array> {
  const decrypted = await decodeText(platform, body, bodyError, cipher)
  if (dialect === 'python') return decrypted
  // Whether the plaintext is base64 depends on the private key, so it has the one error that this has.
  const text = ascii.decode(decrypted)
  return decodeText(platform, text.startsWith(notJson) ? text.slice(notJson.length) : text, decryptError)
}

/** Decodes a long base64 text in chunks, and runs each through a cipher at once. */
async function decodeText(
  { base64, chunkSize, allocate }: Platform,
  text: string,
  error: () => CryptoError,
  cipher?: CtrCipher,
): Promise<Uint8Array> {
  const length = decodedLength(text)
  if (length < 0) throw error()
  const target = allocate(length)
  const chunk = new Uint8Array(chunkSize)
  for (let offset = 0; offset < length; offset += chunkSize) {
    const expected = Math.min(chunkSize, length - offset)
    // Padding before the end makes a chunk too short.
    if (base64.decodeInto(text.slice((offset / 3) * 4, ((offset + chunkSize) / 3) * 4), chunk) !== expected)
      throw error()
    const decoded = chunk.subarray(0, expected)
    target.set(cipher === undefined ? decoded : await cipher.update(decoded), offset)
  }
  return target
}

function bodyError(): CryptoError {
  return base64Error('base64-body', 'third')
}

const ascii: TextDecoder = new TextDecoder('latin1')
