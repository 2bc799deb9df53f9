import { CryptoError, decryptError } from './crypto-error.js'
import type { Dialect } from './eme-pkcs1-v1_5.js'
import { base64Length, formatError, maxHeaderLength, separator } from './message.js'
import type { CtrCipher, Platform } from './platform.js'

/** The longest string of V8, in Node and Chromium. No inline message can be longer. */
const maxStringLength = 2 ** 29 - 24

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
  const parts: string[] = []
  // In chunks that stay in the processor's cache: one pass over all of a large message is two to three times slower. A
  // chunk of 48 n bytes leaves no rest, neither in base64 (3) nor in AES (16).
  for (let offset = 0; offset < plaintext.length; offset += chunkSize) {
    const chunk = plaintext.subarray(offset, offset + chunkSize)
    const input = dialect === 'python' ? chunk : asciiBytes(base64.encode(chunk))
    const output = cipher.update(input)
    parts.push(base64.encode(output instanceof Uint8Array ? output : await output))
  }
  return parts.join('')
}

/**
 * Refuses a plaintext that no inline message can carry.
 *
 * @throws CryptoError `too-large`
 */
export function checkInlineSize(plaintextLength: number, headerLength: number, dialect: Dialect): void {
  const encrypted = dialect === 'python' ? plaintextLength : base64Length(plaintextLength)
  if (headerLength + base64Length(encrypted) <= maxStringLength) return
  throw new CryptoError(
    'too-large',
    `A plaintext of ${plaintextLength} bytes does not fit into an inline message (JavaScript strings end at ` +
      `${maxStringLength} characters). Use a server with blob storage, and encryptStream.`,
  )
}

/**
 * Splits an inline message. White space after the message is tolerated, nothing else.
 *
 * @throws CryptoError `format`
 */
export function splitInline(message: string): [keyPart: string, ivPart: string, body: string] {
  if (typeof message !== 'string')
    throw formatError(`it is ${message === null ? 'null' : typeof message}, not a string`)
  const first = message.indexOf(separator)
  if (first < 0) throw formatError(message === '' ? 'it is empty' : 'it has no "$"')
  const second = message.indexOf(separator, first + 1)
  if (second < 0) throw formatError('it has only one "$"')
  if (second >= maxHeaderLength) throw formatError('its first two parts are too long')
  return [message.slice(0, first), message.slice(first + 1, second), message.slice(second + 1).trimEnd()]
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
  const encryptedLength = decodedLength(body)
  if (encryptedLength < 0) throw bodyError()
  const plaintext = new Base64Sink(platform, encryptedLength, dialect)
  const { base64, chunkSize } = platform
  const encrypted = new Uint8Array(chunkSize)
  const step = (chunkSize / 3) * 4
  for (let offset = 0; offset < body.length; offset += step) {
    const text = body.slice(offset, offset + step)
    const length = base64.decodeInto(text, encrypted)
    // Padding is legal at the end of the body only.
    if (length < 0 || (length < chunkSize && offset + step < body.length)) throw bodyError()
    const output = cipher.update(encrypted.subarray(0, length))
    plaintext.write(output instanceof Uint8Array ? output : await output)
  }
  return plaintext.end()
}

/** Collects the decrypted chunks; in the UI's dialect they are base64 text, which it decodes. */
class Base64Sink {
  readonly #base64: Platform['base64']
  readonly #target: Uint8Array
  readonly #ui: boolean
  #length = 0
  #padded = false

  constructor({ base64, allocate }: Platform, encryptedLength: number, dialect: Dialect) {
    this.#base64 = base64
    this.#ui = dialect === 'ui'
    if (this.#ui && encryptedLength % 4 !== 0) throw decryptError()
    this.#target = allocate(this.#ui ? (encryptedLength / 4) * 3 : encryptedLength)
  }

  /** A chunk of a multiple of 4 bytes, but for the last. */
  write(chunk: Uint8Array): void {
    if (!this.#ui) {
      this.#target.set(chunk, this.#length)
      this.#length += chunk.length
      return
    }
    if (chunk.length === 0) return
    const length = this.#base64.decodeInto(asciiText(chunk), this.#target.subarray(this.#length))
    if (length < 0 || this.#padded) throw decryptError()
    this.#padded = length < (chunk.length / 4) * 3
    this.#length += length
  }

  end(): Uint8Array {
    return this.#length === this.#target.length ? this.#target : this.#target.subarray(0, this.#length)
  }
}

/** How many bytes a padded base64 text stands for, or -1 when its length is impossible. */
function decodedLength(text: string): number {
  if (text.length % 4 !== 0) return -1
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  return (text.length / 4) * 3 - padding
}

function bodyError(): CryptoError {
  return new CryptoError(
    'base64-body',
    "The message's third part (the body) is not base64: the message was cut or changed.",
  )
}

const encoder: TextEncoder = new TextEncoder()
const decoder: TextDecoder = new TextDecoder('latin1')

function asciiBytes(text: string): Uint8Array {
  return encoder.encode(text)
}

function asciiText(bytes: Uint8Array): string {
  return decoder.decode(bytes)
}
