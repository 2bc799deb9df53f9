import { concatBytes, latin1Text, utf8 } from './bytes.js'
import { decodeHeader, type MessageHeader, maxHeaderLength } from './message.js'
import type { CtrCipher } from './platform.js'

const separator = 0x24

/** Into how many bytes chunks are cut, so that each stays in the processor's cache however large the source makes them. */
const pieceSize = 1 << 17

/** Encrypts a stream: the header first, then each chunk as it comes. */
export function encryptBlobStream(
  header: string,
  cipher: CtrCipher,
  plaintext: ReadableStream<Uint8Array>,
): ReadableStream<Uint8Array> {
  return transform(plaintext, { start: utf8(header), update: (piece) => cipher.update(piece) })
}

/**
 * Decrypts a stream. All errors appear on the returned stream.
 *
 * @param open - Makes the cipher of a message from its header.
 */
export function decryptBlobStream(
  message: ReadableStream<Uint8Array>,
  open: (header: MessageHeader) => Promise<CtrCipher>,
): ReadableStream<Uint8Array> {
  const nothing = new Uint8Array(0)
  let cipher: CtrCipher | undefined
  let head = nothing
  return transform(message, {
    async update(piece) {
      if (cipher !== undefined) return cipher.update(piece)
      // The pieces so far: less than a header may have, and one more.
      head = concatBytes(head, piece)
      if (head.length < maxHeaderLength && !isHeader(head)) return nothing
      const header = decodeHeader(latin1Text(head.subarray(0, maxHeaderLength)))
      cipher = await open(header)
      return cipher.update(head.subarray(header.bodyStart))
    },
    end() {
      // The end came before the second separator: the error says so.
      if (cipher === undefined) decodeHeader(latin1Text(head))
    },
  })
}

/** What becomes of the bytes of a stream. */
interface Work {
  /** What comes out first. */
  start?: Uint8Array
  /** What comes out for a piece; nothing if it is empty. */
  update(piece: Uint8Array): Uint8Array | Promise<Uint8Array>
  /** Throws where the stream must not end here. */
  end?(): void
}

/**
 * A stream that works only when it is read, one piece at a time, and gives its source up when it fails or is cancelled. (A
 * TransformStream would read ahead, and would not tell its source of an error in the transformation at once.)
 */
function transform(source: ReadableStream<Uint8Array>, work: Work): ReadableStream<Uint8Array> {
  const reader = source.getReader()
  /** What is left of the last chunk. */
  let rest = new Uint8Array(0)

  /** The next piece, empty only if the chunk is. */
  async function next(): Promise<Uint8Array | undefined> {
    if (rest.length === 0) {
      const { done, value } = await reader.read()
      if (done) return undefined
      if (!(value instanceof Uint8Array)) throw new TypeError('The stream must consist of Uint8Array chunks.')
      rest = value as Uint8Array<ArrayBuffer>
    }
    const piece = rest.subarray(0, pieceSize)
    rest = rest.subarray(pieceSize)
    return piece
  }

  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        if (work.start !== undefined) controller.enqueue(work.start)
      },
      async pull(controller) {
        try {
          for (;;) {
            const piece = await next()
            if (piece === undefined) {
              work.end?.()
              return controller.close()
            }
            const output = await work.update(piece)
            if (output.length > 0) return controller.enqueue(output)
          }
        } catch (error) {
          // Whoever feeds the source must learn that nobody reads any more; that it may fail then is of no interest.
          reader.cancel(error).catch(() => {})
          throw error
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  )
}

/** Whether there are two separators. */
function isHeader(head: Uint8Array): boolean {
  return head.indexOf(separator) !== head.lastIndexOf(separator)
}
