import { concatBytes, latin1Text, utf8 } from './bytes.js'
import {
  decodeHeader,
  formatError,
  type MessageHeader,
  maxHeaderLength,
  separator,
  separatorByte,
} from './message.js'
import type { CtrCipher, Platform } from './platform.js'

/** Encrypts a stream: the header first, then each chunk as it comes. */
export function encryptBlobStream(
  platform: Platform,
  header: string,
  cipher: CtrCipher,
  plaintext: ReadableStream<Uint8Array>,
): ReadableStream<Uint8Array> {
  const pieces = new Pieces(plaintext, platform.chunkSize)
  let headerSent = false
  return lazyStream(pieces, async () => {
    if (!headerSent) {
      headerSent = true
      return utf8(header)
    }
    const piece = await pieces.next()
    return piece && cipher.update(piece)
  })
}

/**
 * Decrypts a stream. All errors appear on the returned stream.
 *
 * @param open - Makes the cipher of a message from its header.
 */
export function decryptBlobStream(
  platform: Platform,
  message: ReadableStream<Uint8Array>,
  open: (header: MessageHeader) => Promise<CtrCipher>,
): ReadableStream<Uint8Array> {
  const pieces = new Pieces(message, platform.chunkSize)
  let cipher: CtrCipher | undefined
  return lazyStream(pieces, async () => {
    cipher ??= await open(await readHeader(pieces))
    const piece = await pieces.next()
    return piece && cipher.update(piece)
  })
}

/**
 * Reads up to and with the second separator; what came after it is put back.
 *
 * @throws CryptoError `format`, `base64-key`, `base64-iv` or `iv-length`
 */
async function readHeader(pieces: Pieces): Promise<MessageHeader> {
  let seen = new Uint8Array(0)
  for (;;) {
    const first = seen.indexOf(separatorByte)
    const second = first < 0 ? -1 : seen.indexOf(separatorByte, first + 1)
    if (second >= 0 && second < maxHeaderLength) {
      pieces.putBack(seen.subarray(second + 1))
      const [keyPart = '', ivPart = ''] = latin1Text(seen.subarray(0, second)).split(separator)
      return decodeHeader(keyPart, ivPart)
    }
    if (seen.length >= maxHeaderLength)
      throw formatError(`no second "$" in its first ${maxHeaderLength} bytes`)
    const piece = await pieces.next()
    if (piece === undefined) throw formatError(`it ends before the second "$"`)
    // No more than what may be looked at, however large the first piece is.
    seen = concatBytes(seen, piece)
  }
}

/**
 * Reads a stream in pieces of a bounded size, so that what is worked on stays small and in the processor's cache, whatever
 * the sizes are in which the source delivers.
 */
class Pieces {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>
  readonly #size: number
  #rest: Uint8Array | undefined

  constructor(source: ReadableStream<Uint8Array>, size: number) {
    this.#reader = source.getReader()
    this.#size = size
  }

  /** The next piece, not empty; undefined at the end. */
  async next(): Promise<Uint8Array | undefined> {
    while (this.#rest === undefined || this.#rest.length === 0) {
      const { done, value } = await this.#reader.read()
      if (done) return undefined
      if (!(value instanceof Uint8Array))
        throw new TypeError('The stream to encrypt or decrypt must consist of Uint8Array chunks.')
      this.#rest = value
    }
    const piece = this.#rest.subarray(0, this.#size)
    this.#rest = this.#rest.subarray(this.#size)
    return piece
  }

  putBack(bytes: Uint8Array): void {
    this.#rest = this.#rest === undefined || this.#rest.length === 0 ? bytes : concatBytes(bytes, this.#rest)
  }

  cancel(reason: unknown): Promise<void> {
    return this.#reader.cancel(reason)
  }
}

/** A stream that works only when it is read, one piece at a time, and gives its source up when it fails or is cancelled. */
function lazyStream(source: Pieces, next: () => Promise<Uint8Array | undefined>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const chunk = await next()
          if (chunk === undefined) controller.close()
          else controller.enqueue(chunk)
        } catch (error) {
          // Whoever feeds the source must learn that nobody reads any more; that it may fail then is of no interest.
          source.cancel(error).catch(() => {})
          throw error
        }
      },
      cancel: (reason) => source.cancel(reason),
    },
    { highWaterMark: 0 },
  )
}
